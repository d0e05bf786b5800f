package io.carousel.analysis.saliency.comparison;

import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.support.statistics.LabelPermutations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Tells how losses within families and between them differ in one measure. */
final class FamilyContrasts {

  private static final double LEVEL = 0.05;

  private final PairPlan plan;
  private final List<LossInfo> losses;
  private final CellMeans means;
  private final List<FamilyPair> pairs = new ArrayList<>();

  /** Two losses' cell. */
  private record FamilyPair(LossInfo a, LossInfo b, int cell) {

    boolean within() {
      return a.family() == b.family();
    }

    boolean of(LossFamily first, LossFamily second) {
      return (a.family() == first && b.family() == second)
          || (a.family() == second && b.family() == first);
    }
  }

  FamilyContrasts(PairPlan plan, CellMeans means) {
    this.plan = plan;
    this.means = means;
    this.losses = plan.losses().stream().map(loss -> loss.info()).toList();
    for (int row = 0; row < losses.size(); row++) {
      for (int column = 0; column < row; column++) {
        addIfComparable(row, column);
      }
    }
  }

  private void addIfComparable(int row, int column) {
    LossInfo a = losses.get(row);
    LossInfo b = losses.get(column);
    int cell = plan.cell(row, column);
    if (a.family() != null
        && b.family() != null
        && Objects.equals(a.trainedOn(), b.trainedOn())
        && cell != PairPlan.NONE
        && !Double.isNaN(means.mean(cell))) {
      pairs.add(new FamilyPair(a, b, cell));
    }
  }

  /**
   * Contrasts cells within families with those between them.
   *
   * @param images how many images were compared
   * @param seed where drawn permutations of the test start from
   */
  FamilyContrast contrast(int images, long seed) {
    List<Integer> within = pairs.stream().filter(FamilyPair::within).map(FamilyPair::cell).toList();
    List<Integer> between =
        pairs.stream().filter(pair -> !pair.within()).map(FamilyPair::cell).toList();
    List<FamilyContrast.Group> groups = new ArrayList<>();
    for (LossFamily first : LossFamily.values()) {
      for (LossFamily second : LossFamily.values()) {
        List<Integer> cells =
            pairs.stream().filter(pair -> pair.of(first, second)).map(FamilyPair::cell).toList();
        if (first.compareTo(second) <= 0 && !cells.isEmpty()) {
          groups.add(new FamilyContrast.Group(first, second, means.pooled(cells)));
        }
      }
    }
    Labelled labelled = labelled();
    List<String> lacking = new ArrayList<>();
    String noTest = lacking(labelled, within, between);
    if (noTest != null) {
      lacking.add(noTest);
    }
    if (images < CellMeans.LEAST_IMAGES) {
      lacking.add(
          "no intervals: at least %d images are needed, not %d"
              .formatted(CellMeans.LEAST_IMAGES, images));
    }
    return new FamilyContrast(
        means.pooled(within),
        means.pooled(between),
        groups,
        means.difference(within, between),
        means.intervalOfDifference(within, between),
        noTest == null ? labelled.permutations().test(labelled.labels(), seed) : null,
        lacking.isEmpty() ? null : String.join("; ", lacking));
  }

  private static String lacking(Labelled labelled, List<Integer> within, List<Integer> between) {
    int all = labelled.labels().length;
    int ranking = labelled.ranking();
    if (within.isEmpty() || between.isEmpty()) {
      return "no test: at least two losses of one family and one of the other are needed, which"
          + " were"
          + " trained on the same dataset; there are %d ranking and %d classification losses"
              .formatted(ranking, all - ranking);
    }
    long ways = LabelPermutations.ways(all, ranking);
    // Where families are of one size, every permutation has a mirror image.
    double least = (2 * ranking == all ? 2.0 : 1.0) / ways;
    return least <= LEVEL
        ? null
        : String.format(
            Locale.ROOT,
            "no test: %d ranking and %d classification losses are too few, as families can be"
                + " permuted in %d ways only and no p-value below %.2f is possible",
            ranking,
            all - ranking,
            ways,
            least);
  }

  /**
   * The losses by name: the same loss trained on another dataset has the same label.
   *
   * @param labels whether each is a ranking loss
   */
  private record Labelled(boolean[] labels, LabelPermutations permutations) {

    int ranking() {
      int ranking = 0;
      for (boolean label : labels) {
        ranking += label ? 1 : 0;
      }
      return ranking;
    }
  }

  private Labelled labelled() {
    List<LossInfo> known = losses.stream().filter(loss -> loss.family() != null).toList();
    List<String> names = known.stream().map(LossInfo::loss).distinct().toList();
    boolean[] labels = new boolean[names.size()];
    known.forEach(loss -> labels[names.indexOf(loss.loss())] = loss.family() == LossFamily.RANKING);
    double[][] sums = new double[names.size()][names.size()];
    int[][] counts = new int[names.size()][names.size()];
    for (FamilyPair pair : pairs) {
      int a = names.indexOf(pair.a().loss());
      int b = names.indexOf(pair.b().loss());
      sums[a][b] += means.mean(pair.cell());
      counts[a][b]++;
      sums[b][a] = sums[a][b];
      counts[b][a] = counts[a][b];
    }
    return new Labelled(labels, new LabelPermutations(sums, counts));
  }
}

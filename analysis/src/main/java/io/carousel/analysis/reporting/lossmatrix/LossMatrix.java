package io.carousel.analysis.reporting.lossmatrix;

import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.saliency.comparison.ComparedLoss;
import io.carousel.analysis.saliency.comparison.LossPairCell;
import io.carousel.analysis.saliency.comparison.MapMeasureKind;
import io.carousel.analysis.saliency.comparison.MeasureComparison;
import io.carousel.analysis.saliency.comparison.SaliencyComparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A comparison by one measure as people read it: the losses in groups, one a family, a column a
 * loss, and beside them the floor and the ceiling.
 *
 * @param comparison the comparison
 * @param measure the measure
 */
public record LossMatrix(SaliencyComparison comparison, MapMeasureKind measure) {

  /** The head of the column of floors. */
  public static final String FLOOR = LossInfo.UNTRAINED.loss();

  /** The head of the column of ceilings. */
  public static final String CEILING = "other noise";

  private static final String UNKNOWN = "family not known";

  /**
   * The losses of one family.
   *
   * @param name the family's, or that it is not known; null where no loss's family is known
   * @param rows its losses
   */
  public record Group(String name, List<Row> rows) {}

  /**
   * The row of a loss.
   *
   * @param number its number, from 1; that of its column
   * @param label its name
   * @param year when it was published; null if that is not known
   * @param cells one a loss; null where there is nothing to compare
   * @param floor with the untrained network; null likewise
   * @param ceiling with itself under other noise; null likewise
   */
  public record Row(
      int number,
      String label,
      Integer year,
      List<LossPairCell> cells,
      LossPairCell floor,
      LossPairCell ceiling) {

    /** The matrix's cells, the floor and the ceiling. */
    public List<LossPairCell> all() {
      List<LossPairCell> all = new ArrayList<>(cells);
      all.add(floor);
      all.add(ceiling);
      return all;
    }
  }

  /** The numbers by this measure. */
  public MeasureComparison numbers() {
    return comparison.by(measure);
  }

  /** All rows. */
  public List<Row> rows() {
    MeasureComparison numbers = numbers();
    return IntStream.range(0, comparison.losses().size())
        .mapToObj(
            i ->
                new Row(
                    i + 1,
                    comparison.losses().get(i).label(),
                    comparison.losses().get(i).year(),
                    numbers.cells().get(i),
                    numbers.floor().get(i),
                    numbers.ceiling().get(i)))
        .toList();
  }

  /** The rows by family. */
  public List<Group> groups() {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows()) {
      String family = family(comparison.losses().get(row.number() - 1));
      groups.computeIfAbsent(family, key -> new ArrayList<>()).add(row);
    }
    boolean named = !groups.keySet().equals(Set.of(UNKNOWN));
    return groups.entrySet().stream()
        .map(entry -> new Group(named ? entry.getKey() : null, entry.getValue()))
        .toList();
  }

  /** The name of a loss's family, in words where it is not known. */
  static String family(ComparedLoss loss) {
    return loss.family() == null ? UNKNOWN : loss.family().word();
  }

  /** A cell's text. */
  public String text(LossPairCell cell) {
    return cell == null
        ? MatrixText.UNDEFINED
        : MatrixText.number(measure, cell.mean(), cell.spread());
  }

  /** Whether a loss has several folds, so that the diagonal says something. */
  public boolean hasFolds() {
    List<Row> rows = rows();
    return rows.stream().map(row -> row.cells().get(row.number() - 1)).anyMatch(Objects::nonNull);
  }

  /** What it shows, in a few words. */
  public String title() {
    return switch (measure) {
      case CORRELATION -> "Pearson correlation of saliency maps, in percent";
      case DIVERGENCE -> "Jensen-Shannon divergence of saliency maps, in nats";
    };
  }
}

package io.carousel.analysis.embeddings.gap;

import io.carousel.analysis.support.statistics.Proportion;
import io.carousel.analysis.support.statistics.Spread;
import io.carousel.analysis.support.text.CellText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A gap in plain cells: a head, then a row a model, or a property and model. */
public final class GapGrid {

  /** What the columns of {@link #models} are, in sentences. */
  public static final String MODELS =
      "KID: kernel distance, mean over subsets ± their standard deviation; its scale is each model's"
          + " own. Precision: share of the first dataset where the second has images too; recall:"
          + " the other way round. Probe: share of images that a linear classifier tells right, 0.5"
          + " if it cannot, with its 95 % interval. Mixed: the same between two halves of all images.";

  /** What the columns of {@link #properties} are, in sentences. */
  public static final String PROPERTIES =
      "The level of each property whose images are nearest to the second dataset, and that whose"
          + " images are farthest, by KID; properties in the order of that difference.";

  private final DatasetGap gap;

  public GapGrid(DatasetGap gap) {
    this.gap = gap;
  }

  /** How far the datasets are apart. */
  public List<List<String>> models() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "Model",
            "KID",
            "mixed",
            "Precision",
            "mixed",
            "Recall",
            "mixed",
            "Probe",
            "mixed",
            "Shared"));
    for (ModelGap model : gap.models()) {
      SetDistances apart = model.apart();
      SetDistances mixed = model.mixed();
      rows.add(
          List.of(
              model.model(),
              kid(apart.kid()),
              kid(mixed.kid()),
              CellText.number(apart.precision()),
              CellText.number(mixed.precision()),
              CellText.number(apart.recall()),
              CellText.number(mixed.recall()),
              probe(apart.probe()),
              probe(mixed.probe()),
              String.valueOf(model.shared())));
    }
    return rows;
  }

  /** Which level of each property is nearest and which farthest, a row a model and property. */
  public List<List<String>> properties() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Model", "Property", "Nearest", "KID", "Farthest", "KID", "Told apart"));
    for (ModelGap model : gap.models()) {
      gap.properties().stream()
          .map(property -> known(model, property))
          .filter(levels -> levels.size() > 1)
          .sorted(Comparator.comparingDouble(GapGrid::difference).reversed())
          .forEach(
              levels -> {
                LevelGap nearest = levels.get(0);
                LevelGap farthest = levels.get(levels.size() - 1);
                rows.add(
                    List.of(
                        model.model(),
                        nearest.property(),
                        nearest.level(),
                        kid(nearest.kid()),
                        farthest.level(),
                        kid(farthest.kid()),
                        "%s to %s".formatted(share(nearest), share(farthest))));
              });
    }
    return rows;
  }

  /** The levels of a property whose distance is known, the nearest first. */
  private static List<LevelGap> known(ModelGap model, String property) {
    return model.levels(property).stream()
        .filter(level -> level.kid().mean() != null)
        .sorted(Comparator.comparingDouble(level -> level.kid().mean()))
        .toList();
  }

  private static double difference(List<LevelGap> levels) {
    return levels.get(levels.size() - 1).kid().mean() - levels.get(0).kid().mean();
  }

  private static String share(LevelGap level) {
    return CellText.number(level.toldApart() == null ? null : level.toldApart().share());
  }

  /** A distance with three significant digits, as scales differ by powers of ten. */
  private static String kid(Spread kid) {
    return kid.mean() == null
        ? CellText.UNDEFINED
        : String.format(Locale.ROOT, "%.3g ±%.2g", kid.mean(), kid.deviation());
  }

  private static String probe(Proportion probe) {
    return probe == null
        ? CellText.UNDEFINED
        : String.format(
            Locale.ROOT,
            "%.2f (%.2f–%.2f)",
            probe.share(),
            probe.interval().low(),
            probe.interval().high());
  }
}

package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.embeddings.gap.DatasetGap;
import io.carousel.analysis.embeddings.gap.LevelGap;
import io.carousel.analysis.embeddings.gap.ModelGap;
import io.carousel.analysis.reporting.figure.TextStyle.Anchor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Which levels are far from the second dataset: a row a level and a column a model, shaded by the
 * kernel distance, the darkest being the model's farthest level.
 */
final class GapLevelFigure implements Figure {

  private static final double MARGIN = 10;
  private static final double ROW = 13;
  private static final double COLUMN = 62;
  private static final double GAP = 6;
  private static final TextStyle TEXT = TextStyle.of(8);
  private static final TextStyle SMALL = TextStyle.of(7);

  private final DatasetGap gap;
  private final String stem;
  private final double left;
  private final double head;

  GapLevelFigure(DatasetGap gap, String stem) {
    this.gap = gap;
    this.stem = stem;
    this.left =
        2 * MARGIN
            + gap.models().get(0).levels().stream()
                .map(GapLevelFigure::label)
                .mapToDouble(TEXT::width)
                .reduce(0, Math::max);
    this.head =
        MARGIN
            + gap.models().stream()
                    .map(ModelGap::model)
                    .mapToDouble(TEXT::width)
                    .reduce(0, Math::max)
                * Math.sqrt(0.5);
  }

  private static String label(LevelGap level) {
    return level.property() + " " + level.level();
  }

  @Override
  public String name() {
    return stem + "-levels";
  }

  @Override
  public String caption() {
    return "Kernel distance of the images of every level to the other dataset, under every network.";
  }

  @Override
  public double width() {
    return Math.max(left + gap.models().size() * COLUMN + head, 330);
  }

  private double bottom() {
    return head
        + MARGIN
        + gap.models().get(0).levels().size() * ROW
        + gap.properties().size() * GAP;
  }

  @Override
  public double height() {
    return bottom() + 2.5 * MARGIN;
  }

  @Override
  public void draw(Drawing drawing) {
    for (int column = 0; column < gap.models().size(); column++) {
      drawing.text(
          left + (column + 0.4) * COLUMN, head, gap.models().get(column).model(), TEXT.turned(45));
    }
    double y = head + MARGIN;
    List<LevelGap> levels = gap.models().get(0).levels();
    for (int row = 0; row < levels.size(); row++) {
      if (row > 0 && !levels.get(row).property().equals(levels.get(row - 1).property())) {
        y += GAP;
      }
      drawing.text(
          left - MARGIN / 2, y + ROW - 4, label(levels.get(row)), TEXT.anchored(Anchor.END));
      for (int column = 0; column < gap.models().size(); column++) {
        cell(drawing, gap.models().get(column), row, left + column * COLUMN, y);
      }
      y += ROW;
    }
    drawing.text(
        MARGIN,
        bottom() + MARGIN,
        "KID of each level's images from %s; the darker, the farther for that model."
            .formatted(gap.second()),
        SMALL.coloured(FigureColours.SOFT_INK));
  }

  private static void cell(Drawing drawing, ModelGap model, int row, double x, double y) {
    double most =
        model.levels().stream()
            .map(level -> level.kid().mean())
            .filter(Objects::nonNull)
            .reduce(0.0, Math::max);
    Double kid = model.levels().get(row).kid().mean();
    double shade = kid == null || most <= 0 ? 0 : Math.max(0, kid / most);
    drawing.rectangle(x, y, COLUMN - 1, ROW - 1, FigureColours.shade(shade));
    if (kid != null) {
      drawing.text(
          x + COLUMN - 6,
          y + ROW - 4,
          String.format(Locale.ROOT, "%.3g", kid),
          TEXT.anchored(Anchor.END));
    }
  }
}

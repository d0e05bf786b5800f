package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.embeddings.gap.DatasetGap;
import io.carousel.analysis.embeddings.gap.ModelGap;
import io.carousel.analysis.embeddings.gap.SetDistances;
import io.carousel.analysis.reporting.figure.TextStyle.Anchor;
import io.carousel.analysis.support.statistics.Spread;
import java.util.Locale;

/**
 * How far two datasets are apart: a row a model, and in it the kernel distance, on a scale of the
 * model's own, precision, recall, and the probe's accuracy. Grey is what two halves of all images
 * give.
 */
final class GapFigure implements Figure {

  private static final double MARGIN = 10;
  private static final double ROW = 18;
  private static final double PANEL = 118;
  private static final double GAP = 18;
  private static final double TITLE = 26;
  private static final TextStyle TEXT = TextStyle.of(8);
  private static final TextStyle SMALL = TextStyle.of(7);

  private final DatasetGap gap;
  private final String stem;
  private final double left;

  /**
   * The figure of a gap.
   *
   * @param stem its file's name
   */
  GapFigure(DatasetGap gap, String stem) {
    this.gap = gap;
    this.stem = stem;
    this.left =
        2 * MARGIN
            + gap.models().stream()
                .map(ModelGap::model)
                .mapToDouble(TEXT::width)
                .reduce(0, Math::max);
  }

  @Override
  public String name() {
    return stem;
  }

  @Override
  public String caption() {
    return "Distance of two datasets under every network: kernel distance, precision, recall and accuracy of"
        + " a linear probe.";
  }

  @Override
  public double width() {
    return left + 4 * PANEL + 3 * GAP + 2 * MARGIN;
  }

  private double bottom() {
    return MARGIN + TITLE + gap.models().size() * ROW;
  }

  @Override
  public double height() {
    return bottom() + 4.5 * MARGIN;
  }

  private static double x(double left, int panel, double share) {
    return left + panel * (PANEL + GAP) + PANEL * Math.min(Math.max(share, 0), 1);
  }

  @Override
  public void draw(Drawing drawing) {
    String[] titles = {"KID (of its greatest)", "Precision", "Recall", "Linear probe"};
    for (int panel = 0; panel < titles.length; panel++) {
      drawing.text(x(left, panel, 0), MARGIN + 8, titles[panel], TEXT.inBold());
      for (double mark : new double[] {0, 0.5, 1}) {
        double x = x(left, panel, mark);
        drawing.line(x, MARGIN + TITLE - 8, x, bottom(), FigureColours.LINE, 0.5);
        drawing.text(
            x,
            bottom() + 9,
            String.format(Locale.ROOT, "%.1f", mark),
            SMALL.anchored(Anchor.MIDDLE).coloured(FigureColours.SOFT_INK));
      }
    }
    for (int i = 0; i < gap.models().size(); i++) {
      ModelGap model = gap.models().get(i);
      double y = MARGIN + TITLE + i * ROW + ROW / 2 - 4;
      drawing.text(left - MARGIN, y + 3, model.model(), TEXT.anchored(Anchor.END));
      row(drawing, model, model.mixed(), y + 3, FigureColours.SOFT_INK);
      row(drawing, model, model.apart(), y - 1, FigureColours.BAR);
    }
    drawing.text(
        MARGIN,
        bottom() + 9 + 1.6 * MARGIN,
        "%s (%,d images) and %s (%,d). Blue: one against the other; grey: two halves of all of them mixed."
            .formatted(gap.first(), gap.firstImages(), gap.second(), gap.secondImages()),
        SMALL.coloured(FigureColours.SOFT_INK));
    drawing.text(
        MARGIN,
        bottom() + 9 + 2.6 * MARGIN,
        "Whiskers: standard deviation over subsets, and the 95 % interval of the probe's accuracy,"
            + " which is 0.5 where it cannot tell.",
        SMALL.coloured(FigureColours.SOFT_INK));
  }

  private void row(
      Drawing drawing, ModelGap model, SetDistances distances, double y, String colour) {
    double most = Math.max(largest(model.apart().kid()), largest(model.mixed().kid()));
    Spread kid = distances.kid();
    if (kid.mean() != null && most > 0) {
      point(
          drawing,
          0,
          kid.mean() / most,
          (kid.mean() - kid.deviation()) / most,
          (kid.mean() + kid.deviation()) / most,
          y,
          colour);
    }
    if (distances.precision() != null) {
      point(
          drawing,
          1,
          distances.precision(),
          distances.precision(),
          distances.precision(),
          y,
          colour);
      point(drawing, 2, distances.recall(), distances.recall(), distances.recall(), y, colour);
    }
    if (distances.probe() != null) {
      point(
          drawing,
          3,
          distances.probe().share(),
          distances.probe().interval().low(),
          distances.probe().interval().high(),
          y,
          colour);
    }
  }

  private static double largest(Spread kid) {
    return kid.mean() == null ? 0 : kid.mean() + kid.deviation();
  }

  private void point(
      Drawing drawing, int panel, double at, double low, double high, double y, String colour) {
    drawing.line(x(left, panel, low), y, x(left, panel, high), y, colour, 1.2);
    drawing.circle(x(left, panel, at), y, 2.6, colour);
  }
}

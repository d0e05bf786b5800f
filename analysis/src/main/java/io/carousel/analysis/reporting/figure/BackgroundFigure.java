package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.embeddings.backgrounds.BackgroundEffect;
import io.carousel.analysis.embeddings.backgrounds.LossBackgrounds;
import io.carousel.analysis.reporting.figure.TextStyle.Anchor;
import io.carousel.analysis.support.statistics.BootstrapMean;

/**
 * What another background does: a row a loss, in it Recall@1 before the same background and before
 * others with their intervals, and a bar of what the nearest of all images shares.
 */
final class BackgroundFigure implements Figure {

  private static final double MARGIN = 10;
  private static final double ROW = 18;
  private static final double PANEL = 190;
  private static final double GAP = 24;
  private static final double HEAD = 34;
  private static final String BOTH = "#4477aa";
  private static final String CAR = "#66ccee";
  private static final String BACKGROUND = "#ee6677";
  private static final TextStyle TEXT = TextStyle.of(8);
  private static final TextStyle SMALL = TextStyle.of(7);

  private final BackgroundEffect effect;
  private final double left;

  BackgroundFigure(BackgroundEffect effect) {
    this.effect = effect;
    this.left =
        2 * MARGIN
            + effect.losses().stream()
                .map(effect::label)
                .mapToDouble(TEXT::width)
                .reduce(0, Math::max);
  }

  @Override
  public String name() {
    return "backgrounds";
  }

  @Override
  public String caption() {
    return "Recall@1 of the car before the same and before another background, and what the nearest of all"
        + " images shares.";
  }

  @Override
  public double width() {
    return left + 2 * PANEL + GAP + 2 * MARGIN;
  }

  private double bottom() {
    return MARGIN + HEAD + effect.losses().size() * ROW;
  }

  @Override
  public double height() {
    return bottom() + 4.5 * MARGIN;
  }

  private double at(int panel, double share) {
    return left + panel * (PANEL + GAP) + PANEL * share;
  }

  @Override
  public void draw(Drawing drawing) {
    drawing.text(at(0, 0), MARGIN + 8, "Recall@1 of the car", TEXT.inBold());
    drawing.circle(at(0, 0) + 4, MARGIN + 18, 2.6, FigureColours.BAR);
    drawing.text(at(0, 0) + 10, MARGIN + 20.5, "before the same background", SMALL);
    drawing.circle(at(0, 0) + 124, MARGIN + 18, 2.6, FigureColours.MARK);
    drawing.text(at(0, 0) + 130, MARGIN + 20.5, "before another", SMALL);
    drawing.text(at(1, 0), MARGIN + 8, "The nearest of all images shares", TEXT.inBold());
    legend(drawing, 0, "car and background", BOTH);
    legend(drawing, 78, "car alone", CAR);
    legend(drawing, 124, "background alone", BACKGROUND);
    for (int panel = 0; panel < 2; panel++) {
      for (int percent = 0; percent <= 100; percent += 25) {
        double x = at(panel, percent / 100.0);
        drawing.line(x, MARGIN + HEAD - 6, x, bottom(), FigureColours.LINE, 0.5);
        drawing.text(
            x,
            bottom() + 9,
            percent + " %",
            SMALL.anchored(Anchor.MIDDLE).coloured(FigureColours.SOFT_INK));
      }
    }
    for (double y = MARGIN + HEAD - 6; y < bottom(); y += 4) {
      double chance = at(0, effect.chance());
      drawing.line(chance, y, chance, Math.min(y + 2, bottom()), FigureColours.INK, 0.7);
    }
    for (int i = 0; i < effect.losses().size(); i++) {
      row(drawing, effect.losses().get(i), MARGIN + HEAD + i * ROW + ROW / 2 - 3);
    }
    TextStyle note = SMALL.coloured(FigureColours.SOFT_INK);
    drawing.text(
        MARGIN,
        bottom() + 9 + 1.6 * MARGIN,
        "%d scenes, each before the same %d backgrounds; whiskers: 95 %% intervals (bootstrap over scenes)."
            .formatted(effect.scenes(), effect.backgrounds().size()),
        note);
    drawing.text(MARGIN, bottom() + 9 + 2.6 * MARGIN, "Dashed: Recall@1 by chance.", note);
  }

  private void legend(Drawing drawing, double x, String text, String colour) {
    drawing.rectangle(at(1, 0) + x, MARGIN + 14.5, 7, 7, colour);
    drawing.text(at(1, 0) + x + 10, MARGIN + 20.5, text, SMALL);
  }

  private void row(Drawing drawing, LossBackgrounds loss, double y) {
    drawing.text(left - MARGIN, y + 3, effect.label(loss), TEXT.anchored(Anchor.END));
    point(drawing, loss.recallOther(), y + 3, FigureColours.MARK);
    point(drawing, loss.recallSame(), y - 1, FigureColours.BAR);
    double from = 0;
    from = bar(drawing, from, loss.carAndBackground(), y, BOTH);
    from = bar(drawing, from, loss.carAlone(), y, CAR);
    bar(drawing, from, loss.backgroundAlone(), y, BACKGROUND);
  }

  private void point(Drawing drawing, BootstrapMean number, double y, String colour) {
    drawing.line(
        at(0, number.interval().low()), y, at(0, number.interval().high()), y, colour, 1.2);
    drawing.circle(at(0, number.mean()), y, 2.6, colour);
  }

  private double bar(Drawing drawing, double from, BootstrapMean share, double y, String colour) {
    drawing.rectangle(at(1, from), y - 4, PANEL * share.mean(), 10, colour);
    return from + share.mean();
  }
}

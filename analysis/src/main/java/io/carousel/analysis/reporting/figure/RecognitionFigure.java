package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.recognition.LevelRecognition;
import io.carousel.analysis.recognition.PropertyRecognition;
import io.carousel.analysis.recognition.Recognition;
import io.carousel.analysis.reporting.figure.TextStyle.Anchor;
import io.carousel.analysis.support.statistics.Proportion;
import io.carousel.analysis.support.text.CellText;

/**
 * How often a classifier recognises images by level: a panel a property, in it a dot a level with
 * its interval, filled for the first answer and pale for the first five; dashed the mean of all
 * images.
 */
final class RecognitionFigure implements Figure {

  private static final int COLUMNS = 4;
  private static final double MARGIN = 10;
  private static final double AXIS = 22;
  private static final double PANEL = 110;
  private static final double HEIGHT = 80;
  private static final double TITLE = 16;
  private static final double LABELS = 40;
  private static final int LONGEST = 12;
  private static final Ticks SHARE = new Ticks(0, 1, 0.5);
  private static final TextStyle TEXT = TextStyle.of(7);
  private static final TextStyle SMALL = TextStyle.of(6);

  private final Recognition recognition;

  RecognitionFigure(Recognition recognition) {
    this.recognition = recognition;
  }

  @Override
  public String name() {
    return Recognition.stem(recognition.classifier());
  }

  @Override
  public String caption() {
    return "Share of images that the classifier recognises, by property and level: by its first answer and"
        + " by its first five.";
  }

  @Override
  public double width() {
    return MARGIN + COLUMNS * (AXIS + PANEL + MARGIN);
  }

  private static double panel() {
    return TITLE + HEIGHT + LABELS;
  }

  private int rows() {
    return (recognition.properties().size() + COLUMNS - 1) / COLUMNS;
  }

  @Override
  public double height() {
    return MARGIN + rows() * panel() + 3 * MARGIN;
  }

  @Override
  public void draw(Drawing drawing) {
    for (int i = 0; i < recognition.properties().size(); i++) {
      double x = MARGIN + AXIS + (i % COLUMNS) * (AXIS + PANEL + MARGIN);
      double y = MARGIN + Math.floorDiv(i, COLUMNS) * panel();
      panel(drawing, recognition.properties().get(i), x, y);
    }
    TextStyle note = TEXT.coloured(FigureColours.SOFT_INK);
    double bottom = MARGIN + rows() * panel();
    drawing.text(
        MARGIN,
        bottom + MARGIN,
        "Share of %,d images of %s that %s recognises, by level: first answer (dark), first five (pale)."
            .formatted(recognition.images(), recognition.dataset(), recognition.classifier()),
        note);
    drawing.text(
        MARGIN,
        bottom + 2 * MARGIN,
        "Whiskers: 95 % intervals (Wilson). Dashed: all images. * significant at the 1 % level"
            + " (F-test, Holm's correction).",
        note);
  }

  private void panel(Drawing drawing, PropertyRecognition property, double x, double y) {
    boolean significant = property.holmP() != null && property.holmP() < 0.01;
    drawing.text(x, y + TEXT.size(), property.property() + (significant ? "*" : ""), TEXT.inBold());
    drawing.text(
        x + PANEL,
        y + TEXT.size(),
        "η² " + CellText.number(property.etaSquared()),
        SMALL.anchored(Anchor.END).coloured(FigureColours.SOFT_INK));
    int count = property.levels().size();
    Plot plot = new Plot(x, y + TITLE - 4, PANEL, HEIGHT, new Ticks(-0.5, count - 0.5, 1), SHARE);
    plot.upAxis(drawing, SMALL);
    plot.level(drawing, recognition.share().top1().share(), FigureColours.BAR);
    plot.level(drawing, recognition.share().top5().share(), FigureColours.PALE_BAR);
    int stride = (count + 12) / 13;
    for (int i = 0; i < count; i++) {
      LevelRecognition level = property.levels().get(i);
      point(drawing, plot, i, level.share().top5(), FigureColours.PALE_BAR);
      point(drawing, plot, i, level.share().top1(), FigureColours.BAR);
      if (i % stride == 0) {
        drawing.text(
            plot.x(i) + 2,
            y + TITLE + HEIGHT + 2,
            shortened(level.level()),
            SMALL.anchored(Anchor.END).turned(60).coloured(FigureColours.SOFT_INK));
      }
    }
  }

  private static String shortened(String level) {
    return level.length() > LONGEST ? level.substring(0, LONGEST - 1) + "…" : level;
  }

  private static void point(Drawing drawing, Plot plot, int at, Proportion share, String colour) {
    drawing.line(
        plot.x(at),
        plot.y(share.interval().low()),
        plot.x(at),
        plot.y(share.interval().high()),
        colour,
        1);
    drawing.circle(plot.x(at), plot.y(share.share()), 2, colour);
  }
}

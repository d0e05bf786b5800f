package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.reporting.figure.TextStyle.Anchor;
import io.carousel.analysis.saliency.location.LossLocation;
import io.carousel.analysis.saliency.location.PropertyEffect;
import io.carousel.analysis.saliency.location.Region;
import io.carousel.analysis.saliency.location.SaliencyLocation;
import java.util.Locale;

/**
 * Which property moves where saliency lies: a heat map of losses by properties for the car, its
 * shadow and the background, below each other.
 */
final class LocationChangeFigure implements Figure {

  private static final double CELL_WIDTH = 40;
  private static final double CELL_HEIGHT = 15;
  private static final double GAP = 6;
  private static final double MARGIN = 8;
  private static final double TITLE = 18;
  private static final TextStyle TEXT = TextStyle.of(8);

  private final SaliencyLocation location;
  private final String method;
  private final LocationRows rows;
  private final double most;
  private final double left;
  private final double head;

  LocationChangeFigure(SaliencyLocation location, String method) {
    this.location = location;
    this.method = method;
    this.rows = LocationRows.of(location, CELL_HEIGHT, GAP);
    this.most = location.greatestDifference();
    this.left =
        2 * MARGIN
            + location.losses().stream()
                .map(location::label)
                .mapToDouble(TEXT::width)
                .reduce(0, Math::max);
    this.head =
        MARGIN
            + location.properties().stream().mapToDouble(TEXT::width).reduce(0, Math::max)
                * Math.sqrt(0.5);
  }

  @Override
  public String name() {
    return "attention-" + method + "-changes";
  }

  @Override
  public String caption() {
    return "How far each property moves the share of %s maps in each region, by loss."
        .formatted(method);
  }

  @Override
  public double width() {
    return Math.max(left + location.properties().size() * CELL_WIDTH + head, 430);
  }

  private double panel() {
    return TITLE + rows.height() + GAP;
  }

  @Override
  public double height() {
    return head + location.mainRegions().size() * panel() + 4 * MARGIN;
  }

  @Override
  public void draw(Drawing drawing) {
    for (int column = 0; column < location.properties().size(); column++) {
      drawing.text(
          left + (column + 0.5) * CELL_WIDTH,
          head + 4,
          location.properties().get(column),
          TEXT.turned(45));
    }
    double y = head;
    for (Region region : location.mainRegions()) {
      drawing.text(MARGIN, y + TITLE - 5, "On the " + region.word(), TEXT.inBold());
      for (int i = 0; i < rows.losses().size(); i++) {
        row(drawing, rows.losses().get(i), region, y + TITLE + rows.tops().get(i));
      }
      y += panel();
    }
    TextStyle note = TextStyle.of(7).coloured(FigureColours.SOFT_INK);
    drawing.text(
        MARGIN,
        y + 1.4 * MARGIN,
        "Greatest difference between levels of (share of saliency − share of pixels), in percentage"
            + " points",
        note);
    drawing.text(
        MARGIN,
        y + 2.7 * MARGIN,
        "* significant at the 1 % level (F-test, Holm's correction)",
        note);
  }

  private void row(Drawing drawing, LossLocation loss, Region region, double y) {
    double baseline = y + CELL_HEIGHT / 2 + TEXT.size() * 0.35;
    drawing.text(left - MARGIN / 2, baseline, location.label(loss), TEXT.anchored(Anchor.END));
    for (int column = 0; column < location.properties().size(); column++) {
      double x = left + column * CELL_WIDTH;
      PropertyEffect effect = loss.effect(location.properties().get(column), region).orElse(null);
      double shade = effect == null ? 0 : effect.difference() / most;
      drawing.rectangle(x, y, CELL_WIDTH - 1, CELL_HEIGHT - 1, FigureColours.shade(shade));
      if (effect != null) {
        TextStyle style = effect.significant() ? TEXT.inBold() : TEXT;
        drawing.text(
            x + CELL_WIDTH - 10,
            baseline,
            String.format(Locale.ROOT, "%.1f", 100 * effect.difference()),
            style.anchored(Anchor.END));
        drawing.text(x + CELL_WIDTH - 9, baseline, effect.significant() ? "*" : "", TEXT);
      }
    }
  }
}

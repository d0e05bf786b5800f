package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.reporting.figure.TextStyle.Anchor;
import io.carousel.analysis.saliency.location.LossLocation;
import io.carousel.analysis.saliency.location.Region;
import io.carousel.analysis.saliency.location.RegionShare;
import io.carousel.analysis.saliency.location.SaliencyLocation;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What each loss looks at: a bar a loss, stacked by region, below the bar of the pixels. A mark on
 * each bar shows the interval of the car's share; the dashed line goes down from the pixels'.
 */
final class LocationFigure implements Figure {

  private static final double MARGIN = 10;
  private static final double WIDTH = 420;
  private static final double ROW = 16;
  private static final double BAR = 12;
  private static final double GAP = 8;
  private static final double DENSITY = 62;
  private static final double LEGEND = 16;
  private static final String PIXELS = "share of the pixels";
  private static final TextStyle TEXT = TextStyle.of(8);
  private static final TextStyle SMALL = TextStyle.of(7);

  private final SaliencyLocation location;
  private final String method;
  private final LocationRows rows;
  private final double left;

  LocationFigure(SaliencyLocation location, String method) {
    this.location = location;
    this.method = method;
    this.rows = LocationRows.of(location, ROW, GAP);
    this.left =
        2 * MARGIN
            + location.losses().stream()
                .map(location::label)
                .mapToDouble(TEXT::width)
                .reduce(TEXT.width(PIXELS), Math::max);
  }

  @Override
  public String name() {
    return "attention-" + method;
  }

  @Override
  public String caption() {
    return "Share of %s maps in each region of the image, by loss.".formatted(method);
  }

  @Override
  public double width() {
    return left + WIDTH + DENSITY + MARGIN;
  }

  private double top() {
    return 3 * MARGIN + LEGEND;
  }

  private double firstLoss() {
    return top() + ROW + GAP;
  }

  @Override
  public double height() {
    return firstLoss() + rows.height() + 4.5 * MARGIN;
  }

  @Override
  public void draw(Drawing drawing) {
    legend(drawing);
    LossLocation first = location.losses().get(0);
    bar(drawing, PIXELS, first, RegionShare::pixels, top());
    double car = first.on(Region.CAR).map(RegionShare::pixels).orElse(0.0);
    for (int i = 0; i < rows.losses().size(); i++) {
      LossLocation loss = rows.losses().get(i);
      double y = firstLoss() + rows.tops().get(i);
      bar(drawing, location.label(loss), loss, share -> share.share().value(), y);
      loss.on(Region.CAR).ifPresent(share -> car(drawing, share, y));
    }
    double bottom = firstLoss() + rows.height();
    for (double y = top() - 2; y < bottom; y += 4) {
      drawing.line(at(car), y, at(car), Math.min(y + 2, bottom), FigureColours.INK, 0.7);
    }
    for (int percent = 0; percent <= 100; percent += 20) {
      drawing.text(
          at(percent / 100.0),
          bottom + 10,
          percent + " %",
          SMALL.anchored(Anchor.MIDDLE).coloured(FigureColours.SOFT_INK));
    }
    drawing.text(
        left,
        bottom + 10 + 1.6 * MARGIN,
        "Share of the saliency ("
            + location.method().inWords()
            + "). Dashed: the car's share of the pixels;",
        SMALL.coloured(FigureColours.SOFT_INK));
    drawing.text(
        left,
        bottom + 10 + 2.6 * MARGIN,
        "bracket: 95 % interval of the car's share; ×: the car's share over its share of the"
            + " pixels",
        SMALL.coloured(FigureColours.SOFT_INK));
  }

  private void legend(Drawing drawing) {
    List<Region> partition = location.partition();
    double x = left;
    for (Region region : partition) {
      drawing.rectangle(x, 1.5 * MARGIN, 9, 9, RegionColours.of(region));
      drawing.text(x + 12, 1.5 * MARGIN + 8, region.word(), TEXT);
      x += 24 + TEXT.width(region.word());
    }
  }

  private void bar(
      Drawing drawing,
      String label,
      LossLocation loss,
      Function<RegionShare, Double> value,
      double y) {
    double baseline = y + BAR / 2 + TEXT.size() * 0.35;
    drawing.text(left - 6, baseline, label, TEXT.anchored(Anchor.END));
    double from = 0;
    for (Region region : location.partition()) {
      Double share = loss.on(region).map(value).orElse(null);
      if (share != null) {
        String colour = RegionColours.of(region);
        drawing.rectangle(at(from), y, WIDTH * share, BAR, colour);
        if (share >= 0.04) {
          drawing.text(
              at(from + share / 2),
              baseline,
              String.format(Locale.ROOT, "%.0f", 100 * share),
              SMALL.anchored(Anchor.MIDDLE).coloured(FigureColours.on(colour)));
        }
        from += share;
      }
    }
  }

  private void car(Drawing drawing, RegionShare share, double y) {
    if (share.share().interval() != null) {
      double low = at(share.share().interval().low());
      double high = at(share.share().interval().high());
      double under = y + BAR + 1.5;
      drawing.line(low, under, high, under, FigureColours.INK, 0.8);
      drawing.line(low, under - 2, low, under, FigureColours.INK, 0.8);
      drawing.line(high, under - 2, high, under, FigureColours.INK, 0.8);
    }
    if (share.density().value() != null) {
      drawing.text(
          left + WIDTH + 6,
          y + BAR / 2 + TEXT.size() * 0.35,
          String.format(Locale.ROOT, "car ×%.2f", share.density().value()),
          TEXT);
    }
  }

  private double at(double share) {
    return left + WIDTH * share;
  }
}

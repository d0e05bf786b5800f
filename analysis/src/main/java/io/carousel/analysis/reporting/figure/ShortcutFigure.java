package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.reporting.figure.TextStyle.Anchor;
import io.carousel.analysis.study.DoseResponse;
import io.carousel.analysis.study.DoseResponse.Dose;
import io.carousel.analysis.study.DoseResponse.Response;
import io.carousel.analysis.support.statistics.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a shortcut does: a column a loss. Above, how strongly embeddings cluster by the shortcut's
 * property, by how strongly it was tied to the label in training; below, Recall@1 on untied images.
 */
final class ShortcutFigure implements Figure {

  private static final int MOST_COLUMNS = 6;
  private static final double MARGIN = 10;
  private static final double AXIS = 34;
  private static final double PANEL_WIDTH = 84;
  private static final double PANEL_HEIGHT = 78;
  private static final double GAP = 12;
  private static final double TITLE = 14;
  private static final TextStyle TEXT = TextStyle.of(7);
  private static final TextStyle SMALL = TextStyle.of(6);

  private final DoseResponse response;
  private final Ticks strength;
  private final Ticks shortcut;
  private final Ticks recall;

  ShortcutFigure(DoseResponse response) {
    this.response = response;
    this.strength = Ticks.upTo(1, 2);
    this.shortcut = scale(response, Dose::shortcut, response.untrainedShortcut());
    this.recall = scale(response, Dose::recall, response.untrainedRecall());
  }

  private static Stream<Dose> all(DoseResponse response) {
    return response.losses().stream().flatMap(loss -> loss.doses().stream());
  }

  private static Ticks scale(
      DoseResponse response, Function<Dose, Spread> value, Spread untrained) {
    List<Double> ends = new ArrayList<>();
    Stream.concat(all(response).map(value), Stream.of(untrained))
        .filter(spread -> spread.mean() != null)
        .forEach(
            spread -> {
              double deviation = Objects.requireNonNullElse(spread.deviation(), 0.0);
              ends.add(spread.mean() - deviation);
              ends.add(spread.mean() + deviation);
            });
    return Ticks.around(
        ends.stream().reduce(0.0, Math::min), ends.stream().reduce(0.0, Math::max), 4);
  }

  @Override
  public String name() {
    return "shortcut";
  }

  @Override
  public String caption() {
    return "What a planted shortcut does to every loss.";
  }

  private int columns() {
    return Math.min(MOST_COLUMNS, Math.max(1, response.losses().size()));
  }

  private static double panel() {
    return TITLE + 2 * PANEL_HEIGHT + GAP + 2.5 * MARGIN;
  }

  @Override
  public double width() {
    return AXIS + Math.max(4, columns()) * (PANEL_WIDTH + 1.7 * GAP) + MARGIN;
  }

  @Override
  public double height() {
    int rows = (response.losses().size() + columns() - 1) / columns();
    return MARGIN + rows * panel() + 3.4 * MARGIN;
  }

  @Override
  public void draw(Drawing drawing) {
    for (int i = 0; i < response.losses().size(); i++) {
      int column = i % columns();
      double x = AXIS + column * (PANEL_WIDTH + 1.7 * GAP);
      double y = MARGIN + Math.floorDiv(i, columns()) * panel();
      panels(drawing, response.losses().get(i), x, y, column == 0);
    }
    TextStyle note = TEXT.coloured(FigureColours.SOFT_INK);
    String property = response.property();
    String to = String.join(" and ", response.to());
    drawing.text(
        MARGIN,
        height() - 3.4 * MARGIN,
        "Across: share of the training images in which %s was tied to %s.".formatted(property, to),
        note);
    drawing.text(
        MARGIN,
        height() - 2.2 * MARGIN,
        "Above: NR-Prec of %s on untied images. Below: Recall@1 on untied images of unseen classes."
            .formatted(property),
        note);
    drawing.text(
        MARGIN,
        height() - MARGIN,
        "Means ± standard deviation over runs; dashed: untrained.",
        note);
  }

  private void panels(Drawing drawing, Response loss, double x, double y, boolean named) {
    String colour = FamilyColours.of(loss.family());
    drawing.text(x, y + TEXT.size(), loss.loss(), TEXT.inBold());
    Plot above = new Plot(x, y + TITLE, PANEL_WIDTH, PANEL_HEIGHT, strength, shortcut);
    Plot below =
        new Plot(x, y + TITLE + PANEL_HEIGHT + GAP, PANEL_WIDTH, PANEL_HEIGHT, strength, recall);
    above.upAxis(drawing, SMALL);
    below.upAxis(drawing, SMALL);
    below.acrossAxis(drawing, SMALL);
    if (named) {
      head(drawing, above, "NR-Prec of " + response.property());
      head(drawing, below, "Recall@1");
    }
    curve(drawing, above, loss, Dose::shortcut, response.untrainedShortcut(), colour);
    curve(drawing, below, loss, Dose::recall, response.untrainedRecall(), colour);
  }

  private static void head(Drawing drawing, Plot plot, String text) {
    drawing.text(
        plot.left() - AXIS + TEXT.size() + 3,
        plot.top() + plot.height() / 2,
        text,
        SMALL.anchored(Anchor.MIDDLE).turned(90).coloured(FigureColours.SOFT_INK));
  }

  private static void curve(
      Drawing drawing,
      Plot plot,
      Response loss,
      Function<Dose, Spread> value,
      Spread untrained,
      String colour) {
    if (untrained.mean() != null) {
      plot.level(drawing, untrained.mean(), FigureColours.SOFT_INK);
    }
    List<Dose> doses =
        loss.doses().stream().filter(dose -> value.apply(dose).mean() != null).toList();
    plot.line(
        drawing,
        doses.stream()
            .map(dose -> new double[] {dose.strength(), value.apply(dose).mean()})
            .toList(),
        colour,
        1.2);
    doses.forEach(dose -> plot.spread(drawing, dose.strength(), value.apply(dose), colour));
  }
}

package io.carousel.analysis.saliency.location;

import io.carousel.analysis.support.statistics.BootstrapMean;
import io.carousel.analysis.support.text.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where saliency lies, in plain cells: a head, then a row a loss. */
public final class LocationGrid {

  /** What the columns of {@link #shares} are, in sentences. */
  public static final String SHARES =
      "Share of the saliency in percent, and how many times the pixels' share that is."
          + " Pointing: images whose most salient pixel is on the car, in percent.";

  /** What the cells of {@link #changes} are, in sentences. */
  public static final String CHANGES =
      "Greatest difference between two levels of a property in the share of the saliency less that"
          + " of the pixels, in percentage points; in brackets eta², the part of the variance over"
          + " images that the levels explain. * significant at the 1 % level (F-test, corrected by"
          + " Holm's method for all losses and properties).";

  /** What the columns of {@link #swaps} are, in sentences. */
  public static final String SWAPS =
      "Share of the saliency on the car in percent, before the first background and before the"
          + " others, everything else equal; how far it moves with a background, either way. In"
          + " brackets 95 % intervals from a bootstrap over scenes.";

  private final SaliencyLocation location;

  /** Grids of one method's maps. */
  public LocationGrid(SaliencyLocation location) {
    this.location = location;
  }

  /**
   * Shares and densities by region. The first row is that of the pixels, which a model that looks
   * everywhere alike would have.
   */
  public List<List<String>> shares() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(line("Loss", location.regions().stream().map(Region::word), "pointing"));
    LossLocation first = location.losses().get(0);
    rows.add(
        line(
            "pixels",
            first.regions().stream().map(RegionShare::pixels).map(CellText::percent),
            CellText.percent(first.regions().get(0).pixels())));
    for (LossLocation loss : location.losses()) {
      rows.add(
          line(
              location.label(loss),
              loss.regions().stream().map(LocationGrid::cell),
              CellText.percent(loss.regions().get(0).pointing().value())));
    }
    return rows;
  }

  /**
   * How often the middle pixel is on the car, in a sentence: models that look at the middle have
   * that many hits in the pointing game, whatever they know of cars.
   */
  public String middle() {
    return "The middle pixel is on the car in %s %% of the images."
        .formatted(CellText.percent(location.losses().get(0).regions().get(0).middle()));
  }

  /** How every property moves the share on a region; the significant ones have an asterisk. */
  public List<List<String>> changes(Region region) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(line("Loss", location.properties().stream()));
    for (LossLocation loss : location.losses()) {
      rows.add(
          line(
              location.label(loss),
              location.properties().stream()
                  .map(property -> loss.effect(property, region))
                  .map(effect -> effect.map(LocationGrid::cell).orElse(CellText.UNDEFINED))));
    }
    return rows;
  }

  /** How the car's share changes with the background alone; the head only if that is not known. */
  public List<List<String>> swaps() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Loss", "first", "others", "change", "moved"));
    for (LossLocation loss : location.losses()) {
      BackgroundChange swap = loss.swap();
      if (swap != null) {
        rows.add(
            line(
                location.label(loss),
                Stream.of(swap.before(), swap.after(), swap.change(), swap.moved())
                    .map(LocationGrid::cell)));
      }
    }
    return rows;
  }

  private static String cell(BootstrapMean number) {
    return number.mean() == null
        ? CellText.UNDEFINED
        : "%s (%s to %s)"
            .formatted(
                CellText.percent(number.mean()),
                CellText.percent(number.interval().low()),
                CellText.percent(number.interval().high()));
  }

  private static String cell(RegionShare share) {
    String density =
        share.density().value() == null
            ? ""
            : String.format(Locale.ROOT, " ×%.2f", share.density().value());
    return CellText.percent(share.share().value()) + density;
  }

  private static String cell(PropertyEffect effect) {
    return "%s%s (%s)"
        .formatted(
            CellText.percent(effect.difference()),
            effect.significant() ? "*" : "",
            CellText.number(effect.etaSquared()));
  }

  private static List<String> line(String name, Stream<String> cells) {
    return Stream.concat(Stream.of(name), cells).toList();
  }

  private static List<String> line(String name, Stream<String> cells, String last) {
    return Stream.concat(line(name, cells).stream(), Stream.of(last)).toList();
  }
}

package io.carousel.analysis.report;

import io.carousel.analysis.attention.Attention;
import io.carousel.analysis.attention.AttentionFiles;
import io.carousel.analysis.attention.AttentionGrid;
import io.carousel.analysis.attention.LevelShare;
import io.carousel.analysis.attention.LossAttention;
import io.carousel.analysis.attention.PropertyEffect;
import io.carousel.analysis.attention.Region;
import io.carousel.analysis.attention.RegionShare;
import io.carousel.analysis.figure.RegionColours;
import io.carousel.analysis.statistics.Interval;
import io.carousel.analysis.table.CellText;
import io.carousel.dataset.DatasetFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What each loss looks at, by every method that there are maps of.
 *
 * @param methods one a method
 */
record AttentionSection(List<Method> methods) {

  /**
   * What the maps of one method give.
   *
   * @param name the method with its settings
   * @param alone whether it is the only one
   * @param regions the table's columns
   * @param pixels the row of the pixels
   * @param rows one a loss
   * @param middle how often the middle pixel is on the car, in a sentence
   * @param changes one a region: how properties move the share on it
   * @param chart what the script draws
   */
  record Method(
      String name,
      boolean alone,
      List<String> regions,
      List<String> pixels,
      List<Row> rows,
      String middle,
      List<Changes> changes,
      Chart chart) {

    /** Pixels that the chart of bars is high: a bar a loss and one for the pixels. */
    int height() {
      return 26 * (rows.size() + 1) + 100;
    }

    /** How often a pixel that is chosen at random is on the car, as printed. */
    String chance() {
      return pixels.get(0);
    }

    /** Whether there are properties to draw. */
    boolean moving() {
      return !chart.properties().isEmpty();
    }

    /** The regions that one may draw them for. */
    List<String> shown() {
      return chart.shown();
    }

    /** The properties that are drawn. */
    List<PropertyChart> properties() {
      return chart.properties();
    }

    String json() {
      return PageData.json(chart);
    }
  }

  /**
   * One loss's row.
   *
   * @param loss its name
   * @param begins whether it is the first of its family
   * @param cells one a region
   * @param pointing how often the most salient pixel is on the car, as printed
   */
  record Row(String loss, boolean begins, List<ShareCell> cells, String pointing) {}

  /**
   * One share.
   *
   * @param share in percent, as printed
   * @param density how many times the pixels' share that is, as printed; empty if not defined
   */
  record ShareCell(String share, String density) {}

  /**
   * How properties move the share on a region.
   *
   * @param region the region
   * @param heads the columns
   * @param rows one a loss
   */
  record Changes(String region, List<ScoreSection.Head> heads, List<ChangeRow> rows) {}

  /** One loss's changes. */
  record ChangeRow(String loss, List<ChangeCell> cells) {}

  /**
   * One change.
   *
   * @param difference in percentage points, as printed
   * @param significant whether to mark it
   * @param shade percent of the full shade
   * @param title what more is known of it
   */
  record ChangeCell(String difference, boolean significant, String shade, String title) {}

  /**
   * What the script draws.
   *
   * @param regions what a bar is stacked of
   * @param bars the pixels' bar and one a loss
   * @param car the share of the pixels on the car
   * @param shown the regions that properties are drawn for
   * @param properties one a property
   */
  record Chart(
      List<RegionColour> regions,
      List<Bar> bars,
      Double car,
      List<String> shown,
      List<PropertyChart> properties) {}

  /** A region and its colour. */
  record RegionColour(String name, String colour) {}

  /**
   * One bar.
   *
   * @param name the loss
   * @param shares one a region
   * @param pixels the share of the pixels of each
   * @param low where the interval of the car's share begins; null where there is none
   * @param high where it ends
   */
  record Bar(String name, List<Double> shares, List<Double> pixels, Double low, Double high) {}

  /**
   * One property.
   *
   * @param property its name
   * @param levels its levels
   * @param regions one a region that is shown
   */
  record PropertyChart(String property, List<String> levels, List<Lines> regions) {}

  /**
   * The shares on one region by level.
   *
   * @param pixels of the pixels
   * @param losses of each loss's saliency
   */
  record Lines(List<Double> pixels, List<Line> losses) {}

  /** One loss's shares. */
  record Line(String loss, List<Double> shares) {}

  /** The section; null if nothing was measured. */
  static AttentionSection of(DatasetFolder folder) {
    List<Attention> all = List.copyOf(AttentionFiles.readAll(folder).values());
    return all.isEmpty()
        ? null
        : new AttentionSection(all.stream().map(one -> method(one, all.size() == 1)).toList());
  }

  private static Method method(Attention attention, boolean alone) {
    List<RegionShare> reference = attention.losses().get(0).regions();
    List<Row> rows = new ArrayList<>();
    LossAttention above = null;
    for (LossAttention loss : attention.losses()) {
      rows.add(
          new Row(
              attention.label(loss),
              above != null && !Objects.equals(above.family(), loss.family()),
              loss.regions().stream().map(AttentionSection::cell).toList(),
              percent(loss.regions().get(0).pointing().value())));
      above = loss;
    }
    return new Method(
        attention.method(),
        alone,
        attention.regions().stream().map(Region::word).toList(),
        reference.stream().map(RegionShare::pixels).map(AttentionSection::percent).toList(),
        rows,
        new AttentionGrid(attention).middle(),
        attention.properties().isEmpty()
            ? List.of()
            : attention.mainRegions().stream().map(region -> changes(attention, region)).toList(),
        chart(attention));
  }

  private static ShareCell cell(RegionShare share) {
    Double density = share.density().value();
    return new ShareCell(
        percent(share.share().value()), density == null ? "" : "×" + CellText.number(density));
  }

  private static Changes changes(Attention attention, Region region) {
    double most = attention.greatestDifference();
    return new Changes(
        region.word(),
        attention.properties().stream().map(ScoreSection.Head::of).toList(),
        attention.losses().stream()
            .map(
                loss ->
                    new ChangeRow(
                        attention.label(loss),
                        attention.properties().stream()
                            .map(property -> cell(loss.effect(property, region), most))
                            .toList()))
            .toList());
  }

  private static ChangeCell cell(Optional<PropertyEffect> effect, double most) {
    return effect
        .map(
            one ->
                new ChangeCell(
                    percent(one.difference()),
                    one.significant(),
                    String.format(Locale.ROOT, "%.0f", 100 * one.difference() / most),
                    "eta² %s, p %s, corrected %s"
                        .formatted(
                            CellText.number(one.etaSquared()),
                            CellText.probability(one.p()),
                            CellText.probability(one.holmP()))))
        .orElse(new ChangeCell(CellText.UNDEFINED, false, "0", ""));
  }

  private static Chart chart(Attention attention) {
    List<Region> partition = attention.partition();
    LossAttention first = attention.losses().get(0);
    List<Double> pixels = pixels(first, partition);
    List<Bar> bars = new ArrayList<>();
    bars.add(new Bar("share of the pixels", pixels, pixels, null, null));
    for (LossAttention loss : attention.losses()) {
      Interval interval = loss.on(Region.CAR).map(share -> share.share().interval()).orElse(null);
      bars.add(
          new Bar(
              attention.label(loss),
              partition.stream()
                  .map(region -> loss.on(region).map(one -> one.share().value()).orElse(null))
                  .toList(),
              pixels(loss, partition),
              interval == null ? null : interval.low(),
              interval == null ? null : interval.high()));
    }
    return new Chart(
        partition.stream()
            .map(region -> new RegionColour(region.word(), RegionColours.of(region)))
            .toList(),
        bars,
        first.on(Region.CAR).map(RegionShare::pixels).orElse(null),
        attention.mainRegions().stream().map(Region::word).toList(),
        attention.properties().stream()
            .flatMap(property -> property(attention, property).stream())
            .toList());
  }

  private static List<Double> pixels(LossAttention loss, List<Region> partition) {
    return partition.stream()
        .map(region -> loss.on(region).map(RegionShare::pixels).orElse(null))
        .toList();
  }

  /** A property's chart; empty if it was tested for no loss. */
  private static Optional<PropertyChart> property(Attention attention, String property) {
    return attention.losses().stream()
        .flatMap(loss -> loss.effect(property, attention.mainRegions().get(0)).stream())
        .findFirst()
        .map(
            effect ->
                new PropertyChart(
                    property,
                    effect.levels().stream().map(LevelShare::level).toList(),
                    attention.mainRegions().stream()
                        .map(region -> lines(attention, property, region))
                        .toList()));
  }

  private static Lines lines(Attention attention, String property, Region region) {
    List<Line> lines = new ArrayList<>();
    List<Double> pixels = List.of();
    for (LossAttention loss : attention.losses()) {
      Optional<PropertyEffect> effect = loss.effect(property, region);
      if (effect.isPresent()) {
        List<LevelShare> levels = effect.get().levels();
        pixels = pixels.isEmpty() ? levels.stream().map(LevelShare::pixels).toList() : pixels;
        lines.add(new Line(attention.label(loss), levels.stream().map(LevelShare::share).toList()));
      }
    }
    return new Lines(pixels, lines);
  }

  private static String percent(Double share) {
    return share == null ? CellText.UNDEFINED : String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}

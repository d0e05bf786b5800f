package io.carousel.analysis.reporting.report;

import io.carousel.analysis.saliency.location.PropertyEffect;
import io.carousel.analysis.saliency.location.Region;
import io.carousel.analysis.saliency.location.SaliencyLocation;
import io.carousel.analysis.support.text.CellText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How properties move the share of the saliency on a region, as a table.
 *
 * @param region the region
 * @param heads the columns
 * @param rows one a loss
 */
record LocationChanges(
    String region, List<ScoreSection.Head> heads, List<LocationChanges.Row> rows) {

  /** One loss's changes. */
  record Row(String loss, List<Cell> cells) {}

  /**
   * One change.
   *
   * @param difference in percentage points, as printed
   * @param significant whether to mark it
   * @param shade percent of the full shade
   * @param title what more is known of it
   */
  record Cell(String difference, boolean significant, String shade, String title) {}

  /** A table a main region; none where no property varies. */
  static List<LocationChanges> all(SaliencyLocation location) {
    return location.properties().isEmpty()
        ? List.of()
        : location.mainRegions().stream().map(region -> of(location, region)).toList();
  }

  private static LocationChanges of(SaliencyLocation location, Region region) {
    double most = location.greatestDifference();
    return new LocationChanges(
        region.word(),
        location.properties().stream().map(name -> ScoreSection.Head.of(name, false)).toList(),
        location.losses().stream()
            .map(
                loss ->
                    new Row(
                        location.label(loss),
                        location.properties().stream()
                            .map(property -> cell(loss.effect(property, region), most))
                            .toList()))
            .toList());
  }

  private static Cell cell(Optional<PropertyEffect> effect, double most) {
    return effect
        .map(
            one ->
                new Cell(
                    CellText.percent(one.difference()),
                    one.significant(),
                    String.format(Locale.ROOT, "%.0f", 100 * one.difference() / most),
                    "eta² %s, p %s, corrected %s"
                        .formatted(
                            CellText.number(one.etaSquared()),
                            CellText.probability(one.p()),
                            CellText.probability(one.holmP()))))
        .orElse(new Cell(CellText.UNDEFINED, false, "0", ""));
  }
}

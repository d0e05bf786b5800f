package io.carousel.analysis.reporting.report;

import io.carousel.analysis.saliency.location.LocationGrid;
import io.carousel.analysis.saliency.location.LossLocation;
import io.carousel.analysis.saliency.location.Region;
import io.carousel.analysis.saliency.location.RegionShare;
import io.carousel.analysis.saliency.location.SaliencyLocation;
import io.carousel.analysis.support.text.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What each loss looks at, as a table.
 *
 * @param regions the columns
 * @param pixels the row of the pixels
 * @param rows one a loss
 * @param middle how often the middle pixel is on the car, in a sentence
 */
record LocationTable(
    List<String> regions, List<String> pixels, List<LocationTable.Row> rows, String middle) {

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

  /** The table of a measurement. */
  static LocationTable of(SaliencyLocation location) {
    List<RegionShare> reference = location.losses().get(0).regions();
    List<Row> rows = new ArrayList<>();
    LossLocation above = null;
    for (LossLocation loss : location.losses()) {
      rows.add(
          new Row(
              location.label(loss),
              above != null && !Objects.equals(above.family(), loss.family()),
              loss.regions().stream().map(LocationTable::cell).toList(),
              CellText.percent(loss.regions().get(0).pointing().value())));
      above = loss;
    }
    return new LocationTable(
        location.regions().stream().map(Region::word).toList(),
        reference.stream().map(RegionShare::pixels).map(CellText::percent).toList(),
        rows,
        new LocationGrid(location).middle());
  }

  private static ShareCell cell(RegionShare share) {
    Double density = share.density().value();
    return new ShareCell(
        CellText.percent(share.share().value()),
        density == null ? "" : "×" + CellText.number(density));
  }

  /** How often a pixel that is chosen at random is on the car, as printed. */
  String chance() {
    return pixels.get(0);
  }
}

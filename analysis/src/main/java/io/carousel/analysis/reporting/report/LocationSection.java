package io.carousel.analysis.reporting.report;

import io.carousel.analysis.saliency.location.LocationFiles;
import io.carousel.analysis.saliency.location.SaliencyLocation;
import io.carousel.dataset.DatasetFolder;
import java.util.List;

/**
 * What each loss looks at, by every method that there are maps of.
 *
 * @param methods one a method
 */
record LocationSection(List<Method> methods) {

  /**
   * What the maps of one method give.
   *
   * @param name the method with its settings
   * @param alone whether it is the only one
   * @param table the shares of every loss
   * @param changes one a region: how properties move the share on it
   * @param chart what the script draws
   */
  record Method(
      String name,
      boolean alone,
      LocationTable table,
      List<LocationChanges> changes,
      LocationChart chart) {

    /** Pixels that the chart of bars is high: a bar a loss and one for the pixels. */
    int height() {
      return 26 * (table.rows().size() + 1) + 100;
    }

    /** Whether there are properties to draw. */
    boolean moving() {
      return !chart.properties().isEmpty();
    }

    String json() {
      return PageData.json(chart);
    }
  }

  /** The section; null if nothing was measured. */
  static LocationSection of(DatasetFolder folder) {
    List<SaliencyLocation> all = List.copyOf(LocationFiles.readAll(folder).values());
    return all.isEmpty()
        ? null
        : new LocationSection(all.stream().map(one -> method(one, all.size() == 1)).toList());
  }

  private static Method method(SaliencyLocation location, boolean alone) {
    return new Method(
        location.method().inWords(),
        alone,
        LocationTable.of(location),
        LocationChanges.all(location),
        LocationChart.of(location));
  }
}

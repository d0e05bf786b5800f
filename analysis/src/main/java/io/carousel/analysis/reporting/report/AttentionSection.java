package io.carousel.analysis.reporting.report;

import io.carousel.analysis.saliency.location.Attention;
import io.carousel.analysis.saliency.location.AttentionFiles;
import io.carousel.dataset.DatasetFolder;
import java.util.List;

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
   * @param table the shares of every loss
   * @param changes one a region: how properties move the share on it
   * @param chart what the script draws
   */
  record Method(
      String name,
      boolean alone,
      AttentionTable table,
      List<AttentionChanges> changes,
      AttentionChart chart) {

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
  static AttentionSection of(DatasetFolder folder) {
    List<Attention> all = List.copyOf(AttentionFiles.readAll(folder).values());
    return all.isEmpty()
        ? null
        : new AttentionSection(all.stream().map(one -> method(one, all.size() == 1)).toList());
  }

  private static Method method(Attention attention, boolean alone) {
    return new Method(
        attention.method(),
        alone,
        AttentionTable.of(attention),
        AttentionChanges.all(attention),
        AttentionChart.of(attention));
  }
}

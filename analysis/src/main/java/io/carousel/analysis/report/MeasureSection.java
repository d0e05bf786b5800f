package io.carousel.analysis.report;

import java.util.Locale;

/** What was measured, in numbers: the head of the page and the explanation below it. */
record MeasureSection(String images, int properties, int models, String neighbours) {

  static MeasureSection of(ReportSource source) {
    Integer cap = source.evaluation().maxNeighbours();
    return new MeasureSection(
        thousands(source.evaluation().images()),
        source.table().properties().size(),
        source.table().rows().size(),
        cap == null ? null : thousands(cap));
  }

  private static String thousands(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}

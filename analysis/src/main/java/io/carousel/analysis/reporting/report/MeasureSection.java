package io.carousel.analysis.reporting.report;

import java.util.Locale;

/** What was measured, in numbers: the head of the page and the explanation below it. */
record MeasureSection(String images, int properties, int losses, int models, String neighbours) {

  static MeasureSection of(ReportSource source) {
    Integer cap = source.table().summary().maxNeighbours();
    return new MeasureSection(
        thousands(source.table().summary().images()),
        source.table().properties().size(),
        source.table().rows().size(),
        source.table().rows().stream().mapToInt(row -> row.models().size()).sum(),
        cap == null ? null : thousands(cap));
  }

  private static String thousands(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}

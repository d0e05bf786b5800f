package io.carousel.analysis.reporting.report;

import io.carousel.dataset.Credit;
import io.carousel.dataset.Manifest;
import java.util.List;

/**
 * Whom to thank for what the images show.
 *
 * @param credits those that the manifest names; none if there is no manifest
 */
record CreditSection(List<Credit> credits) {

  static CreditSection of(ReportSource source) {
    return new CreditSection(source.manifest().map(Manifest::credits).orElse(List.of()));
  }
}

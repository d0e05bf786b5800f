package io.carousel.cli.doctor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * All findings, for programs.
 *
 * @param complete whether nothing is missing
 * @param checks one a finding, in the order in which they are shown
 */
public record Report(boolean complete, List<Line> checks) {

  /**
   * A finding.
   *
   * @param state ok, note or missing
   * @param subject what was looked at
   * @param found what there is
   * @param advice what to do about it; left out where there is nothing to do
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(String state, String subject, String found, String advice) {}

  /**
   * The findings as a report.
   *
   * @param terms says in a text what users type
   */
  public static Report of(List<Finding> findings, UnaryOperator<String> terms) {
    return new Report(
        findings.stream().noneMatch(finding -> finding.state() == Finding.State.MISSING),
        findings.stream()
            .map(
                finding ->
                    new Line(
                        finding.state().name().toLowerCase(Locale.ROOT),
                        finding.subject(),
                        terms.apply(finding.found()),
                        finding.advice().map(terms).orElse(null)))
            .toList());
  }
}

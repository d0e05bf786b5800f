package io.carousel.study;

import io.carousel.analysis.study.StudyResults;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of a study.
 *
 * @param results all its numbers
 * @param table the table as text, for a terminal
 * @param findings what the numbers say, a paragraph each
 * @param report the page
 * @param notTrained the networks whose training failed and why, a line each; they are missing from
 *     all else
 */
public record StudyOutcome(
    StudyResults results,
    String table,
    List<String> findings,
    Path report,
    List<String> notTrained) {

  public StudyOutcome {
    findings = List.copyOf(findings);
    notTrained = List.copyOf(notTrained);
  }
}

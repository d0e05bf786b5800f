package io.carousel.analysis.study.findings;

import io.carousel.analysis.study.StudyResults;
import java.util.List;
import java.util.stream.Stream;

/** What the numbers of a study say, in sentences. */
public final class Findings {

  private Findings() {}

  /** One paragraph a question that the study can answer. */
  public static List<String> of(StudyResults results) {
    return Stream.of(
            LearningFinding.of(results),
            PropertyFinding.of(results),
            FamilyFinding.of(results),
            ProfileFinding.of(results),
            ShortcutFinding.of(results))
        .flatMap(List::stream)
        .toList();
  }
}

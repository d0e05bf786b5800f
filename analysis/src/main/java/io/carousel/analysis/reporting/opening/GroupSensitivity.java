package io.carousel.analysis.reporting.opening;

import io.carousel.analysis.embeddings.summary.GroupScores;
import io.carousel.analysis.embeddings.summary.LossDifferences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which loss clusters most by each group of properties. */
final class GroupSensitivity {

  private GroupSensitivity() {}

  static Optional<String> of(TrainedRows rows, LossDifferences differences) {
    if (rows.rows().size() < 2 || differences.groups().isEmpty()) {
      return Optional.empty();
    }
    List<String> said = new ArrayList<>();
    for (GroupScores group : differences.groups()) {
      IntStream.range(0, group.cells().size())
          .filter(rows::has)
          .boxed()
          .max(Comparator.comparingDouble(loss -> group.cells().get(loss).mean()))
          .ifPresent(
              most ->
                  said.add(
                      "to %s %s (%s)"
                          .formatted(
                              group.group().word(),
                              rows.label(most),
                              rows.number(group.cells().get(most)))));
    }
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Most sensitive, by the mean over each group of properties: "
                + String.join(", ", said)
                + ".");
  }
}

package io.carousel.analysis.study.findings;

import io.carousel.analysis.study.StudyLoss;
import io.carousel.analysis.study.StudyResults;
import io.carousel.analysis.study.StudyRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which properties training makes clearer than they are to the untrained network, and which less.
 */
final class PropertyFinding {

  private PropertyFinding() {}

  static List<String> of(StudyResults results) {
    List<StudyRun> failed = results.noBetterThanUntrained();
    List<StudyLoss> losses =
        StudyLoss.of(results.leastTied()).stream()
            .filter(loss -> !failed.containsAll(loss.runs()))
            .toList();
    StudyLoss untrained = new StudyLoss(null, results.untrained());
    List<Integer> nuisances =
        IntStream.range(0, results.properties().size())
            .filter(i -> !results.data().label().contains(results.properties().get(i)))
            .filter(i -> untrained.score(i).mean() != null)
            .boxed()
            .toList();
    if (losses.size() < 2 || nuisances.isEmpty()) {
      return List.of();
    }
    List<String> below = new ArrayList<>();
    List<String> above = new ArrayList<>();
    for (int property : nuisances) {
      double before = untrained.score(property).mean();
      long lower =
          losses.stream()
              .map(loss -> loss.score(property).mean())
              .filter(mean -> mean != null && mean < before)
              .count();
      (2 * lower > losses.size() ? below : above)
          .add("%s (%d)".formatted(results.properties().get(property), lower));
    }
    String counted =
        "Of the %d losses that learned, so many stand below the untrained network's value: "
            .formatted(losses.size());
    return List.of(
        "Of %d properties that are not the label, %s. %s%s."
            .formatted(
                nuisances.size(),
                verdict(below.size(), nuisances.size()),
                counted,
                String.join(", ", joined(below, above))));
  }

  private static String verdict(int below, int all) {
    if (below == 0) {
      return "none falls below the untrained network's value for most losses";
    }
    return "%s fall%s below the untrained network's value for most losses"
        .formatted(below == all ? "all" : "" + below, below == 1 && below < all ? "s" : "");
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}

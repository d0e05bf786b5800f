package io.carousel.analysis.study.findings;

import io.carousel.analysis.study.FamilyDifference;
import io.carousel.analysis.study.StudyResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether families learn different things, or one of them merely learned more in the same time. */
final class FamilyFinding {

  private FamilyFinding() {}

  static List<String> of(StudyResults results) {
    List<FamilyDifference> all = FamilyDifference.of(results);
    if (all.isEmpty()) {
      return List.of();
    }
    List<FamilyDifference> different = all.stream().filter(FamilyDifference::differs).toList();
    StringBuilder text = new StringBuilder();
    Optional<FamilyDifference> recall = FamilyDifference.inRecall(results);
    boolean faster = recall.isPresent() && recall.get().differs();
    recall.ifPresent(one -> text.append(accuracy(one)));
    if (different.isEmpty()) {
      text.append(
          (" They differ in none of %d properties by more than chance may do (all p at least %s,"
                  + " Holm's correction).")
              .formatted(all.size(), leastP(all)));
      return List.of(text.toString().strip());
    }
    text.append(" They differ in ").append(Prose.list(names(different))).append('.');
    List<FamilyDifference> remaining =
        different.stream().filter(FamilyDifference::differsAtEqualAccuracy).toList();
    List<FamilyDifference> explained = new ArrayList<>(different);
    explained.removeAll(remaining);
    if (!remaining.isEmpty()) {
      text.append(" At equal Recall@1 too they differ in ")
          .append(Prose.list(plain(remaining)))
          .append('.');
    }
    if (!explained.isEmpty()) {
      text.append(" At equal Recall@1 no difference is left in ")
          .append(Prose.list(plain(explained)))
          .append(
              faster
                  ? ": that may only say which family learned more in the same number of epochs."
                  : '.');
    }
    return List.of(text.toString().strip());
  }

  private static String accuracy(FamilyDifference recall) {
    String numbers =
        "Recall@1 %s for ranking, %s for classification losses; Mann-Whitney %s, Cliff's delta %s"
            .formatted(
                Prose.number(recall.ranking()),
                Prose.number(recall.classification()),
                Prose.p(recall.holmP()),
                Prose.number(recall.effect()));
    return recall.differs()
        ? "%s losses reach the higher accuracy (%s)."
            .formatted(recall.effect() > 0 ? "Ranking" : "Classification", numbers)
        : "The families do not differ in accuracy by more than chance may do (%s)."
            .formatted(numbers);
  }

  private static List<String> names(List<FamilyDifference> differences) {
    return differences.stream()
        .map(one -> "%s (%s)".formatted(one.name(), Prose.p(one.holmP())))
        .toList();
  }

  private static List<String> plain(List<FamilyDifference> differences) {
    return differences.stream().map(FamilyDifference::name).toList();
  }

  private static String leastP(List<FamilyDifference> all) {
    return Prose.number(all.stream().mapToDouble(FamilyDifference::holmP).min().orElse(1));
  }
}

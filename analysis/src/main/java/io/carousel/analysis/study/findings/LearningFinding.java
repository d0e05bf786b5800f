package io.carousel.analysis.study.findings;

import io.carousel.analysis.study.StudyLoss;
import io.carousel.analysis.study.StudyResults;
import java.util.Comparator;
import java.util.List;

/** Which losses learned something that serves on classes that training never saw. */
final class LearningFinding {

  private LearningFinding() {}

  static List<String> of(StudyResults results) {
    List<StudyLoss> losses = StudyLoss.of(results.leastTied());
    StudyLoss untrained = new StudyLoss(null, results.untrained());
    List<String> failed = failed(results, losses);
    List<StudyLoss> learned =
        losses.stream()
            .filter(loss -> loss.recallAt1().mean() > untrained.recallAt1().mean())
            .sorted(Comparator.comparing(loss -> loss.recallAt1().mean()))
            .toList();
    if (losses.isEmpty() || untrained.runs().isEmpty()) {
      return List.of();
    }
    String before = Prose.number(untrained.recallAt1().mean());
    String found =
        learned.isEmpty()
            ? ("No loss finds images of unseen classes better than the untrained network (Recall@1"
                    + " %s).")
                .formatted(before)
            : ("%s of %d losses find%s images of unseen classes better than the untrained network:"
                    + " Recall@1 %s, against %s.")
                .formatted(
                    learned.size() == losses.size() ? "All" : learned.size(),
                    losses.size(),
                    learned.size() == 1 ? "s" : "",
                    range(learned),
                    before);
    return List.of(
        failed.isEmpty()
            ? found
            : found + " No better than the untrained network: " + Prose.list(failed) + ".");
  }

  private static String range(List<StudyLoss> ascending) {
    StudyLoss least = ascending.get(0);
    StudyLoss most = ascending.get(ascending.size() - 1);
    return least.equals(most)
        ? Prose.number(least.recallAt1().mean())
        : "%s (%s) to %s (%s)"
            .formatted(
                Prose.number(least.recallAt1().mean()),
                least.info().loss(),
                Prose.number(most.recallAt1().mean()),
                most.info().loss());
  }

  /** The losses with runs that led nowhere, and how many of them. */
  private static List<String> failed(StudyResults results, List<StudyLoss> losses) {
    return losses.stream()
        .filter(loss -> lost(results, loss) > 0)
        .map(
            loss ->
                loss.runs().size() == 1
                    ? loss.info().loss()
                    : "%s (%d of %d runs)"
                        .formatted(loss.info().loss(), lost(results, loss), loss.runs().size()))
        .toList();
  }

  private static long lost(StudyResults results, StudyLoss loss) {
    return results.noBetterThanUntrained().stream().filter(loss.runs()::contains).count();
  }
}

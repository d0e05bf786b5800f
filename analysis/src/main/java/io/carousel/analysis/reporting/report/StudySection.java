package io.carousel.analysis.reporting.report;

import io.carousel.analysis.study.StudyResults;
import io.carousel.analysis.study.findings.Findings;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a page says of a study: its findings first, then what they are drawn from.
 *
 * @param name the study's name
 * @param facts what was trained and on what
 * @param findings what the numbers say, a paragraph each
 * @param agreement whether profiles tell losses apart; null if fewer than two networks were trained
 * @param shortcut what a shortcut does; null if none was planted
 * @param accuracy accuracy against each property; null if no network was trained
 * @param training how training went; null likewise
 */
record StudySection(
    String name,
    List<Fact> facts,
    List<String> findings,
    AgreementSection agreement,
    ShortcutSection shortcut,
    AccuracySection accuracy,
    TrainingSection training) {

  static StudySection of(StudyResults results) {
    int trained = results.leastTied().size();
    return new StudySection(
        results.study(),
        facts(results),
        Findings.of(results),
        trained < 2 ? null : AgreementSection.of(results),
        results.hasShortcut() && trained > 0 ? ShortcutSection.of(results) : null,
        trained == 0 ? null : AccuracySection.of(results),
        trained == 0 ? null : TrainingSection.of(results));
  }

  private static List<Fact> facts(StudyResults results) {
    long networks = results.runs().stream().filter(run -> !run.untrained()).count();
    return List.of(
        new Fact("Label", String.join(" and ", results.data().label())),
        new Fact("Network", results.network()),
        new Fact("Networks trained", "%,d".formatted(networks)),
        new Fact(
            "Learned from",
            "%,d images of %d classes, a %s of them held out to stop early"
                .formatted(
                    results.data().trainingImages(),
                    results.data().trainingClasses(),
                    part(results.folds()))),
        new Fact(
            "Accuracy measured on",
            "%,d images of %d other classes, which training never saw"
                .formatted(results.data().unseenImages(), results.data().unseenClasses())),
        new Fact(
            "NR-Prec measured on",
            "%,d images of the probe".formatted(results.data().probeImages())),
        new Fact("Tied in training", tied(results)));
  }

  private static String part(int folds) {
    return switch (folds) {
      case 2 -> "half";
      case 3 -> "third";
      case 4 -> "quarter";
      case 5 -> "fifth";
      default -> folds + "th part";
    };
  }

  private static String tied(StudyResults results) {
    return results.tie() == null
        ? "nothing"
        : "%s to %s, in a share of the images of %s; the probe and the unseen classes are not tied"
            .formatted(
                results.tie().property(),
                String.join(" and ", results.tie().to()),
                results.tie().strengths().stream()
                    .map(ShortcutSection::strength)
                    .collect(Collectors.joining(", ")));
  }
}

package io.carousel.analysis.study;

import io.carousel.analysis.embeddings.measures.Accuracy;
import io.carousel.analysis.models.catalogue.KnownLoss;
import io.carousel.analysis.models.catalogue.LossCatalogue;
import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.training.TrainingRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Made-up results of studies: of every loss of the paper, the last of which learned nothing. */
public final class ExampleStudy {

  /** The loss whose training led nowhere. */
  public static final String FAILED = "SoftTriple";

  static final List<String> PROPERTIES =
      List.of("model", "rotation_z", "color_hue", "bg_color_hue", "sun_elevation");

  private static final List<Double> UNTRAINED = List.of(1.0, 9.0, 3.0, 2.0, 4.0);
  private static final StudyData DATA = new StudyData(List.of("model"), 14, 1800, 14, 1790, 400);

  private ExampleStudy() {}

  /** Every loss with two folds, and nothing tied. */
  public static StudyResults plain() {
    List<StudyRun> runs = untrained();
    for (KnownLoss loss : LossCatalogue.standard().losses()) {
      for (int fold = 0; fold < 2; fold++) {
        runs.add(run(loss, fold, 0, null));
      }
    }
    return new StudyResults(
        StudyResults.FORMAT_VERSION, "plain", "small", 4, DATA, null, PROPERTIES, runs);
  }

  /** Two losses with three seeds, and the background's hue tied at three strengths. */
  public static StudyResults tied() {
    List<Double> strengths = List.of(0.0, 0.5, 0.9);
    List<StudyRun> runs = untrained();
    LossCatalogue catalogue = LossCatalogue.standard();
    for (double strength : strengths) {
      for (String loss : List.of("Triplet", "CosFace")) {
        for (int seed = 0; seed < 3; seed++) {
          runs.add(run(catalogue.named(loss).orElseThrow(), 0, seed, strength));
        }
      }
    }
    return new StudyResults(
        StudyResults.FORMAT_VERSION,
        "tied",
        "small",
        4,
        DATA,
        new StudyTie("bg_color_hue", List.of("model"), strengths),
        PROPERTIES,
        runs);
  }

  private static List<StudyRun> untrained() {
    List<StudyRun> runs = new ArrayList<>();
    for (int seed = 0; seed < 2; seed++) {
      int number = seed;
      runs.add(
          new StudyRun(
              LossInfo.UNTRAINED.loss() + seed,
              LossInfo.UNTRAINED,
              seed,
              null,
              new Accuracy(0.08 + 0.02 * seed, 0.06, 0.03, 1790),
              UNTRAINED.stream().map(score -> score + 0.1 * number).toList(),
              null));
    }
    return runs;
  }

  private static StudyRun run(KnownLoss loss, int fold, long seed, Double strength) {
    boolean failed = loss.name().equals(FAILED);
    boolean ranking = loss.family() == LossFamily.RANKING;
    double tied = strength == null ? 0 : strength;
    double variation = 0.01 * fold + 0.01 * seed + 0.001 * loss.name().length();
    double recall = failed ? 0.05 : (ranking ? 0.4 : 0.3) * (1 - 0.7 * tied) + variation;
    List<Double> scores =
        failed
            ? List.of(0.5, 8.0, 2.0, 2.5, 4.5)
            : List.of(
                20 * recall + 10 * variation + loss.name().length() % 3,
                ranking ? 6 - variation : 2 + variation,
                1 + 20 * variation,
                0.5 + (ranking ? 30 : 20) * tied * tied + variation,
                3 - 10 * variation);
    return new StudyRun(
        "%s_%d_%d_%s".formatted(loss.name(), fold, seed, strength),
        new LossInfo(
                loss.name(),
                loss.year(),
                loss.family(),
                loss.distance(),
                strength == null ? "cars" : "cars-" + strength,
                fold)
            .ofRun("run", seed),
        seed,
        strength,
        new Accuracy(recall, 0.6 * recall, failed ? 0.02 : 0.4 * recall, 1790),
        scores,
        curve(failed, recall));
  }

  private static TrainingCurve curve(boolean failed, double recall) {
    List<TrainingRecord.Epoch> epochs =
        IntStream.rangeClosed(1, 5)
            .mapToObj(
                epoch ->
                    new TrainingRecord.Epoch(
                        epoch,
                        failed ? 1 : 2.0 / epoch,
                        1e-3,
                        failed ? 0.02 : recall * 0.2 * Math.min(epoch, 4)))
            .toList();
    return new TrainingCurve(0.05, epochs, failed ? 0 : 4, 12.5);
  }
}

package io.carousel.study;

import io.carousel.dataset.Level;
import io.carousel.study.config.StudyConfig;
import io.carousel.study.config.TiePlan;
import java.nio.file.Path;
import java.util.List;

/**
 * The networks of a study that learn from the same images.
 *
 * @param strength how strongly the shortcut is tied in these; null where the study plants none
 * @param suffix what its datasets and folders are called by: "" or "-0.5"
 */
record StudyArm(Double strength, String suffix) {

  /** The arms of a study, by strength: one without a suffix where no shortcut is planted. */
  static List<StudyArm> of(StudyConfig config) {
    return config.tie().map(TiePlan::strengths).orElse(List.of()).isEmpty()
        ? List.of(new StudyArm(null, ""))
        : config.tie().get().strengths().stream().map(StudyArm::of).toList();
  }

  private static StudyArm of(double strength) {
    return new StudyArm(strength, "-" + Level.of(strength).text());
  }

  /** The dataset that its networks learn from. */
  String train() {
    return "train" + suffix;
  }

  /** How strongly the shortcut is tied; 0 where there is none. */
  double tied() {
    return strength == null ? 0 : strength;
  }

  /** The folder of its networks. */
  Path models(StudyFolder folder) {
    return suffix.isEmpty() ? folder.models() : folder.models().resolve("tied" + suffix);
  }

  /**
   * The folder of its networks of one seed.
   *
   * @param seeds all seeds of the study
   */
  Path models(StudyFolder folder, long seed, List<Long> seeds) {
    return seeds.size() == 1 ? models(folder) : models(folder).resolve("seed" + seed);
  }
}

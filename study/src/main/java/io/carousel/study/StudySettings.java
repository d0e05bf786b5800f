package io.carousel.study;

import io.carousel.analysis.AnalysisSettings;
import io.carousel.job.worker.JavaCommand;

/**
 * How a study is run; none of it changes its numbers, but for rounding.
 *
 * @param analysis how images are embedded and explained; what they are measured by is the study's
 *     own
 * @param java how processes that train are started
 * @param workers how many networks are trained side by side, at least 1
 */
public record StudySettings(AnalysisSettings analysis, JavaCommand java, int workers) {

  /** The best device for embedding, and a network in training for every core. */
  public static StudySettings standard() {
    return new StudySettings(
        AnalysisSettings.standard(),
        JavaCommand.ofThisProcess(),
        Runtime.getRuntime().availableProcessors());
  }
}

package io.carousel.study;

import io.carousel.analysis.AnalysisSettings;
import io.carousel.analysis.models.library.FoundModels;
import io.carousel.job.worker.JavaCommand;
import java.util.List;
import java.util.function.Supplier;

/**
 * How a study is run.
 *
 * @param analysis how images are embedded and explained, and what the probe is measured by beside
 *     Normalised R-Precision
 * @param java how processes that train are started
 * @param workers how many networks are trained side by side, at least 1
 * @param models finds further models, which stand in the table and not in the study's results; its
 *     untrained networks are left out
 */
public record StudySettings(
    AnalysisSettings analysis, JavaCommand java, int workers, Supplier<FoundModels> models) {

  /** The best device for embedding, and a network in training for every core. */
  public static StudySettings standard() {
    return new StudySettings(
        AnalysisSettings.standard(),
        JavaCommand.ofThisProcess(),
        Runtime.getRuntime().availableProcessors(),
        () -> new FoundModels(List.of(), List.of()));
  }

  /** These settings with another analysis. */
  public StudySettings with(AnalysisSettings other) {
    return new StudySettings(other, java, workers, models);
  }

  /** These settings with so many networks trained side by side. */
  public StudySettings withWorkers(int number) {
    return new StudySettings(analysis, java, number, models);
  }

  /** These settings with further models in the table. */
  public StudySettings withModels(Supplier<FoundModels> further) {
    return new StudySettings(analysis, java, workers, further);
  }
}

package io.carousel.study;

import io.carousel.analysis.models.library.FoundModels;
import io.carousel.job.worker.JavaCommand;
import java.util.List;
import java.util.function.Supplier;

/**
 * How a study is run.
 *
 * @param java how processes that train are started
 * @param workers how many networks are trained side by side, at least 1
 * @param models finds further models, which stand in the table and not in the study's results; its
 *     untrained networks are left out
 */
public record StudySettings(JavaCommand java, int workers, Supplier<FoundModels> models) {

  /** A network in training for every core, and no further models. */
  public static StudySettings standard() {
    return new StudySettings(
        JavaCommand.ofThisProcess(),
        Runtime.getRuntime().availableProcessors(),
        () -> new FoundModels(List.of(), List.of()));
  }

  /** These settings with so many networks trained side by side. */
  public StudySettings withWorkers(int number) {
    return new StudySettings(java, number, models);
  }

  /** These settings with further models in the table. */
  public StudySettings withModels(Supplier<FoundModels> further) {
    return new StudySettings(java, workers, further);
  }
}

package io.carousel.analysis.training.run;

import io.carousel.analysis.training.TrainingRecord;
import io.carousel.job.worker.WorkerFailure;
import java.util.List;

/**
 * What came of training.
 *
 * @param runs the runs that came to an end, those that had before included, by fold and loss
 * @param failures the runs that did not
 * @param kept how many runs had ended before
 */
public record TrainResult(List<TrainingRecord> runs, List<WorkerFailure> failures, int kept) {
  public TrainResult {
    runs = List.copyOf(runs);
    failures = List.copyOf(failures);
  }
}

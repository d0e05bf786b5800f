package io.carousel.analysis.study;

import io.carousel.analysis.training.TrainingRecord;
import java.util.List;

/**
 * How the training of a network went.
 *
 * @param untrainedMapAtR MAP@R on the validation classes before the first epoch
 * @param epochs one entry an epoch
 * @param bestEpoch the epoch whose weights were kept, from 1; 0 if none was better than no training
 * @param seconds how long it took
 */
public record TrainingCurve(
    double untrainedMapAtR, List<TrainingRecord.Epoch> epochs, int bestEpoch, double seconds) {

  public TrainingCurve {
    epochs = List.copyOf(epochs);
  }

  /** The curve of a training run. */
  public static TrainingCurve of(TrainingRecord record) {
    return new TrainingCurve(
        record.untrainedMapAtR(), record.epochs(), record.bestEpoch(), record.seconds());
  }
}

package io.carousel.analysis.study;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.carousel.analysis.embeddings.measures.Accuracy;
import io.carousel.analysis.models.catalogue.LossInfo;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * One network of a study and what was measured of it.
 *
 * @param model its name
 * @param loss the loss it was trained with and its fold; {@link LossInfo#UNTRAINED} for an
 *     untrained network
 * @param seed where its weights, batches and augmentation start from
 * @param strength how strongly the shortcut was tied to the label in its training images, 0 to 1;
 *     null where nothing was tied, and for an untrained network
 * @param accuracy on the unseen classes, untied
 * @param scores Normalised R-Precision on the probe, in the order of {@link
 *     StudyResults#properties}; null where it is not defined
 * @param training how its training went; null for an untrained network
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StudyRun(
    String model,
    LossInfo loss,
    long seed,
    Double strength,
    Accuracy accuracy,
    List<Double> scores,
    TrainingCurve training) {

  public StudyRun {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(loss, "loss");
    Objects.requireNonNull(accuracy, "accuracy");
    scores = Collections.unmodifiableList(scores); // It may hold null, which List.copyOf refuses.
  }

  /** Whether it is an untrained network. */
  public boolean untrained() {
    return training == null;
  }
}

package io.carousel.analysis.models.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How a model was trained. Whatever is not known of a researcher's own model is null.
 *
 * @param loss the loss's name as tables print it: "Margin / class"; "None" for the untrained
 *     network
 * @param year when the loss was published
 * @param family what kind of loss it is; null for the untrained network
 * @param distance the distance that the loss is a function of
 * @param trainedOn the dataset that the model was trained on: "Cars196"
 * @param fold the part of the training data that it was validated on: 0 to 3 in the paper
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LossInfo(
    String loss,
    Integer year,
    LossFamily family,
    LossDistance distance,
    String trainedOn,
    Integer fold) {

  /** The untrained network: the row "None" of the paper's table. */
  public static final LossInfo UNTRAINED = new LossInfo("None", null, null, null, null, null);

  /** A model of which nothing is known. */
  public static final LossInfo UNKNOWN = new LossInfo(null, null, null, null, null, null);
}

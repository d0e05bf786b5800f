package io.carousel.analysis.saliency;

import io.carousel.analysis.fingerprint.DatasetFingerprint;
import io.carousel.analysis.loss.LossDistance;
import io.carousel.analysis.loss.LossInfo;

/**
 * What made a model's saliency maps.
 *
 * @param formatVersion version of this layout
 * @param model the model's name
 * @param loss how it was trained; null if that is not known
 * @param weights what its weights are, as text that differs where they do
 * @param distance the distance of embeddings whose gradient was taken
 * @param method the method with its settings: "smoothgrad, 50 samples, noise 0.15, seed 0"
 * @param dataset what the dataset was
 * @param images number of images
 * @param side of the maps, in pixels
 */
public record SaliencyOrigin(
    int formatVersion,
    String model,
    LossInfo loss,
    String weights,
    LossDistance distance,
    String method,
    DatasetFingerprint dataset,
    int images,
    int side) {

  /** The format version that this code writes. */
  public static final int FORMAT_VERSION = 1;
}

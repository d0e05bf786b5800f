package io.carousel.analysis.saliency.explain;

import ai.djl.Device;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Shard;

/**
 * How images are explained.
 *
 * @param device where networks compute
 * @param method which method
 * @param samples number of SmoothGrad's noisy copies, at least 1
 * @param noise SmoothGrad's noise, its deviation as a share of an image's range, 0 or more
 * @param noiseSeed what the noise is drawn with
 * @param steps number of integrated gradients' points, at least 1
 * @param batchSize how many images go through a network at once, at least 1
 * @param distance the distance of embeddings; null for that of each model's loss
 * @param bits what a pixel of a stored map takes: 8 or 16
 * @param shard which images to explain
 */
public record ExplainSettings(
    Device device,
    ExplainMethod method,
    int samples,
    double noise,
    long noiseSeed,
    int steps,
    int batchSize,
    LossDistance distance,
    int bits,
    Shard shard) {

  public ExplainSettings {
    if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
      throw new InvalidInputException("--noise", "must be 0 or more, not " + noise);
    }
    if (bits != Byte.SIZE && bits != Short.SIZE) {
      throw new InvalidInputException("--bits", "must be 8 or 16, not " + bits);
    }
  }

  Explainer explainer() {
    return switch (method) {
      case SMOOTHGRAD -> new SmoothGrad(samples, noise, batchSize, noiseSeed);
      case GRADIENT -> new PlainGradient();
      case INTEGRATED_GRADIENTS -> new IntegratedGradients(steps, batchSize);
      case GRAD_CAM -> new GradCam();
    };
  }
}

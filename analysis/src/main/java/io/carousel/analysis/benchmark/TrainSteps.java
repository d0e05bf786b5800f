package io.carousel.analysis.benchmark;

import ai.djl.Device;
import io.carousel.analysis.models.network.TorchNetworks;
import io.carousel.analysis.models.network.TrainableNetwork;
import io.carousel.analysis.models.network.Weights;
import io.carousel.analysis.training.losses.LabelledBatch;
import io.carousel.analysis.training.losses.Loss;
import io.carousel.analysis.training.losses.LossValue;
import io.carousel.analysis.training.losses.Losses;
import io.carousel.analysis.training.optimisers.Adam;
import java.util.Random;

/** Carousel's training steps on made-up images, as its runs take them, on one thread. */
final class TrainSteps implements AutoCloseable {

  private final TrainCase training;
  private final TrainableNetwork network;
  private final Loss loss = Losses.standard().named("Normalized Softmax", "the benchmark");
  private final float[] images;
  private final int[] labels;
  private final double[][] lossWeights;
  private final Adam adam;

  TrainSteps(TrainCase training) {
    this.training = training;
    network =
        TorchNetworks.loadTrainable(
            Weights.untrained(training.architecture(), training.size(), TrainCase.DIMENSIONS, 0),
            Device.cpu());
    Random random = new Random(0);
    int batch = training.batch();
    images = new float[batch * 3 * training.size().width() * training.size().height()];
    for (int i = 0; i < images.length; i++) {
      images[i] = (float) random.nextGaussian();
    }
    labels = new int[batch];
    for (int i = 0; i < batch; i++) {
      labels[i] = i * TrainCase.CLASSES / batch;
    }
    lossWeights = loss.initialWeights(TrainCase.CLASSES, TrainCase.DIMENSIONS, random);
    adam = Adam.of(lossWeights);
  }

  /** Takes as many steps as are timed at a time. */
  void run() {
    for (int step = 0; step < training.steps(); step++) {
      float[] embeddings = network.forward(images, training.batch());
      LossValue value = loss.evaluate(LabelledBatch.of(embeddings, labels), lossWeights);
      network.backward(value.embeddingGradientAsFloats());
      network.step(TrainCase.LEARNING_RATE);
      adam.step(lossWeights, value.weightGradient(), loss.weightLearningRate());
    }
  }

  @Override
  public void close() {
    network.close();
  }
}

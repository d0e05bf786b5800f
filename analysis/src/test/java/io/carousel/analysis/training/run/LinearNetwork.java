package io.carousel.analysis.training.run;

import io.carousel.analysis.models.checkpoint.ElementType;
import io.carousel.analysis.models.checkpoint.StateDict;
import io.carousel.analysis.models.checkpoint.Tensor;
import io.carousel.analysis.models.network.TrainableNetwork;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A network of one matrix, which is enough to tell pictures by their colours apart. Its steps
 * follow the plain gradient.
 */
final class LinearNetwork implements TrainableNetwork {

  private static final int DIMENSIONS = 4;
  private static final int PIXELS = 12;
  private static final int SIDE = 4;
  private static final int FEATURES = 3 * PIXELS;

  private final float[] weights = new float[DIMENSIONS * FEATURES];
  private final float[] gradient = new float[weights.length];
  private float[] input;

  LinearNetwork(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) random.nextGaussian();
    }
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public int height() {
    return PIXELS / SIDE;
  }

  @Override
  public int width() {
    return SIDE;
  }

  @Override
  public float[] forward(float[] images, int count) {
    input = images.clone();
    return embed(images, count);
  }

  @Override
  public float[] embed(float[] images, int count) {
    float[] embeddings = new float[count * DIMENSIONS];
    for (int i = 0; i < count; i++) {
      for (int d = 0; d < DIMENSIONS; d++) {
        for (int f = 0; f < FEATURES; f++) {
          embeddings[i * DIMENSIONS + d] += weights[d * FEATURES + f] * images[i * FEATURES + f];
        }
      }
    }
    return embeddings;
  }

  @Override
  public void backward(float[] ofEmbeddings) {
    java.util.Arrays.fill(gradient, 0);
    for (int i = 0; i < ofEmbeddings.length / DIMENSIONS; i++) {
      for (int d = 0; d < DIMENSIONS; d++) {
        for (int f = 0; f < FEATURES; f++) {
          gradient[d * FEATURES + f] += ofEmbeddings[i * DIMENSIONS + d] * input[i * FEATURES + f];
        }
      }
    }
  }

  @Override
  public void step(double learningRate) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] -= (float) learningRate * gradient[i];
    }
  }

  @Override
  public StateDict trunk() {
    return dict("matrix");
  }

  @Override
  public StateDict embedder() {
    return dict("same");
  }

  private StateDict dict(String name) {
    return new StateDict(
        Map.of(
            name, new Tensor(ElementType.FLOAT32, List.of(DIMENSIONS, FEATURES), weights.clone())));
  }

  @Override
  public byte[] state() {
    ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES * weights.length);
    buffer.asFloatBuffer().put(weights);
    return buffer.array();
  }

  @Override
  public void restore(byte[] state) {
    FloatBuffer buffer = ByteBuffer.wrap(state).asFloatBuffer();
    buffer.get(weights);
  }

  @Override
  public void close() {}
}

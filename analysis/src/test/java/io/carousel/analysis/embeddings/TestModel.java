package io.carousel.analysis.embeddings;

import ai.djl.Device;
import io.carousel.analysis.datasets.preprocess.ChannelOrder;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.library.LossModel;
import io.carousel.analysis.models.library.Provenance;
import io.carousel.analysis.models.network.EmbeddingNetwork;
import io.carousel.analysis.models.network.GradientNetwork;
import io.carousel.analysis.models.network.Precision;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A model whose embedding of an image is its first pixel and that pixel's double. */
final class TestModel implements LossModel {

  private final List<String> former = new ArrayList<>();
  private static final Preprocessing SMALL =
      new Preprocessing(4, 4, ChannelOrder.RGB, List.of(0.0, 0.0, 0.0));

  private final String name;
  private final long seed;
  private LossInfo loss = LossInfo.UNKNOWN;
  private int failingAfter = Integer.MAX_VALUE;
  private float notFiniteAt = Float.NaN;
  private float rough;
  private boolean unreadable;
  private final AtomicInteger total = new AtomicInteger();

  TestModel(String name) {
    this(name, 1);
  }

  TestModel(String name, long seed) {
    this.name = name;
    this.seed = seed;
  }

  /** Gives it a loss. */
  /** The same, whose files an older version called otherwise. */
  TestModel formerlyIn(String fileName) {
    former.add(fileName);
    return this;
  }

  @Override
  public List<String> formerFileNames() {
    return former;
  }

  TestModel trainedWith(LossInfo trainedWith) {
    loss = trainedWith;
    return this;
  }

  /** Makes it fail in the batch that would take it beyond so many images. */
  TestModel failingAfter(int images) {
    failingAfter = images;
    return this;
  }

  /** Makes the embedding of an image with this first pixel infinite. */
  TestModel notFiniteAt(float pixel) {
    notFiniteAt = pixel;
    return this;
  }

  /** Makes its embeddings too long by a share where it computes with reduced precision. */
  TestModel roughBy(float share) {
    rough = share;
    return this;
  }

  /** Makes its files wrong. */
  TestModel unreadable() {
    unreadable = true;
    return this;
  }

  /** How many images it has embedded. */
  int embedded() {
    return total.get();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String fileName() {
    return name;
  }

  @Override
  public LossInfo loss() {
    return loss;
  }

  @Override
  public Preprocessing preprocessing() {
    return SMALL;
  }

  @Override
  public Provenance provenance() {
    return new Provenance("test", seed, List.of());
  }

  @Override
  public Precision precision(Precision wanted) {
    return wanted;
  }

  @Override
  public void check() {}

  @Override
  public EmbeddingNetwork load(Device device, Precision precision) {
    if (unreadable) {
      throw new InvalidInputException(name + ".pth", "is empty");
    }
    return new EmbeddingNetwork() {
      @Override
      public int dimensions() {
        return 2;
      }

      @Override
      public Precision precision() {
        return precision;
      }

      @Override
      public String engine() {
        return "test";
      }

      @Override
      public String device() {
        return device.toString();
      }

      @Override
      public String engineVersion() {
        return "1";
      }

      @Override
      public float[] embed(float[] images, int count) {
        if (total.addAndGet(count) > failingAfter) {
          throw new JobFailedException("enough");
        }
        float[] embeddings = new float[2 * count];
        for (int i = 0; i < count; i++) {
          float pixel =
              images[i * SMALL.length()] * (precision == Precision.FLOAT32 ? 1 : 1 + rough);
          embeddings[2 * i] = pixel;
          embeddings[2 * i + 1] = pixel == notFiniteAt ? Float.POSITIVE_INFINITY : 2 * pixel;
        }
        return embeddings;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public GradientNetwork loadGradients(Device device) {
    throw new UnsupportedOperationException("embeddings need no gradients");
  }
}

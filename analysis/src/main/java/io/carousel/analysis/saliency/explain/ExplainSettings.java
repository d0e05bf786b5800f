package io.carousel.analysis.saliency.explain;

import ai.djl.Device;
import com.sun.management.OperatingSystemMXBean;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.network.Lanes;
import io.carousel.job.InvalidInputException;
import java.lang.management.ManagementFactory;

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
 * @param threads how many images are explained side by side, a core each, which changes no map; 0
 *     for as many as suit the machine
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
    int threads) {

  /** As many noisy copies as the paper has. */
  public static final int DEFAULT_SAMPLES = 50;

  /** The paper's noise. */
  public static final double DEFAULT_NOISE = 0.15;

  /** Enough points for the sum to be within a few percent of the integral. */
  public static final int DEFAULT_STEPS = 50;

  /** Large enough to keep a core busy, small enough for its memory. */
  public static final int DEFAULT_BATCH_SIZE = 10;

  /** Without visible steps; 8 bits take half the disk. */
  public static final int DEFAULT_BITS = 16;

  /** What the networks' features of a batch take, generously, for each image under way. */
  private static final long BYTES_A_THREAD = 1L << 30;

  public ExplainSettings {
    if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
      throw InvalidInputException.ofSetting("noise", "must be 0 or more, not " + noise);
    }
    if (threads < 0) {
      throw InvalidInputException.ofSetting("threads", "must be 0 or more, not " + threads);
    }
    if (bits != Byte.SIZE && bits != Short.SIZE) {
      throw InvalidInputException.ofSetting("bits", "must be 8 or 16, not " + bits);
    }
  }

  /** The paper's SmoothGrad, by the distance of each model's loss. */
  public static ExplainSettings standard(Device device) {
    return builder(device).build();
  }

  /** Describes settings that differ from the standard ones. */
  public static Builder builder(Device device) {
    return new Builder(device);
  }

  /** Settings, standard but for what is said. */
  public static final class Builder {

    private final Device device;
    private ExplainMethod method = ExplainMethod.SMOOTHGRAD;
    private int samples = DEFAULT_SAMPLES;
    private double noise = DEFAULT_NOISE;
    private long noiseSeed;
    private int steps = DEFAULT_STEPS;
    private int batchSize = DEFAULT_BATCH_SIZE;
    private LossDistance distance;
    private int bits = DEFAULT_BITS;
    private int threads;

    private Builder(Device device) {
      this.device = device;
    }

    /** Which method; SmoothGrad by default. */
    public Builder method(ExplainMethod value) {
      method = value;
      return this;
    }

    /** Number of SmoothGrad's noisy copies. */
    public Builder samples(int value) {
      samples = value;
      return this;
    }

    /** SmoothGrad's noise, as a share of an image's range, and what it is drawn with. */
    public Builder noise(double share, long seed) {
      noise = share;
      noiseSeed = seed;
      return this;
    }

    /** Number of integrated gradients' points. */
    public Builder steps(int value) {
      steps = value;
      return this;
    }

    /** How many images go through a network at once. */
    public Builder batchSize(int value) {
      batchSize = value;
      return this;
    }

    /** The distance of embeddings; null, as by default, for that of each model's loss. */
    public Builder distance(LossDistance value) {
      distance = value;
      return this;
    }

    /** What a pixel of a stored map takes: 8 or 16. */
    public Builder bits(int value) {
      bits = value;
      return this;
    }

    /** How many images are explained side by side; 0, as by default, for what suits the machine. */
    public Builder threads(int value) {
      threads = value;
      return this;
    }

    /** The settings. */
    public ExplainSettings build() {
      return new ExplainSettings(
          device, method, samples, noise, noiseSeed, steps, batchSize, distance, bits, threads);
    }
  }

  /** How many images are explained side by side: one a core, as far as there is memory for them. */
  int lanes() {
    if (threads > 0) {
      return threads;
    }
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long room = machine.getTotalMemorySize() / 2 / BYTES_A_THREAD;
    return (int) Math.max(1, Math.min(room, Lanes.suiting(device)));
  }

  Explainer explainer() {
    return method.explainer(this);
  }
}

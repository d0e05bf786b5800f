package io.carousel.analysis.benchmark;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.library.UntrainedModel;
import io.carousel.analysis.models.network.ComputeDevice;
import io.carousel.analysis.models.network.EmbeddingNetwork;
import io.carousel.analysis.models.network.Lanes;
import io.carousel.analysis.models.network.Precision;
import io.carousel.analysis.models.network.TorchEngine;
import io.carousel.job.InvalidInputException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * How many images a second BN-Inception embeds, against the rate of plain matrix products in
 * float32 by the same library in the same run: the ceiling of a network in float32. Images are made
 * up; they are neither decoded nor preprocessed here.
 */
public final class EmbeddingBenchmark {

  /** Enough rounds for a median on a machine that others use too. */
  public static final int ROUNDS = 7;

  /** Multiplications of BN-Inception for an image of 227 x 227: as many as its plan adds up to. */
  private static final double MULTIPLICATIONS = 2_048_788_224.0;

  private static final int MATRIX_SIDE = 2048;

  /** PyTorch optimises a program when it runs again. */
  private static final int WARM_UP = 3;

  private static final double GIGA = 1e9;

  private final Device device;
  private final int batch;
  private final Consumer<String> out;

  /**
   * Prepares to time the embedding of images.
   *
   * @param device where to compute
   * @param batch how many images go through the network at once
   * @param out gets its lines
   */
  public EmbeddingBenchmark(Device device, int batch, Consumer<String> out) {
    this.device = device;
    this.batch = batch;
    this.out = out;
  }

  /**
   * Measures, one kind of work after the other in every round, and says the median rates: by the
   * clock, and by the processor time of all cores, which says on a busy machine what a quiet one
   * would do.
   */
  public void run(int rounds) {
    int cores = Runtime.getRuntime().availableProcessors();
    Map<Precision, EmbeddingNetwork> networks = networks();
    int count = Lanes.suiting(device);
    try (NDManager manager = TorchEngine.get().newBaseManager(device);
        Lanes lanes = Lanes.open(count)) {
      List<TimedWork> works = new ArrayList<>();
      works.add(products(manager, lanes, count));
      networks.forEach(
          (precision, network) -> works.add(embedding(precision, network, lanes, count)));
      for (int round = 0; round < WARM_UP; round++) {
        works.forEach(TimedWork::time);
      }
      works.forEach(TimedWork::forget);
      out.accept(
          "%d cores, %s, %s, %d batches of %d side by side, median of %d rounds"
              .formatted(cores, device, MachineLoad.now(), count, batch, rounds));
      for (int round = 0; round < rounds; round++) {
        works.forEach(TimedWork::time);
      }
      report(works);
      out.accept(MachineLoad.now());
    } finally {
      networks.values().forEach(EmbeddingNetwork::close);
    }
  }

  /** Does the same in every lane. */
  private static void everywhere(Lanes lanes, int count, Runnable work) {
    List<Future<Boolean>> begun = new ArrayList<>();
    for (int lane = 0; lane < count; lane++) {
      begun.add(
          lanes.begin(
              () -> {
                work.run();
                return true;
              }));
    }
    Lanes.results(begun);
  }

  private Map<Precision, EmbeddingNetwork> networks() {
    UntrainedModel model = new UntrainedModel(0);
    Map<Precision, EmbeddingNetwork> networks = new EnumMap<>(Precision.class);
    for (Precision precision : Precision.values()) {
      try {
        ComputeDevice.require(device, precision);
        networks.put(precision, model.load(device, precision));
      } catch (InvalidInputException e) {
        out.accept("not measured: " + precision + ", as " + e.getMessage());
      }
    }
    return networks;
  }

  private static TimedWork products(NDManager manager, Lanes lanes, int count) {
    Shape square = new Shape(MATRIX_SIDE, MATRIX_SIDE);
    NDArray a = manager.randomNormal(square);
    NDArray b = manager.randomNormal(square);
    double operations = 2.0 * MATRIX_SIDE * MATRIX_SIDE * MATRIX_SIDE;
    return new TimedWork(
        "matrix products, float32",
        "GFLOP",
        count * operations / GIGA,
        () ->
            everywhere(
                lanes,
                count,
                () -> {
                  try (NDArray product = a.matMul(b)) {
                    product.getFloat(0, 0); // Waits for a GPU.
                  }
                }));
  }

  private TimedWork embedding(
      Precision precision, EmbeddingNetwork network, Lanes lanes, int count) {
    Random random = new Random(0);
    float[] images = new float[batch * Preprocessing.PAPER.length()];
    for (int i = 0; i < images.length; i++) {
      images[i] = random.nextInt(256) - 116;
    }
    return new TimedWork(
        "BN-Inception, " + precision,
        "images",
        count * batch,
        () -> everywhere(lanes, count, () -> network.embed(images, batch)));
  }

  private void report(List<TimedWork> works) {
    out.accept(
        "%-26s %-7s %10s %12s %18s"
            .formatted("work", "unit", "a second", "by CPU time", "share of ceiling"));
    TimedWork ceiling = works.get(0);
    for (TimedWork work : works) {
      double operations = work == ceiling ? 1 : 2 * MULTIPLICATIONS / GIGA;
      out.accept(
          String.format(
              Locale.ROOT,
              "%-26s %-7s %10.1f %12.1f %16.0f %%",
              work.name(),
              work.unit(),
              work.byClock(),
              work.byProcessor(),
              100 * operations * rate(work) / rate(ceiling)));
    }
  }

  /** A CPU's time tells more on a busy machine; that of a GPU is not counted. */
  private double rate(TimedWork work) {
    return device.isGpu() ? work.byClock() : work.byProcessor();
  }
}

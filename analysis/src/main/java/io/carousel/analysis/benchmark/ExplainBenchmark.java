package io.carousel.analysis.benchmark;

import ai.djl.Device;
import io.carousel.analysis.explain.SmoothGradSteps;
import io.carousel.analysis.loss.LossDistance;
import io.carousel.analysis.model.UntrainedModel;
import io.carousel.analysis.network.GradientNetwork;
import io.carousel.analysis.network.Lanes;
import io.carousel.analysis.preprocess.Preprocessing;
import io.carousel.analysis.saliency.SaliencyMap;
import io.carousel.analysis.saliency.SaliencyOrigin;
import io.carousel.analysis.saliency.SaliencyWriter;
import io.carousel.job.JobFailedException;
import io.carousel.job.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * How long SmoothGrad of an image by BN-Inception takes, what each step of it costs, and how many
 * forward passes a forward and a backward pass are worth. The image is made up; it is neither
 * decoded nor preprocessed here.
 */
public final class ExplainBenchmark {

  private static final int WARM_UP = 2;
  private static final double MILLI = 1e-3;

  private final Device device;
  private final int samples;
  private final int batch;
  private final Consumer<String> out;

  /**
   * A benchmark.
   *
   * @param device where to compute
   * @param samples number of noisy copies of an image
   * @param batch how many of them go through the network at once
   * @param out gets its lines
   */
  public ExplainBenchmark(Device device, int samples, int batch, Consumer<String> out) {
    this.device = device;
    this.samples = samples;
    this.batch = batch;
    this.out = out;
  }

  /**
   * Measures all steps in turn in every round, each in as many threads as explain images side by
   * side, and says the medians for an image.
   */
  public void run(int rounds) {
    UntrainedModel model = new UntrainedModel(0);
    int count = Lanes.suiting(device);
    try (GradientNetwork network = model.loadGradients(device);
        Lanes lanes = Lanes.open(count);
        Scratch scratch = new Scratch()) {
      SmoothGradSteps steps =
          new SmoothGradSteps(network, model.preprocessing(), samples, Math.min(batch, samples));
      SaliencyMap map = steps.map();
      double share = Math.min(1.0, batch / (double) samples);
      TimedWork forward = work(lanes, count, "forward alone", share, steps::forward);
      TimedWork both = work(lanes, count, "forward and backward", share, steps::forwardAndBackward);
      TimedWork whole = work(lanes, count, "all of it", 1, steps::whole);
      List<TimedWork> works =
          List.of(
              work(lanes, count, "noisy copies", share, steps::makeCopies),
              both,
              work(lanes, count, "summing", share, steps::sum),
              work(lanes, count, "map", 1, steps::map),
              new TimedWork("writing", "images", 1, () -> scratch.write(map)),
              whole,
              forward);
      for (int round = 0; round < WARM_UP; round++) {
        works.forEach(TimedWork::time);
      }
      works.forEach(TimedWork::forget);
      out.accept(
          "%d cores, %s, %s, %d samples in batches of %d, %d images side by side, median of %d rounds"
              .formatted(
                  Runtime.getRuntime().availableProcessors(),
                  device,
                  MachineLoad.now(),
                  samples,
                  batch,
                  count,
                  rounds));
      for (int round = 0; round < rounds; round++) {
        works.forEach(TimedWork::time);
      }
      report(works, whole, forward, both);
      out.accept(MachineLoad.now());
    }
  }

  /** A file of maps that is deleted in the end. */
  private static final class Scratch implements AutoCloseable {

    private final Path file;
    private final SaliencyWriter writer;

    Scratch() {
      try {
        file = Files.createTempFile("carousel-benchmark", ".npz");
      } catch (IOException e) {
        throw new JobFailedException("no temporary file could be made (" + e.getMessage() + ")", e);
      }
      SaliencyOrigin origin =
          new SaliencyOrigin(
              SaliencyOrigin.FORMAT_VERSION,
              "",
              null,
              "",
              LossDistance.EUCLIDEAN,
              "",
              null,
              0,
              Preprocessing.PAPER.crop(),
              Short.SIZE,
              Shard.WHOLE);
      writer = SaliencyWriter.open(file, origin);
    }

    void write(SaliencyMap map) {
      writer.append(writer.maps(), map);
    }

    @Override
    public void close() {
      writer.finish();
      try {
        Files.delete(file);
      } catch (IOException e) {
        throw new JobFailedException(file + " could not be deleted (" + e.getMessage() + ")", e);
      }
    }
  }

  /** Does the same in every lane: its share of what an image needs. */
  private static TimedWork work(Lanes lanes, int count, String name, double share, Runnable work) {
    return new TimedWork(
        name,
        "images",
        count * share,
        () -> {
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
        });
  }

  private void report(List<TimedWork> works, TimedWork whole, TimedWork forward, TimedWork both) {
    out.accept(
        "%-22s %12s %14s %14s".formatted("step", "ms an image", "by CPU time", "share of all"));
    for (TimedWork work : works) {
      out.accept(
          String.format(
              Locale.ROOT,
              "%-22s %12.1f %14.1f %12.1f %%",
              work.name(),
              1 / work.byClock() / MILLI,
              1 / work.byProcessor() / MILLI,
              100 * rate(whole) / rate(work)));
    }
    out.accept(
        String.format(
            Locale.ROOT,
            "forward and backward take %.2f times the forward pass alone",
            rate(forward) / rate(both)));
  }

  /** A CPU's time tells more on a busy machine; that of a GPU is not counted. */
  private double rate(TimedWork work) {
    return device.isGpu() ? work.byClock() : work.byProcessor();
  }
}

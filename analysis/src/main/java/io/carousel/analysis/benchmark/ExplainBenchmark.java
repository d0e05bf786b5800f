package io.carousel.analysis.benchmark;

import ai.djl.Device;
import io.carousel.analysis.models.library.UntrainedModel;
import io.carousel.analysis.models.network.GradientNetwork;
import io.carousel.analysis.models.network.Lanes;
import io.carousel.analysis.saliency.SaliencyMap;
import io.carousel.analysis.saliency.explain.SmoothGradSteps;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * How long SmoothGrad of an image by BN-Inception takes, what each step of it costs, and how many
 * forward passes a forward and a backward pass are worth. The image is made up.
 */
public final class ExplainBenchmark {

  private static final int WARM_UP = 2;
  private static final double MILLI = 1e-3;

  private final Device device;
  private final int samples;
  private final int batch;
  private final Consumer<String> out;

  /**
   * Prepares to time SmoothGrad.
   *
   * @param device where to compute
   * @param samples number of noisy copies of an image
   * @param batch how many of them go through the network at once
   * @param out gets its lines
   */
  public ExplainBenchmark(Device device, int samples, int batch, Consumer<String> out) {
    this.device = device;
    this.samples = samples;
    this.batch = Math.min(batch, samples);
    this.out = out;
  }

  /**
   * Measures all steps of an image in turn in every round, on one core, and as many images side by
   * side as there are cores, and says the medians.
   */
  public void run(int rounds) {
    UntrainedModel model = new UntrainedModel(0);
    try (GradientNetwork network = model.loadGradients(device);
        Lanes lane = Lanes.open(Lanes.suiting(device));
        ScratchImage scratch = new ScratchImage()) {
      SmoothGradSteps steps =
          Lanes.result(
              lane.begin(
                  () ->
                      new SmoothGradSteps(
                          network, model.preprocessing(), scratch.read(), samples, batch)));
      SaliencyMap map = steps.map();
      TimedWork forward = work(lane, "forward alone", everyBatch(steps::forward));
      TimedWork both = work(lane, "forward and backward", everyBatch(steps::forwardAndBackward));
      TimedWork whole = work(lane, "an image, all steps", steps::whole);
      TimedWork sideBySide = sideBySide(lane, steps);
      List<TimedWork> works =
          List.of(
              work(lane, "decoding, preprocessing", scratch::read),
              work(lane, "noisy copies", everyBatch(steps::makeCopies)),
              both,
              work(lane, "adding up", everyBatch(steps::sum)),
              work(lane, "map", steps::map),
              new TimedWork("writing", "images", 1, () -> scratch.write(map)),
              whole,
              forward,
              sideBySide);
      for (int round = 0; round < WARM_UP; round++) {
        works.forEach(TimedWork::time);
      }
      works.forEach(TimedWork::forget);
      out.accept(
          "%d cores, %s, %s, %d samples in batches of %d, median of %d rounds"
              .formatted(
                  Runtime.getRuntime().availableProcessors(),
                  device,
                  MachineLoad.now(),
                  samples,
                  batch,
                  rounds));
      for (int round = 0; round < rounds; round++) {
        works.forEach(TimedWork::time);
      }
      report(works.subList(0, works.size() - 1), whole, forward, both);
      out.accept(
          String.format(
              Locale.ROOT,
              "%.3f images a second on one core, %.3f on %d, %.2f times as many",
              whole.byClock(),
              sideBySide.byClock(),
              Lanes.suiting(device),
              sideBySide.byClock() / whole.byClock()));
      out.accept(MachineLoad.now());
    }
  }

  private static TimedWork work(Lanes lane, String name, Runnable work) {
    return new TimedWork(
        name, "images", 1, () -> Lanes.result(lane.begin(Executors.callable(work))));
  }

  /** As many images as suit the device, each on a core of its own. */
  private TimedWork sideBySide(Lanes lanes, SmoothGradSteps steps) {
    int images = Lanes.suiting(device);
    return new TimedWork(
        "images side by side",
        "images",
        images,
        () ->
            Lanes.results(
                IntStream.range(0, images).mapToObj(i -> lanes.begin(steps::whole)).toList()));
  }

  /** A step with each of an image's batches. */
  private Runnable everyBatch(Runnable step) {
    return () -> {
      for (int copies = 0; copies < samples; copies += batch) {
        step.run();
      }
    };
  }

  private void report(List<TimedWork> works, TimedWork whole, TimedWork forward, TimedWork both) {
    int cores = Runtime.getRuntime().availableProcessors();
    out.accept("%-26s %12s %14s %14s".formatted("step", "ms an image", "CPU ms", "share of all"));
    for (TimedWork work : works) {
      double byClock = 1 / work.byClock() / MILLI;
      double byProcessor = cores / work.byProcessor() / MILLI;
      double share = 100 * rate(whole) / rate(work);
      out.accept(
          String.format(
              Locale.ROOT,
              "%-26s %12.1f %14.1f %12.1f %%",
              work.name(),
              byClock,
              byProcessor,
              share));
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

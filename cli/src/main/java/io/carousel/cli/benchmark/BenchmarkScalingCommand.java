package io.carousel.cli.benchmark;

import io.carousel.cli.options.PositiveConverter;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Works out how far more machines help. */
@Command(
    name = "scaling",
    description = {
      "Works out, by a queueing model, how well many workers are used for parts of several sizes:"
          + " where the shared disk or what hands out parts becomes the limit. Measures nothing;"
          + " docs/cluster.md says where the figures come from."
    },
    footer = "  carousel benchmark scaling --workers 1000 --files-a-second 20000")
public final class BenchmarkScalingCommand implements Runnable {

  private static final int[] PART_SECONDS = {3, 10, 30, 100, 300, 1000};

  @Spec private CommandSpec spec;

  @Option(
      names = "--workers",
      paramLabel = "N",
      defaultValue = "1000",
      converter = PositiveConverter.class,
      description = "How many parts run at a time, such as one a GPU.")
  private Integer workers;

  @Option(
      names = "--start",
      paramLabel = "SECONDS",
      defaultValue = "4",
      description = "What a part takes to start, on its own machine.")
  private double start;

  @Option(
      names = "--hand-out",
      paramLabel = "SECONDS",
      defaultValue = "0.01",
      description = "What handing out a part takes of Spark's driver or SLURM's controller.")
  private double handOut;

  @Option(
      names = "--files",
      paramLabel = "N",
      defaultValue = "1",
      description = "Files that a worker writes a second; render writes one an image.")
  private double files;

  @Option(
      names = "--files-a-part",
      paramLabel = "N",
      defaultValue = "10",
      description = "Files that a part writes beside those.")
  private double filesOfPart;

  @Option(
      names = "--files-a-second",
      paramLabel = "N",
      defaultValue = "2000",
      description = "Files that the shared disk can make a second, for all machines together.")
  private double rate;

  @Override
  public void run() {
    var out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%d workers; %.3g s to hand out a part, %.3g s to start it; %.3g files/s by each of the"
            + " disk's %.5g%n%n",
        workers,
        handOut,
        start,
        files,
        rate);
    out.println(" a part    efficiency   disk busy   handing out busy");
    for (int seconds : PART_SECONDS) {
      double disk = (files * seconds + filesOfPart) / rate;
      double parts = new ClosedQueues(seconds + start, disk, handOut).throughput(workers);
      out.printf(
          Locale.ROOT,
          "%5d s %12.2f %9.0f %% %16.0f %%%n",
          seconds,
          parts * seconds / workers,
          100 * parts * disk,
          100 * parts * handOut);
    }
    out.flush();
  }
}

package io.carousel.cli.benchmark;

import io.carousel.analysis.benchmark.MeasureBenchmark;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how fast NR-Prec is. */
@Command(
    name = "measure",
    description =
        "Measures how long NR-Prec of 11 properties takes, capped and uncapped, against the bare"
            + " matrix products in the same run.",
    footer = "  carousel benchmark measure 10000 30000")
public final class BenchmarkMeasureCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "IMAGES",
      arity = "0..*",
      description = "Numbers of images. Default: 10000 30000 100000.")
  private List<Integer> sizes = MeasureBenchmark.SIZES;

  @Override
  public void run() {
    new MeasureBenchmark(spec.commandLine().getOut()::println).run(sizes);
  }
}

package io.carousel.cli.benchmark;

import io.carousel.analysis.benchmark.MeasureBenchmark;
import io.carousel.cli.options.PositiveConverter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--queries",
      paramLabel = "N",
      showDefaultValue = Visibility.NEVER,
      converter = PositiveConverter.class,
      description =
          "The most images that are queries; times are worked out for all of them, and the"
              + " uncapped measure is left out. Default: all.")
  private Integer queries = Integer.MAX_VALUE;

  @Override
  public void run() {
    new MeasureBenchmark(spec.commandLine().getOut()::println).run(sizes, queries);
  }
}

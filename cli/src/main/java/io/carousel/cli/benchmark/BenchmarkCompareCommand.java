package io.carousel.cli.benchmark;

import io.carousel.analysis.benchmark.CompareBenchmark;
import io.carousel.cli.options.PositiveConverter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how fast saliency maps are compared and located. */
@Command(
    name = "compare",
    description = {
      "Measures how many images a second have the saliency maps of 15 and 57 models compared and"
          + " located, and how long a comparison takes as the measures are defined, in the same run."
    },
    footer = "  carousel benchmark compare 57 --images 200")
public final class BenchmarkCompareCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "MODELS",
      arity = "0..*",
      converter = PositiveConverter.class,
      description = "Numbers of models. Default: 15 57.")
  private List<Integer> models = CompareBenchmark.MODELS;

  @Option(
      names = "--images",
      paramLabel = "N",
      defaultValue = "" + CompareBenchmark.IMAGES,
      converter = PositiveConverter.class,
      description = "Number of images.")
  private Integer images;

  @Option(
      names = "--side",
      paramLabel = "N",
      defaultValue = "" + CompareBenchmark.SIDE,
      converter = PositiveConverter.class,
      description = "Pixels along a map's side; half as many are measured too.")
  private Integer side;

  @Option(
      names = "--work",
      paramLabel = "NAME",
      split = ",",
      showDefaultValue = Visibility.NEVER,
      description = "What to measure: ${COMPLETION-CANDIDATES}. Default: all.")
  private Set<CompareBenchmark.Work> works = EnumSet.allOf(CompareBenchmark.Work.class);

  @Override
  public void run() {
    new CompareBenchmark(images, works, spec.commandLine().getOut()::println).run(models, side);
  }
}

package io.carousel.cli.benchmark;

import io.carousel.cli.home.Home;
import io.carousel.cli.options.PositiveConverter;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures what dividing work into parts costs and gains. */
@Command(
    name = "cluster",
    description = {
      "Measures how long render, embed and evaluate take as one process on one core, and in parts on"
          + " one and on two worker processes with a core each; and what a part costs. Needs"
          + " taskset, and two cores that nothing else uses."
    },
    footer = "  carousel benchmark cluster render embed --images 400")
public final class BenchmarkClusterCommand implements Callable<Integer> {

  private final Home home;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "STEP",
      arity = "0..*",
      description = "What to measure: render, embed, evaluate. Default: all of them.")
  private List<String> steps = ClusterBenchmark.STEPS;

  @Option(
      names = "--images",
      paramLabel = "N",
      defaultValue = "300",
      converter = PositiveConverter.class,
      description = "How many images there are.")
  private Integer images;

  @Option(
      names = "--spark",
      paramLabel = "ADDRESS",
      showDefaultValue = Visibility.NEVER,
      description =
          "Measure a Spark cluster too, whose two workers have a core each. Default: none.")
  private String spark;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      showDefaultValue = Visibility.NEVER,
      description = "Folder for what is made. Default: output/benchmark-cluster.")
  private Path output;

  public BenchmarkClusterCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    for (String step : steps) {
      if (!ClusterBenchmark.STEPS.contains(step)) {
        throw InvalidInputException.ofSetting(
            "cluster", "measures " + String.join(", ", ClusterBenchmark.STEPS) + ", not " + step);
      }
    }
    Path folder = output == null ? home.output().resolve("benchmark-cluster") : output;
    new ClusterBenchmark(home.launcher(), folder, images, spec.commandLine().getOut()::println)
        .run(steps, spark);
    return 0;
  }
}

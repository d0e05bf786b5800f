package io.carousel.cli.benchmark;

import io.carousel.analysis.benchmark.TrainBenchmark;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.PositiveConverter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast networks are trained. */
@Command(
    name = "train",
    description = {
      "Measures how many images a second of processor time go through a training step of the small"
          + " network and of BN-Inception, on one core, and in the same run, in turn, through the"
          + " same step in PyTorch where Python has it (Debian, Ubuntu: apt-get install"
          + " python3-torch)."
    },
    footer = "  carousel benchmark train --rounds 9")
public final class BenchmarkTrainCommand implements Runnable {

  private final Home home;

  @Spec private CommandSpec spec;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "" + TrainBenchmark.BATCH,
      converter = PositiveConverter.class,
      description = "Number of images a step.")
  private Integer batch;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "" + TrainBenchmark.ROUNDS,
      converter = PositiveConverter.class,
      description = "How often everything is timed; the medians are printed.")
  private Integer rounds;

  @Option(
      names = "--python",
      paramLabel = "PROGRAM",
      showDefaultValue = Visibility.NEVER,
      description =
          "Python with PyTorch, as a name on the path, or where it lies. Default: python3, or"
              + " /usr/bin/python3 if that has none.")
  private String python;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      showDefaultValue = Visibility.NEVER,
      description = "Folder for figures.json. Default: output/benchmark-train.")
  private Path output;

  public BenchmarkTrainCommand(Home home) {
    this.home = home;
  }

  @Override
  public void run() {
    List<String> pythons = python == null ? TrainBenchmark.PYTHONS : List.of(python);
    Path folder = output == null ? home.output().resolve("benchmark-train") : output;
    new TrainBenchmark(batch, pythons, folder, spec.commandLine().getOut()::println).run(rounds);
  }
}

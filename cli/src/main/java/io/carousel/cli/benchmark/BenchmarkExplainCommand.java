package io.carousel.cli.benchmark;

import io.carousel.analysis.benchmark.ExplainBenchmark;
import io.carousel.cli.options.ComputeDeviceOption;
import io.carousel.cli.options.PositiveConverter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast images are explained. */
@Command(
    name = "explain",
    description = {
      "Measures how long SmoothGrad of an image by BN-Inception takes and what each of its steps"
          + " costs, and the forward pass alone in the same run."
    },
    footer = "  carousel benchmark explain --samples 50")
public final class BenchmarkExplainCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Mixin private ComputeDeviceOption device;

  @Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "50",
      converter = PositiveConverter.class,
      description = "Number of noisy copies of an image.")
  private Integer samples;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "10",
      converter = PositiveConverter.class,
      description = "Number of copies that go through the network at once.")
  private Integer batch;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      converter = PositiveConverter.class,
      description = "How often everything is timed; the medians are printed.")
  private Integer rounds;

  @Override
  public void run() {
    new ExplainBenchmark(device.device(), samples, batch, spec.commandLine().getOut()::println)
        .run(rounds);
  }
}

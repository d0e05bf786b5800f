package io.carousel.cli.benchmark;

import io.carousel.analysis.benchmark.EmbeddingBenchmark;
import io.carousel.analysis.embeddings.EmbeddingSettings;
import io.carousel.cli.options.ComputeDeviceOption;
import io.carousel.cli.options.PositiveConverter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast images are embedded. */
@Command(
    name = "embed",
    description = {
      "Measures how many images a second BN-Inception embeds, and the rate of plain matrix products"
          + " in the same run, which is the ceiling of float32."
    },
    footer = "  carousel benchmark embed --rounds 9")
public final class BenchmarkEmbedCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Mixin private ComputeDeviceOption device;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "" + EmbeddingSettings.DEFAULT_BATCH_SIZE,
      converter = PositiveConverter.class,
      description = "Number of images that go through the network at once.")
  private Integer batch;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "" + EmbeddingBenchmark.ROUNDS,
      converter = PositiveConverter.class,
      description = "How often everything is timed; the medians are printed.")
  private Integer rounds;

  @Override
  public void run() {
    new EmbeddingBenchmark(device.device(), batch, spec.commandLine().getOut()::println)
        .run(rounds);
  }
}

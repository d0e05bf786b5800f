package io.carousel.cli.benchmark;

import io.carousel.analysis.benchmark.SimilarityBenchmark;
import io.carousel.cli.options.PositiveConverter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how long it takes to say how alike models are. */
@Command(
    name = "similarity",
    description =
        "Measures how long it takes to compare every two models by their embeddings. Takes 51 MB of"
            + " temporary files a model of 100,000 images.",
    footer = "  carousel benchmark similarity --models 15")
public final class BenchmarkSimilarityCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = "--models",
      paramLabel = "N",
      defaultValue = "" + SimilarityBenchmark.MODELS,
      converter = PositiveConverter.class,
      description = "Number of models.")
  private Integer models;

  @Option(
      names = "--images",
      paramLabel = "N",
      defaultValue = "" + SimilarityBenchmark.IMAGES,
      converter = PositiveConverter.class,
      description = "Number of images.")
  private Integer images;

  @Override
  public void run() {
    new SimilarityBenchmark(spec.commandLine().getOut()::println).run(models, images);
  }
}

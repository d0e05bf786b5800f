package io.carousel.cli.analysis;

import ai.djl.Device;
import io.carousel.analysis.embeddings.EmbeddingSettings;
import io.carousel.analysis.models.network.ComputeDevice;
import io.carousel.analysis.models.network.Precision;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.ModelsFolderOption;
import io.carousel.cli.options.PositiveConverter;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which models embed a dataset, and how. */
public final class EmbeddingOptions {

  @Mixin private ModelsFolderOption models;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "" + EmbeddingSettings.DEFAULT_BATCH_SIZE,
      converter = PositiveConverter.class,
      description =
          "Number of images that go through a network at once; a GPU is faster with more.")
  private Integer batch;

  @Option(
      names = "--precision",
      paramLabel = "NAME",
      defaultValue = "float32",
      description =
          "Numbers that networks compute with: ${COMPLETION-CANDIDATES}. bfloat16 is about twice as"
              + " fast on CPUs that have it, and used only for models whose embeddings stay within"
              + " 1 %% of those with float32.")
  private Precision precision;

  /**
   * The options, of which the folder of models is Carousel's own by default.
   *
   * @param home where the models lie unless the user says otherwise
   */
  public EmbeddingOptions(Home home) {
    this.models = new ModelsFolderOption(home);
  }

  /**
   * How to embed on a device.
   *
   * @throws io.carousel.job.InvalidInputException if it does not compute with the precision
   */
  public EmbeddingSettings settings(Device device) {
    ComputeDevice.require(device, precision);
    return EmbeddingSettings.of(device, batch, precision);
  }

  /** The folder of the models. */
  public Path models() {
    return models.folder();
  }
}

package io.carousel.cli.analysis;

import ai.djl.Device;
import io.carousel.analysis.embeddings.EmbeddingJob;
import io.carousel.analysis.embeddings.EmbeddingResult;
import io.carousel.analysis.embeddings.EmbeddingSettings;
import io.carousel.analysis.models.library.FoundModels;
import io.carousel.analysis.models.library.LossModel;
import io.carousel.analysis.models.library.ModelLibrary;
import io.carousel.analysis.models.network.ComputeDevice;
import io.carousel.analysis.models.network.Precision;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.ModelsFolderOption;
import io.carousel.cli.options.PositiveConverter;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
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
   * The options.
   *
   * @param home where the models lie unless the user says otherwise
   */
  public EmbeddingOptions(Home home) {
    this.models = new ModelsFolderOption(home);
  }

  /**
   * Makes the embeddings that are not there yet, or all of them. A broken model does not keep the
   * others from being embedded.
   *
   * @return the exit code: that of wrong input if a model was left out
   */
  public int embed(
      DatasetFolder dataset,
      Device device,
      boolean overwrite,
      Progress progress,
      CommandLine command) {
    PrintWriter out = command.getOut();
    PrintWriter err = command.getErr();
    FoundModels found = new ModelLibrary(models.folder()).find();
    found.broken().stream()
        .flatMap(model -> model.reason().lines())
        .forEach(reason -> err.println("left out: " + reason));
    List<LossModel> library = found.models();
    ComputeDevice.require(device, precision);
    EmbeddingSettings settings = EmbeddingSettings.of(device, batch, precision);
    EmbeddingJob job = new EmbeddingJob(dataset, settings, progress);
    if (overwrite) {
      job.discard(library);
    }
    EmbeddingResult result = job.run(library);
    result.warnings().forEach(err::println);
    int kept = result.kept().size();
    if (kept > 0) {
      out.println("kept: the embeddings of " + kept + " of " + library.size() + " models");
    }
    boolean allEmbedded = result.made().size() + kept == library.size();
    return found.broken().isEmpty() && allEmbedded ? ExitCode.OK : ExitCode.USAGE;
  }
}

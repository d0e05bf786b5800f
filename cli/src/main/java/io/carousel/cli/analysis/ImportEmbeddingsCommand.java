package io.carousel.cli.analysis;

import io.carousel.analysis.embeddings.imports.EmbeddingImportJob;
import io.carousel.analysis.embeddings.imports.EmbeddingImportSettings;
import io.carousel.analysis.embeddings.imports.ImportedEmbeddings;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.DatasetArgument;
import io.carousel.cli.options.DistanceConverter;
import io.carousel.dataset.DatasetSource;
import io.carousel.job.InvalidInputException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes embeddings that another program computed. */
@Command(
    name = "import-embeddings",
    description = {
      "Takes embeddings that another program computed of a dataset's images (.npy, .npz or .csv), so"
          + " that evaluate and report treat them as a model's. What is not said by options is taken"
          + " from the file of the same name that ends in .yaml or .json, if there is one."
    },
    footer = {
      "  carousel import-embeddings output/quickstart mine.npy --loss Triplet --fold 0",
      "",
      "docs/models.md says how files are laid out, and has the Python that writes one."
    })
public final class ImportEmbeddingsCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Mixin private DatasetArgument dataset;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files of embeddings, each of one model.")
  private List<Path> files;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      showDefaultValue = Visibility.NEVER,
      description = "What the model is called. Default: as the file is.")
  private String name;

  @Option(
      names = "--array",
      paramLabel = "NAME",
      showDefaultValue = Visibility.NEVER,
      description = "The array of an .npz file. Default: embeddings, or the only one beside frame.")
  private String array;

  @Option(
      names = "--loss",
      paramLabel = "NAME",
      showDefaultValue = Visibility.NEVER,
      description =
          "The loss that the model was trained with; of the paper's 14, all else is known. Default:"
              + " not known.")
  private String loss;

  @Option(
      names = "--family",
      paramLabel = "NAME",
      showDefaultValue = Visibility.NEVER,
      description = "The loss's family: ${COMPLETION-CANDIDATES}. Default: the loss's, if known.")
  private LossFamily family;

  @Option(
      names = "--distance",
      paramLabel = "NAME",
      showDefaultValue = Visibility.NEVER,
      converter = DistanceConverter.class,
      completionCandidates = DistanceConverter.Words.class,
      description =
          "The distance that the loss is a function of: ${COMPLETION-CANDIDATES}. Default: the"
              + " loss's, if known.")
  private LossDistance distance;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      showDefaultValue = Visibility.NEVER,
      description = "When the loss was published. Default: the loss's, if known.")
  private Integer year;

  @Option(
      names = "--trained-on",
      paramLabel = "NAME",
      showDefaultValue = Visibility.NEVER,
      description = "The dataset that the model was trained on. Default: not known.")
  private String trainedOn;

  @Option(
      names = "--fold",
      paramLabel = "N",
      showDefaultValue = Visibility.NEVER,
      description = "Which fold of its training the model is. Default: not known.")
  private Integer fold;

  @Option(
      names = "--run",
      paramLabel = "NAME",
      showDefaultValue = Visibility.NEVER,
      description =
          "What tells the folds of this training from those of another with the same loss. Default:"
              + " not known.")
  private String run;

  @Option(names = "--overwrite", description = "Replace embeddings that go by the same name.")
  private boolean overwrite;

  public ImportEmbeddingsCommand(Home home) {
    this.dataset = new DatasetArgument(home);
  }

  @Override
  public void run() {
    if (files.size() > 1 && name != null) {
      throw new InvalidInputException("--name", "goes with one file only; leave it out");
    }
    EmbeddingImportSettings said =
        new EmbeddingImportSettings(
            Optional.ofNullable(name),
            Optional.ofNullable(array),
            new LossInfo(loss, year, family, distance, trainedOn, fold).ofRun(run, null));
    PrintWriter out = spec.commandLine().getOut();
    try (DatasetSource source = dataset.open()) {
      EmbeddingImportJob job = new EmbeddingImportJob(source.folder(), overwrite);
      for (Path file : files) {
        ImportedEmbeddings imported = job.run(file, said);
        out.println(
            "imported: %s%s, %d images, %d dimensions, as %s"
                .formatted(
                    imported.model(),
                    imported.loss().loss() == null ? "" : " (" + imported.loss().loss() + ")",
                    imported.images(),
                    imported.dimensions(),
                    imported.file()));
      }
    }
  }
}

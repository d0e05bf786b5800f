package io.carousel.cli.analysis;

import io.carousel.analysis.AnalysisSettings;
import io.carousel.analysis.DatasetAnalysis;
import io.carousel.analysis.embeddings.EmbeddingSettings;
import io.carousel.analysis.models.library.ModelLibrary;
import io.carousel.analysis.models.network.Precision;
import io.carousel.analysis.recognition.Recognition;
import io.carousel.analysis.recognition.RecognitionGrid;
import io.carousel.analysis.recognition.RightClasses;
import io.carousel.analysis.reporting.table.TextTable;
import io.carousel.analysis.stages.RecogniseStage;
import io.carousel.cli.execution.Execution;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.ComputeDeviceOption;
import io.carousel.cli.options.DatasetArgument;
import io.carousel.cli.options.JsonOption;
import io.carousel.cli.options.PositiveConverter;
import io.carousel.cli.options.StageOutput;
import io.carousel.dataset.DatasetSource;
import io.carousel.job.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how often a classifier recognises what images show. */
@Command(
    name = "recognise",
    description = {
      "Says how often a classifier, such as one that learned from ImageNet, recognises what the"
          + " images show, and which property keeps it from that: by property and level, how many"
          + " images its first answer is right for, or one of its first five."
    },
    footer =
        "  carousel recognise output/paper --classifier squeezenet.yaml --right 436,511,656,817")
public final class RecogniseCommand implements Runnable {

  private static final int TABLE_WIDTH = 120;

  private final Home home;
  private final Progress progress;

  @Spec private CommandSpec spec;

  @Mixin private DatasetArgument dataset;

  @Option(
      names = "--classifier",
      paramLabel = "FILE",
      required = true,
      description =
          "Description of the classifier: a YAML file as for a model in models/, of a TorchScript"
              + " or ONNX network whose output is a score a class.")
  private Path classifier;

  @Option(
      names = "--right",
      paramLabel = "CLASS",
      split = ",",
      required = true,
      description =
          "A class that is a right answer, by number from 0 or by name; several with commas"
              + " between them.")
  private List<String> right = List.of();

  @Option(
      names = "--classes",
      paramLabel = "FILE",
      showDefaultValue = Visibility.NEVER,
      description =
          "Names of the classes, one a line, in the order of the classifier's outputs. Default:"
              + " classes go by number.")
  private Path classes;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "" + EmbeddingSettings.DEFAULT_BATCH_SIZE,
      converter = PositiveConverter.class,
      description = "Number of images that go through the network at once.")
  private Integer batch;

  @Mixin private ComputeDeviceOption device;

  @Mixin private JsonOption json;

  public RecogniseCommand(Home home, Progress progress) {
    this.home = home;
    this.dataset = new DatasetArgument(home);
    this.progress = progress;
  }

  @Override
  public void run() {
    try (DatasetSource source = dataset.open()) {
      RecogniseStage stage =
          DatasetAnalysis.of(source.folder())
              .settings(
                  AnalysisSettings.standard(device.device())
                      .with(EmbeddingSettings.of(device.device(), batch, Precision.FLOAT32)))
              .build()
              .recognise(
                  ModelLibrary.described(home.find(classifier)),
                  classes == null
                      ? RightClasses.numbered(right)
                      : RightClasses.named(right, home.find(classes)));
      new StageOutput(spec.commandLine())
          .quiet(json.isWanted())
          .print(Execution.here(progress).runLocked(source.folder().root(), stage));
      Recognition recognition = Recognition.read(stage.result());
      if (json.isWanted()) {
        json.print(spec.commandLine(), recognition);
        return;
      }
      print(recognition, spec.commandLine().getOut());
      spec.commandLine().getOut().println("recognition: " + stage.result());
    }
  }

  private static void print(Recognition recognition, PrintWriter out) {
    RecognitionGrid grid = new RecognitionGrid(recognition);
    out.println(grid.all());
    if (!recognition.properties().isEmpty()) {
      out.println();
      out.print(new TextTable(TABLE_WIDTH).of(grid.properties()));
      out.println(RecognitionGrid.PROPERTIES);
    }
  }
}

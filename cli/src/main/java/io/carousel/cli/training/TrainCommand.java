package io.carousel.cli.training;

import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.models.architecture.Architecture;
import io.carousel.analysis.models.architecture.Architectures;
import io.carousel.analysis.models.network.Weights;
import io.carousel.analysis.training.losses.Losses;
import io.carousel.analysis.training.protocol.Label;
import io.carousel.analysis.training.run.NetworkChoice;
import io.carousel.analysis.training.run.TrainJob;
import io.carousel.analysis.training.run.TrainRequest;
import io.carousel.analysis.training.run.TrainResult;
import io.carousel.analysis.training.settings.LossSettings;
import io.carousel.analysis.training.settings.SettingsFile;
import io.carousel.analysis.training.settings.TrainingSettings;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.PositiveConverter;
import io.carousel.cli.options.SizeConverter;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.worker.JavaCommand;
import io.carousel.job.worker.WorkerFailure;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains networks with losses. */
@Command(
    name = "train",
    description = {
      "Trains a network with every loss on every fold, by the protocol of Musgrave et al. (2020):"
          + " half of the classes are never seen; of the others one fold is held out and tells"
          + " which epoch was the best, by MAP@R. Runs that have ended are kept, and one that was stopped"
          + " goes on from its last epoch.",
      "",
      "Every run leaves trunk_best.pth, embedder_best.pth and training.json in"
          + " <output>/<loss>_<fold>, which carousel embed and the others take as they take any model."
    },
    footer = {
      "  carousel train output/fleet --loss triplet --loss arcface --fold 0",
      "",
      "docs/training.md says what each loss is trained with and how well it learns."
    })
public final class TrainCommand implements Callable<Integer> {

  private static final String ALL = "all";

  private final Home home;
  private final Progress progress;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DATASET",
      description =
          "Folder of the dataset, with samples.csv and images/ in it, or a zip file of one.")
  private Path dataset;

  @Option(
      names = "--loss",
      paramLabel = "NAME",
      defaultValue = ALL,
      description =
          "Loss to train with, such as \"Multi Similarity\" or nt-xent, or all of them. May be"
              + " given several times.")
  private List<String> losses;

  @Option(
      names = "--label",
      paramLabel = "COLUMNS",
      defaultValue = "model",
      description =
          "Column of samples.csv whose levels are the classes, or several with plus signs between,"
              + " whose combinations are: model+color_hue.")
  private String label;

  @Option(
      names = "--folds",
      paramLabel = "N",
      defaultValue = "4",
      converter = PositiveConverter.class,
      description = "Into how many folds the classes that training may see are divided; 2 or more.")
  private Integer folds;

  @Option(
      names = "--fold",
      paramLabel = "N",
      showDefaultValue = Visibility.NEVER,
      description = "Fold to train on, from 0. May be given several times. Default: all.")
  private List<Integer> chosen;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      showDefaultValue = Visibility.NEVER,
      converter = PositiveConverter.class,
      description =
          "How often as many images as there are go through the network. Default: what suits the"
              + " loss.")
  private Integer epochs;

  @Option(
      names = "--batch",
      paramLabel = "MxK",
      showDefaultValue = Visibility.NEVER,
      converter = BatchConverter.class,
      description = "Classes in a batch by images of each. Default: what suits the loss.")
  private BatchConverter.Batch batch;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      showDefaultValue = Visibility.NEVER,
      description =
          "YAML file that changes learning rates, margins and the like, for all losses or single"
              + " ones. Default: what suits each loss.")
  private Path settings;

  @Option(
      names = "--network",
      paramLabel = "NAME",
      defaultValue = "small",
      description = "Network to train: small, bn-inception or resnet-50.")
  private String network;

  @Option(
      names = "--input",
      paramLabel = "WxH",
      showDefaultValue = Visibility.NEVER,
      converter = SizeConverter.class,
      description =
          "Size in pixels of the images that the network takes. Default: 48x36 for small, 227x227"
              + " for bn-inception, 224x224 for resnet-50.")
  private SizeConverter.Size input;

  @Option(
      names = "--dimensions",
      paramLabel = "N",
      defaultValue = "" + Weights.DEFAULT_DIMENSIONS,
      converter = PositiveConverter.class,
      description = "Length of an embedding.")
  private Integer dimensions;

  @Option(
      names = "--init",
      paramLabel = "FILE",
      showDefaultValue = Visibility.NEVER,
      description =
          "State dict of a trunk to begin with, such as one trained on ImageNet. Default: random"
              + " weights.")
  private Path init;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Where weights, batches and crops start from. All losses and folds begin with the same"
              + " weights.")
  private long seed;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      showDefaultValue = Visibility.NEVER,
      description = "Folder for the runs. Default: models/<the dataset's name>.")
  private Path output;

  @Option(
      names = "--workers",
      paramLabel = "N",
      showDefaultValue = Visibility.NEVER,
      converter = PositiveConverter.class,
      description =
          "How many runs are trained side by side, by one thread each. Default: as many as there"
              + " are cores.")
  private Integer workers;

  @Option(
      names = "--safetensors",
      description = "Write the weights as safetensors too, beside the state dicts.")
  private boolean safetensors;

  @Option(names = "--overwrite", description = "Delete the runs that are there, and train anew.")
  private boolean overwrite;

  public TrainCommand(Home home, Progress progress) {
    this.home = home;
    this.progress = progress;
  }

  @Override
  public Integer call() {
    TrainRequest request = request();
    int side = workers == null ? Runtime.getRuntime().availableProcessors() : workers;
    TrainJob job = new TrainJob(request, JavaCommand.ofThisProcess(), side, progress);
    if (overwrite) {
      job.discard();
    }
    TrainResult result = job.run();
    if (safetensors) {
      job.writeSafetensors();
    }
    PrintWriter out = spec.commandLine().getOut();
    if (result.kept() > 0) {
      out.println("kept: " + result.kept() + " of " + request.runs() + " runs");
    }
    TrainingTable.lines(result.runs()).forEach(out::println);
    long useless = result.runs().stream().filter(run -> !run.learned()).count();
    if (useless > 0) {
      out.println(
          "%d of %d runs ended no better than the untrained network"
              .formatted(useless, result.runs().size()));
    }
    out.println("models: " + request.output());
    return exitCode(result.failures());
  }

  private int exitCode(List<WorkerFailure> failures) {
    PrintWriter err = spec.commandLine().getErr();
    for (WorkerFailure failure : failures) {
      err.println("not trained: " + failure.task().name() + ": " + failure.message());
    }
    if (failures.isEmpty()) {
      return ExitCode.OK;
    }
    boolean input = failures.stream().allMatch(one -> one.cause() == WorkerFailure.Cause.INPUT);
    return input ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  private TrainRequest request() {
    Path folder = output == null ? home.trained().resolve(name(dataset)) : output;
    return new TrainRequest(
        home.find(dataset),
        Label.parse(label),
        folds(),
        chosenFolds(),
        lossSettings(),
        network(),
        seed,
        folder.toAbsolutePath().normalize().getFileName().toString(),
        folder);
  }

  /** What a dataset is called, zipped or not. */
  private static String name(Path dataset) {
    String file = dataset.toAbsolutePath().normalize().getFileName().toString();
    return file.toLowerCase(Locale.ROOT).endsWith(".zip")
        ? file.substring(0, file.length() - ".zip".length())
        : file;
  }

  private int folds() {
    if (folds < 2) {
      throw new InvalidInputException("--folds", "must be at least 2, for one is held out");
    }
    return folds;
  }

  private List<Integer> chosenFolds() {
    if (chosen == null) {
      return IntStream.range(0, folds).boxed().toList();
    }
    for (int fold : chosen) {
      if (fold < 0 || fold >= folds) {
        throw new InvalidInputException(
            "--fold", "must be from 0 to %d, not %d".formatted(folds - 1, fold));
      }
    }
    return chosen.stream().distinct().sorted().toList();
  }

  private List<LossSettings> lossSettings() {
    SettingsFile file = SettingsFile.standard();
    if (settings != null) {
      file = file.changedBy(settings);
    }
    SettingsFile all = file;
    return lossNames().stream().map(all::of).map(this::changed).toList();
  }

  private LossSettings changed(LossSettings loss) {
    TrainingSettings changed = loss.settings();
    if (epochs != null) {
      changed = changed.withEpochs(epochs);
    }
    if (batch != null) {
      changed = changed.withBatch(batch.classes(), batch.images());
    }
    return loss.with(changed);
  }

  private Set<String> lossNames() {
    Losses known = Losses.standard();
    Set<String> names = new LinkedHashSet<>();
    for (String loss : losses) {
      if (loss.equalsIgnoreCase(ALL)) {
        names.addAll(known.names());
      } else {
        names.add(
            LossName.find(loss, known.names())
                .orElseThrow(() -> new InvalidInputException("--loss", known.unknown(loss))));
      }
    }
    return names;
  }

  private NetworkChoice network() {
    Architecture architecture =
        Architectures.named(network)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        "--network",
                        "no network is called \"%s\"; known are %s"
                            .formatted(network, Architectures.names())));
    ImageSize size =
        input == null ? architecture.inputSize() : new ImageSize(input.width(), input.height());
    return new NetworkChoice(
        architecture.name(),
        size.width(),
        size.height(),
        dimensions,
        init == null ? null : init.toAbsolutePath().toString());
  }
}

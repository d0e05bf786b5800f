package io.carousel.cli.saliency;

import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.library.FoundModels;
import io.carousel.analysis.models.library.ModelLibrary;
import io.carousel.analysis.saliency.explain.ExplainMethod;
import io.carousel.analysis.saliency.explain.ExplainResult;
import io.carousel.analysis.saliency.explain.ExplainSettings;
import io.carousel.analysis.saliency.overlay.OverlayJob;
import io.carousel.analysis.stages.ExplainStage;
import io.carousel.cli.execution.Execution;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.ComputeDeviceOption;
import io.carousel.cli.options.DatasetArgument;
import io.carousel.cli.options.DistanceConverter;
import io.carousel.cli.options.ModelChoiceOptions;
import io.carousel.cli.options.ModelsFolderOption;
import io.carousel.cli.options.PositiveConverter;
import io.carousel.cli.options.ShardConverter;
import io.carousel.cli.options.StageOutput;
import io.carousel.cli.options.StrictOption;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.DatasetSource;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Shard;
import io.carousel.stage.Outcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes saliency maps of a dataset by every model. */
@Command(
    name = "explain",
    description = {
      "Makes saliency maps: which pixels of each image move each model's embedding away from that"
          + " of a black image. Maps that are there are kept, and a run that was stopped goes on."
    },
    footer = "  carousel explain output/quickstart --models ~/models")
public final class ExplainCommand implements Callable<Integer> {

  private final Execution execution;

  @Spec private CommandSpec spec;

  @Mixin private DatasetArgument dataset;

  @Mixin private ModelsFolderOption models;

  @Mixin private ModelChoiceOptions choice;

  @Mixin private StrictOption strict;

  @Mixin private ComputeDeviceOption device;

  @Option(
      names = "--method",
      paramLabel = "NAME",
      defaultValue = "smoothgrad",
      description = "How to explain: ${COMPLETION-CANDIDATES}.")
  private ExplainMethod method;

  @Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "" + ExplainSettings.DEFAULT_SAMPLES,
      converter = PositiveConverter.class,
      description = "Number of noisy copies of an image that smoothgrad takes the mean over.")
  private Integer samples;

  @Option(
      names = "--noise",
      paramLabel = "SHARE",
      defaultValue = "" + ExplainSettings.DEFAULT_NOISE,
      description = "Deviation of smoothgrad's noise, as a share of the image's range.")
  private double noise;

  @Option(
      names = "--noise-seed",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Another seed gives other noise, and its maps a folder of their own, to see how far noise"
              + " alone changes a map.")
  private long noiseSeed;

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "" + ExplainSettings.DEFAULT_STEPS,
      converter = PositiveConverter.class,
      description =
          "Number of points of integrated-gradients between the black image and the image.")
  private Integer steps;

  @Option(
      names = "--distance",
      paramLabel = "NAME",
      showDefaultValue = Visibility.NEVER,
      converter = DistanceConverter.class,
      completionCandidates = DistanceConverter.Words.class,
      description =
          "Distance of embeddings whose gradient is taken, for all models:"
              + " ${COMPLETION-CANDIDATES}. Default: that of each model's loss, euclidean where it"
              + " is not known.")
  private LossDistance distance;

  @Option(
      names = "--bits",
      paramLabel = "8|16",
      defaultValue = "" + ExplainSettings.DEFAULT_BITS,
      description = "What a pixel of a stored map takes.")
  private int bits;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      converter = ShardConverter.class,
      defaultValue = "1/1",
      description =
          "Explain every N-th image only, beginning with the I-th; each shard has files of its own,"
              + " which are read as one.")
  private Shard shard;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "" + ExplainSettings.DEFAULT_BATCH_SIZE,
      converter = PositiveConverter.class,
      description = "Number of copies that go through a network at once.")
  private Integer batch;

  @Option(
      names = "--threads",
      paramLabel = "N",
      showDefaultValue = Visibility.NEVER,
      converter = PositiveConverter.class,
      description =
          "Number of images that are explained side by side, which changes no map. Default: one a"
              + " core, as far as there is memory; one on a GPU.")
  private Integer threads = 0;

  @Option(
      names = "--overlay",
      description =
          "Also draw the maps as heat over the images, a row an image and a column a loss. Default:"
              + " not.")
  private boolean overlay;

  @Option(
      names = "--overlay-images",
      paramLabel = "N",
      defaultValue = "100",
      converter = PositiveConverter.class,
      description = "How many images --overlay draws at most, evenly spread over all.")
  private Integer overlayImages;

  public ExplainCommand(Home home, Execution execution) {
    this.dataset = new DatasetArgument(home);
    this.execution = execution;
    this.models = new ModelsFolderOption(home);
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (DatasetSource source = dataset.open()) {
      ExplainSettings settings =
          ExplainSettings.builder(device.device())
              .method(method)
              .samples(samples)
              .noise(noise, noiseSeed)
              .steps(steps)
              .batchSize(batch)
              .distance(distance)
              .bits(bits)
              .threads(threads)
              .build();
      ModelLibrary library = new ModelLibrary(models.folder());
      FoundModels found = library.find().chosen(choice.choice(), models.folder().toString());
      ExplainStage stage = new ExplainStage(source.folder(), settings, () -> found);
      if (execution.isElsewhere()) {
        return explainElsewhere(source.folder(), stage, found);
      }
      ExplainStage.Explained explained;
      Execution.Lock lock =
          execution.lock(source.folder().root(), stage.name(), shard, List.of(stage));
      try (lock) {
        explained = stage.outcome(found, shard, execution.progress());
      }
      int exitCode =
          new StageOutput(spec.commandLine()).strict(strict.isSet()).print(explained.outcome());
      ExplainResult result = explained.result();
      Path folder = stage.folder();
      out.println("saliency maps: " + folder);
      if (overlay) {
        draw(source.folder(), result, folder.resolve("overlay"), out);
      }
      result.notes().forEach(note -> out.println("note: " + note));
      return exitCode;
    }
  }

  /**
   * Every part has files of its own; all that is to be said here is what could not be explained.
   */
  private int explainElsewhere(DatasetFolder images, ExplainStage stage, FoundModels found) {
    if (overlay) {
      throw InvalidInputException.ofSetting(
          "overlay", "is drawn by one process; leave it out of what `on` runs in parts");
    }
    Outcome outcome = new Outcome(List.of(), List.of(), found.complaints());
    Execution.Lock lock = execution.lock(images.root(), stage.name(), shard, List.of(stage));
    try (lock) {
      outcome = execution.run(stage, shard).and(outcome);
    }
    int exitCode = new StageOutput(spec.commandLine()).strict(strict.isSet()).print(outcome);
    spec.commandLine().getOut().println("saliency maps: " + stage.folder());
    return exitCode;
  }

  private void draw(DatasetFolder images, ExplainResult result, Path folder, PrintWriter out) {
    String prefix =
        shard.equals(Shard.WHOLE)
            ? "page"
            : "shard-%d-of-%d-page".formatted(shard.number(), shard.count());
    List<Path> pages =
        new OverlayJob(images, overlayImages, execution.progress())
            .run(result.files(), result.frames(), folder, prefix);
    int shown = Math.min(overlayImages, result.frames().size());
    out.println(
        "overlays of %d of %d images: %s%s"
            .formatted(
                shown,
                result.frames().size(),
                pages.get(0),
                pages.size() > 1 ? " and %d more".formatted(pages.size() - 1) : ""));
  }
}

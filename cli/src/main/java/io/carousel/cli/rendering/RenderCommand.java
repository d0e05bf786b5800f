package io.carousel.cli.rendering;

import io.carousel.cli.execution.Execution;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.DeviceChoice;
import io.carousel.cli.options.PositiveConverter;
import io.carousel.cli.options.SetOption;
import io.carousel.cli.options.ShardConverter;
import io.carousel.cli.options.StopNotice;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.ImageFolderTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Shard;
import io.carousel.renderer.RenderProcesses;
import io.carousel.renderer.SceneRenderer;
import io.carousel.renderer.SceneSource;
import io.carousel.renderer.config.Scenes;
import io.carousel.renderer.frame.FrameSource;
import io.carousel.renderer.job.IfPresent;
import io.carousel.renderer.job.RenderJob;
import io.carousel.renderer.job.RenderSettings;
import io.carousel.renderer.job.RenderStage;
import io.carousel.renderer.picture.PngFile;
import io.carousel.renderer.timing.StepTimes;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Renders the dataset of a scene config. */
@Command(
    name = "render",
    description = "Renders the dataset of a scene config: images, samples.csv and dataset.json.",
    footer = {
      "  carousel render scenes/paper.yaml --shard 1/4",
      "",
      "A run that was stopped goes on with --resume and ends with the same files."
    })
public final class RenderCommand implements Runnable {

  private final Home home;
  private final Execution execution;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CONFIG", description = "Scene config, such as scenes/quickstart.yaml.")
  private Path configFile;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      showDefaultValue = Visibility.NEVER,
      description = "Folder for the dataset. Default: output/<the config's name>.")
  private Path output;

  @ArgGroup private Present present = new Present();

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      converter = ShardConverter.class,
      defaultValue = "1/1",
      description = "Render every N-th image only, beginning with the I-th.")
  private Shard shard;

  @Option(
      names = "--count",
      paramLabel = "N",
      showDefaultValue = Visibility.NEVER,
      converter = PositiveConverter.class,
      description = "Make the dataset of the config's first N images only. Default: all.")
  private Integer count;

  @Option(
      names = "--passes",
      paramLabel = "N",
      showDefaultValue = Visibility.NEVER,
      converter = PositiveConverter.class,
      description = "Passes a frame; more are smoother and slower. Default: the config's.")
  private Integer passes;

  @Mixin private SetOption set;

  @Option(
      names = "--gl-device",
      paramLabel = "INDEX|all",
      showDefaultValue = Visibility.NEVER,
      converter = DeviceChoice.Converter.class,
      description =
          "EGL device to draw on; carousel doctor lists them. all: every GPU of the machine, by a"
              + " process each or more (--workers). Default: the first GPU that works, else the"
              + " CPU.")
  private DeviceChoice device;

  @Option(
      names = "--workers",
      paramLabel = "N",
      showDefaultValue = Visibility.NEVER,
      converter = PositiveConverter.class,
      description =
          "Draw by so many processes side by side, which small pictures need to fill a machine; the"
              + " images are the same. Default: 1, or one a GPU with --gl-device all.")
  private Integer workers;

  @Option(
      names = "--png-level",
      paramLabel = "LEVEL",
      defaultValue = "4",
      description =
          "How hard images are compressed, from 0 (not at all, fast) to 9 (small, slow). Their"
              + " pixels are the same.")
  private int pngLevel;

  @Option(
      names = "--mix-devices",
      description =
          "Allow a dataset that was begun on another OpenGL device. Its images are then not the"
              + " same bytes as if one device had drawn them all; devices/ says which drew what.")
  private boolean mixDevices;

  @Option(
      names = "--timings",
      description =
          "Say what a frame's time goes into, step by step. The device is waited for after each"
              + " step, which itself takes a little time.")
  private boolean timings;

  @Option(
      names = "--metadata",
      description =
          "Write images/metadata.csv too, with which Hugging Face's ImageFolder loads images and"
              + " properties.")
  private boolean metadata;

  /** What to do with images that are there. */
  private static final class Present {

    @Option(names = "--resume", description = "Keep images that are there, and render the rest.")
    private boolean resume;

    @Option(
        names = "--overwrite",
        description = "Delete the dataset that is there, and begin again.")
    private boolean overwrite;

    IfPresent choice() {
      return resume ? IfPresent.RESUME : overwrite ? IfPresent.OVERWRITE : IfPresent.REFUSE;
    }
  }

  public RenderCommand(Home home, Execution execution) {
    this.home = home;
    this.execution = execution;
  }

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    if (pngLevel < PngFile.FASTEST || pngLevel > PngFile.SMALLEST) {
      throw InvalidInputException.ofSetting(
          "png-level",
          "must be from %d to %d, not %d".formatted(PngFile.FASTEST, PngFile.SMALLEST, pngLevel));
    }
    SceneRenderer renderer = home.renderer(device == null ? OptionalInt.empty() : device.index());
    Scenes scenes = scenes(renderer);
    DatasetFolder folder =
        new DatasetFolder(output == null ? home.output().resolve(scenes.config().name()) : output);
    RenderSettings settings =
        RenderSettings.standard()
            .with(present.choice())
            .withMixedDevices(mixDevices)
            .withPngLevel(pngLevel);
    StopNotice notice =
        new StopNotice(
            execution.progress(),
            spec.commandLine().getErr(),
            "stopped; the same command with --resume keeps the images that are there");
    try (notice) {
      render(renderer, scenes, folder, settings);
    }
    out.println("dataset: " + folder.root());
  }

  private void render(
      SceneRenderer renderer, Scenes scenes, DatasetFolder folder, RenderSettings settings) {
    PrintWriter out = spec.commandLine().getOut();
    RenderProcesses processes = processes();
    if (execution.isElsewhere()) {
      renderElsewhere(renderer, scenes, folder, settings);
    } else if (processes.workers() > 1 || !processes.devices().isEmpty()) {
      renderByProcesses(renderer, scenes, folder, settings, processes);
    } else if (timings) {
      StepTimes times = new StepTimes();
      try (FrameSource frames = renderer.timed(scenes, times)) {
        RenderJob job = renderer.job(scenes, folder).settings(settings).times(times).build();
        int kept = job.run(frames, shard, execution.progress()).kept();
        sayKept(kept);
        new TimingReport(times, frames.device()).lines().forEach(out::println);
      }
    } else {
      execution.run(renderer.render(scenes, folder, settings), shard).notes().forEach(out::println);
    }
    if (metadata) {
      new ImageFolderTable(folder).write();
    }
  }

  /** What is there is dealt with once, and then every part keeps what it finds. */
  private void renderElsewhere(
      SceneRenderer renderer, Scenes scenes, DatasetFolder folder, RenderSettings settings) {
    if (timings || workers != null || (device != null && device.isAll())) {
      throw InvalidInputException.ofSetting(
          timings ? "timings" : workers != null ? "workers" : "gl-device",
          "is for one machine alone; leave it out, since `on` says by how many workers and on which"
              + " devices");
    }
    execution.prepare(
        () -> sayKept(renderer.job(scenes, folder).settings(settings).build().clear(shard)));
    execution.run(renderer.render(scenes, folder, settings.with(IfPresent.RESUME)), shard);
  }

  private RenderProcesses processes() {
    if (device == null || !device.isAll()) {
      return RenderProcesses.of(workers == null ? 1 : workers);
    }
    List<Integer> gpus = SceneRenderer.gpus();
    if (gpus.isEmpty()) {
      throw InvalidInputException.ofSetting(
          "gl-device",
          "there is no GPU that EGL knows; leave it out to draw on the CPU (see `doctor`)");
    }
    return RenderProcesses.of(workers == null ? gpus.size() : workers).on(gpus);
  }

  private void renderByProcesses(
      SceneRenderer renderer,
      Scenes scenes,
      DatasetFolder folder,
      RenderSettings settings,
      RenderProcesses processes) {
    if (timings) {
      throw InvalidInputException.ofSetting(
          "timings", "are of one process; leave out `workers` and name one `gl-device`");
    }
    int kept = renderer.job(scenes, folder).settings(settings).build().clear(shard);
    RenderStage stage = renderer.render(scenes, folder, settings.with(IfPresent.RESUME));
    List<Shard> parts =
        shard.divided(Math.max(1, Math.min(processes.workers(), stage.mostParts()))).stream()
            .filter(part -> !stage.isDone(part))
            .toList();
    SceneSource source = new SceneSource(home.find(configFile), set.settings());
    renderer
        .workers(source, scenes, folder, settings, processes)
        .run(stage, parts, execution.progress());
    sayKept(kept);
  }

  private void sayKept(int images) {
    if (images > 0) {
      spec.commandLine().getOut().println("kept: " + images + " images that were there");
    }
  }

  private Scenes scenes(SceneRenderer renderer) {
    Scenes scenes = renderer.read(home.find(configFile), set.settings());
    if (count != null) {
      scenes = scenes.withCount(count);
    }
    return passes == null ? scenes : scenes.withPasses(passes);
  }
}

package io.carousel.renderer.job;

import io.carousel.dataset.Credit;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.Property;
import io.carousel.dataset.SampleTable;
import io.carousel.job.Attempt;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.config.SceneConfig;
import io.carousel.renderer.config.Scenes;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.design.Design;
import io.carousel.renderer.environment.EnvironmentLibrary;
import io.carousel.renderer.frame.FrameSource;
import io.carousel.renderer.picture.Picture;
import io.carousel.renderer.picture.PngFile;
import io.carousel.renderer.timing.StepTimes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Renders a dataset, or a shard of it. Images are on disk whole or not at all, so a run that was
 * killed loses the frames it had under way and nothing else. Several runs may work at the same
 * shard at once: they write the same images.
 */
public final class RenderJob {

  private final Scenes scenes;
  private final SceneConfig config;
  private final DatasetFolder folder;
  private final RenderSettings settings;
  private final CarLibrary cars;
  private final EnvironmentLibrary environments;
  private final Manifest.Software software;
  private final StepTimes times;

  private RenderJob(Builder builder) {
    this.scenes = builder.scenes;
    this.config = builder.scenes.config();
    this.folder = builder.folder;
    this.settings = builder.settings;
    this.cars = builder.cars;
    this.environments = builder.environments;
    this.software = builder.software;
    this.times = builder.times;
  }

  /**
   * Describes a job, with standard settings and the built-in cars.
   *
   * @param scenes what to render
   * @param folder where the dataset goes
   */
  public static Builder of(Scenes scenes, DatasetFolder folder) {
    return new Builder(scenes, folder);
  }

  /** What a job is to do; every part that is not said has a default. */
  public static final class Builder {

    private final Scenes scenes;
    private final DatasetFolder folder;
    private RenderSettings settings = RenderSettings.standard();
    private CarLibrary cars = new CarLibrary();
    private EnvironmentLibrary environments = new EnvironmentLibrary();
    private Manifest.Software software = new Manifest.Software("carousel", "development");
    private StepTimes times = new StepTimes();

    private Builder(Scenes scenes, DatasetFolder folder) {
      this.scenes = scenes;
      this.folder = folder;
    }

    /** How it is rendered. */
    public Builder settings(RenderSettings value) {
      settings = value;
      return this;
    }

    /** The cars and places that are drawn, for their credits; by default the built-in ones. */
    public Builder credits(CarLibrary drawnCars, EnvironmentLibrary drawnPlaces) {
      cars = drawnCars;
      environments = drawnPlaces;
      return this;
    }

    /** What the manifest names as its maker; by default a version that is none. */
    public Builder software(Manifest.Software value) {
      software = value;
      return this;
    }

    /** What gets the time that writing takes. */
    public Builder times(StepTimes value) {
      times = value;
      return this;
    }

    /** The job. */
    public RenderJob build() {
      return new RenderJob(this);
    }
  }

  /**
   * What a run did.
   *
   * @param rendered number of images it rendered
   * @param kept number of images of its shard that were there already
   */
  public record Outcome(int rendered, int kept) {}

  /**
   * Renders what is missing.
   *
   * @param frames draws the pictures, in the config's size
   * @param shard which samples to render
   * @param progress hears how many images are on disk
   * @throws InvalidInputException if the folder holds another dataset, or images that are neither
   *     to be kept nor to be overwritten, or images of another device that must not be mixed with
   *     this one's
   */
  public Outcome run(FrameSource frames, Shard shard, Progress progress) {
    Manifest manifest = manifest(frames.device());
    ExistingDataset existing = new ExistingDataset(folder);
    if (settings.ifPresent() == IfPresent.OVERWRITE) {
      existing.delete(shard);
    } else {
      existing.mustBe(manifest, settings.mixDevices());
    }
    List<Integer> wanted = frames(shard).boxed().toList();
    List<Integer> missing = wanted.stream().filter(frame -> !isWhole(frame)).toList();
    int kept = wanted.size() - missing.size();
    mustNotBeThere(wanted.stream().mapToInt(Integer::intValue));
    describe(manifest, shard);
    try (Attempt attempt = Attempt.begin(attempts());
        Progress.Step step = progress.begin("render", missing.size(), "image")) {
      try (PictureWriter writer =
          new PictureWriter(attempt, settings, times, () -> step.advance(1))) {
        draw(missing, frames, writer);
      } finally {
        attempt.done(); // Half an image is of no use to anybody.
      }
    }
    return new Outcome(missing.size(), kept);
  }

  /** Draws frames, each begun before the one before it is fetched. */
  private void draw(List<Integer> missing, FrameSource frames, PictureWriter writer) {
    Deque<Begun> begun = new ArrayDeque<>();
    Iterator<Integer> expected = missing.iterator();
    for (int i = 0; i < FrameSource.EXPECTED && expected.hasNext(); i++) {
      frames.expect(scenes.scene(expected.next()));
    }
    for (int frame : missing) {
      if (writer.hasFailed()) {
        return;
      }
      if (expected.hasNext()) {
        frames.expect(scenes.scene(expected.next()));
      }
      begun.add(new Begun(frame, frames.begin(scenes.scene(frame))));
      if (begun.size() == FrameSource.AHEAD) {
        write(begun.remove(), writer);
      }
    }
    begun.forEach(frame -> write(frame, writer));
  }

  private void write(Begun begun, PictureWriter writer) {
    long start = System.nanoTime();
    Picture picture = begun.picture().get();
    times.endFrame(begun.frame(), System.nanoTime() - start);
    writer.write(folder.image(begun.frame()), picture);
  }

  /** A frame that is being drawn. */
  private record Begun(int frame, Supplier<Picture> picture) {}

  /**
   * Does what comes before a shard is rendered by several processes, whose settings then are to
   * keep what is there: deletes the old dataset, or refuses to mix with it, as the settings say.
   *
   * @return number of images of the shard that are there already
   * @throws InvalidInputException if there are images that are neither to be kept nor to be
   *     overwritten
   */
  public int clear(Shard shard) {
    if (settings.ifPresent() == IfPresent.OVERWRITE) {
      new ExistingDataset(folder).delete(shard);
      return 0;
    }
    mustNotBeThere(frames(shard));
    return (int) frames(shard).filter(this::isWhole).count();
  }

  private void mustNotBeThere(IntStream wanted) {
    if (settings.ifPresent() == IfPresent.REFUSE && wanted.anyMatch(this::isThere)) {
      throw new InvalidInputException(
          folder.root().toString(),
          "already holds images of this dataset; add `resume` to keep them and render the rest, or"
              + " `overwrite` to start again");
    }
  }

  /**
   * Writes the files that all shards share, unless another did: the manifest last, so that where it
   * is the table is too.
   */
  private void describe(Manifest manifest, Shard shard) {
    boolean grows =
        Files.exists(folder.manifest()) && new ExistingDataset(folder).isBeginningOf(manifest);
    if (grows
        || shard.equals(Shard.WHOLE)
        || !Files.exists(folder.manifest())
        || !Files.exists(folder.samples())) {
      writeSamples(config.design());
      if (grows) {
        String begunOn = Manifest.read(folder.manifest()).renderer();
        manifest.withRenderer(begunOn).write(folder.manifest());
      } else if (!Files.exists(folder.manifest())) {
        manifest.write(folder.manifest());
      }
    }
    if (settings.mixDevices()) {
      new PartDevice(shard, manifest.renderer()).write(folder);
    }
  }

  /** How it is rendered. */
  RenderSettings settings() {
    return settings;
  }

  /** The dataset's folder. */
  DatasetFolder folder() {
    return folder;
  }

  /** What a shard's images are, and nothing that depends on the device. */
  String description() {
    return manifest("").toJson();
  }

  /** Whether the folder holds this dataset, by whatever device, and all images of a shard. */
  boolean isDone(Shard shard) {
    if (!Files.exists(folder.manifest()) || !Files.exists(folder.samples())) {
      return false;
    }
    String device = Manifest.read(folder.manifest()).renderer();
    return new ExistingDataset(folder).is(manifest(device))
        && frames(shard).allMatch(this::isWhole);
  }

  private Path attempts() {
    return folder.attempts("render");
  }

  /** Deletes what runs that were killed had under way. */
  void discardAttempts() {
    Attempt.discardEnded(attempts());
  }

  /** How many images there are to be. */
  int count() {
    return config.design().count();
  }

  private IntStream frames(Shard shard) {
    return IntStream.range(0, count()).filter(shard::holds);
  }

  private Manifest manifest(String device) {
    return new Manifest(
        Manifest.FORMAT_VERSION,
        software,
        device,
        config.seed(),
        config.design().name(),
        config.design().count(),
        config.width(),
        config.height(),
        config.properties(),
        config.fleet().orElse(null),
        config.dependencies().ties(),
        config.dependencies().exclusions(),
        credits(),
        config.source());
  }

  private List<Credit> credits() {
    List<Credit> credits = new ArrayList<>(cars.credits(levels(Controls.CAR_MODEL)));
    credits.addAll(environments.credits(levels(Controls.ENVIRONMENT)));
    return credits;
  }

  private Set<String> levels(String name) {
    return config.properties().stream()
        .filter(property -> property.name().equals(name))
        .flatMap(property -> property.levels().stream())
        .map(Level::text)
        .collect(Collectors.toSet());
  }

  private void writeSamples(Design design) {
    new SampleTable(columns(), IntStream.range(0, design.count()).mapToObj(design::sample).toList())
        .write(folder.samples());
  }

  private List<String> columns() {
    return config.properties().stream().map(Property::name).toList();
  }

  private boolean isWhole(int frame) {
    return PngFile.isWhole(folder.image(frame), config.width(), config.height());
  }

  private boolean isThere(int frame) {
    Path image = folder.image(frame);
    return Files.exists(image);
  }
}

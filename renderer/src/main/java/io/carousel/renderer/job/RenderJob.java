package io.carousel.renderer.job;

import io.carousel.dataset.Credit;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.Property;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.renderer.car.CarLibrary;
import io.carousel.renderer.config.SceneConfig;
import io.carousel.renderer.config.Scenes;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.design.Design;
import io.carousel.renderer.environment.EnvironmentLibrary;
import io.carousel.renderer.frame.FrameSource;
import io.carousel.renderer.picture.PngFile;
import io.carousel.renderer.timing.StepTimes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Renders a dataset, or a shard of it. Images are on disk whole or not at all, so a run that was
 * killed loses the frames it had under way and nothing else.
 */
public final class RenderJob {

  private final Scenes scenes;
  private final SceneConfig config;
  private final CarLibrary cars;
  private final EnvironmentLibrary environments;
  private final DatasetFolder folder;
  private final Manifest.Software software;
  private final Progress progress;

  /**
   * A job.
   *
   * @param scenes what to render
   * @param cars the cars that are drawn, for their credits
   * @param environments the places that are drawn, for their credits
   * @param folder where the dataset goes
   * @param software what the manifest names as its maker
   * @param progress hears how many images are on disk
   */
  public RenderJob(
      Scenes scenes,
      CarLibrary cars,
      EnvironmentLibrary environments,
      DatasetFolder folder,
      Manifest.Software software,
      Progress progress) {
    this.scenes = scenes;
    this.config = scenes.config();
    this.cars = cars;
    this.environments = environments;
    this.folder = folder;
    this.software = software;
    this.progress = progress;
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
   * @param ifPresent what to do if some are there
   * @param encoders number of threads that write PNG files
   * @param times gets the time that these take
   * @throws InvalidInputException if the folder holds another dataset, or images that are neither
   *     to be kept nor to be overwritten
   */
  public Outcome run(
      FrameSource frames, Shard shard, IfPresent ifPresent, int encoders, StepTimes times) {
    Manifest manifest = manifest(frames.device());
    ExistingDataset existing = new ExistingDataset(folder);
    if (ifPresent == IfPresent.OVERWRITE) {
      existing.delete();
    } else {
      existing.mustBe(manifest);
    }
    Design design = config.design();
    List<Integer> wanted = IntStream.range(0, design.count()).filter(shard::holds).boxed().toList();
    List<Integer> missing = wanted.stream().filter(frame -> !isWhole(frame)).toList();
    int kept = wanted.size() - missing.size();
    if (ifPresent == IfPresent.REFUSE && wanted.stream().anyMatch(this::isThere)) {
      throw new InvalidInputException(
          folder.root().toString(),
          "already holds images of this dataset; add --resume to keep them and render the rest, or"
              + " --overwrite to start again");
    }
    existing.deletePartialImages(shard);
    manifest.write(folder.manifest());
    writeSamples(design);
    try (Progress.Step step = progress.begin("render", missing.size(), "image");
        PictureWriter writer = new PictureWriter(encoders, times, () -> step.advance(1))) {
      Iterator<Integer> next = missing.iterator();
      while (next.hasNext() && !writer.hasFailed()) {
        int frame = next.next();
        writer.write(folder.image(frame), frames.render(scenes.scene(frame)));
      }
    }
    return new Outcome(missing.size(), kept);
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

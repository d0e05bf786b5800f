package io.carousel.analysis.saliency.location;

import io.carousel.analysis.embeddings.backgrounds.SwappedScenes;
import io.carousel.analysis.embeddings.evaluation.PropertyLevels;
import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.catalogue.ModelChoice;
import io.carousel.analysis.models.catalogue.PooledLoss;
import io.carousel.analysis.saliency.Belonging;
import io.carousel.analysis.saliency.SaliencyMaps;
import io.carousel.analysis.saliency.SaliencyOrigin;
import io.carousel.analysis.support.statistics.Bootstrap;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.job.WholeFile;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Finds where the saliency of every loss lies, and writes {@code attention-<method>.json} and the
 * same as tables. Of the maps, only those of the images that are being looked at are in memory.
 */
public final class LocationJob {

  /** Enough replicates for the ends of a 95 % interval to be steady. */
  private static final int REPLICATES = 1000;

  private final DatasetFolder dataset;
  private final String method;
  private final ModelChoice choice;
  private final RegionSource source;
  private final Progress progress;

  /**
   * A job on one dataset, whose images have been explained.
   *
   * @param method the folder of the maps: "smoothgrad"
   * @param source what the pixels of the images show
   * @param progress hears of every image
   */
  public LocationJob(DatasetFolder dataset, String method, RegionSource source, Progress progress) {
    this(dataset, method, ModelChoice.ALL, source, progress);
  }

  /**
   * A job on some models' maps.
   *
   * @param method the folder of the maps: "smoothgrad"
   * @param choice which models'
   * @param source what the pixels of the images show
   * @param progress hears of every image
   */
  public LocationJob(
      DatasetFolder dataset,
      String method,
      ModelChoice choice,
      RegionSource source,
      Progress progress) {
    this.dataset = dataset;
    this.method = method;
    this.choice = choice;
    this.source = source;
    this.progress = progress;
  }

  /**
   * Measures and writes.
   *
   * @return what was written
   * @throws InvalidInputException if there are no maps, or they are damaged or made in different
   *     ways; or if what tells regions is missing, damaged or of another size than the image
   */
  public SaliencyLocation run() {
    return withMaps(
        (models, table) -> {
          MapNumbers numbers = numbers(models, table);
          numbers.measure(0, table.samples().size(), progress);
          return write(models, table, numbers);
        });
  }

  /**
   * Measures the maps of a run of neighbouring images, and writes what {@link #merge} needs of
   * them.
   *
   * @param part which of how many runs
   * @param file where it goes
   * @throws InvalidInputException as {@link #run}
   */
  public void run(Shard part, Path file) {
    withMaps(
        (models, table) -> {
          MapNumbers numbers = numbers(models, table);
          int first = part.firstRow(table.samples().size(), 1);
          int end = part.endRow(table.samples().size(), 1);
          numbers.measure(first, end, progress);
          WholeFile.write(
              file,
              out -> {
                DataOutputStream data = new DataOutputStream(out);
                numbers.write(data, first, end);
                data.flush();
              });
          return null;
        });
  }

  /**
   * Puts runs of images together and writes what {@link #run()} does.
   *
   * @param parts the files of all parts, in order
   * @throws InvalidInputException as {@link #run}
   */
  public SaliencyLocation merge(List<Path> parts) {
    return withMaps(
        (models, table) -> {
          MapNumbers numbers = numbers(models, table);
          int images = table.samples().size();
          for (int i = 0; i < parts.size(); i++) {
            Shard part = new Shard(i + 1, parts.size());
            try (DataInputStream data =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(parts.get(i))))) {
              numbers.read(data, part.firstRow(images, 1), part.endRow(images, 1));
            } catch (IOException e) {
              throw new JobFailedException(
                  parts.get(i)
                      + ": could not be read ("
                      + e.getMessage()
                      + "); delete it and run its part again",
                  e);
            }
          }
          return write(models, table, numbers);
        });
  }

  /** How many images there are to look at the maps of. */
  public int images() {
    return SampleTable.read(dataset.samples()).samples().size();
  }

  private <T> T withMaps(BiFunction<List<SaliencyMaps>, SampleTable, T> work) {
    List<SaliencyMaps> all = SaliencyMaps.openAll(dataset, method);
    choice.check(
        dataset.saliency().resolve(method).toString(),
        all.stream().map(maps -> maps.origin().model()).toList(),
        all.stream().map(maps -> maps.origin().loss()).toList());
    List<SaliencyMaps> models =
        all.stream()
            .filter(maps -> choice.admits(maps.origin().model(), maps.origin().loss()))
            .toList();
    check(models.stream().map(SaliencyMaps::origin).toList());
    return work.apply(models, SampleTable.read(dataset.samples()));
  }

  private MapNumbers numbers(List<SaliencyMaps> models, SampleTable table) {
    return new MapNumbers(models, source, table.samples().stream().map(Sample::frame).toList());
  }

  private SaliencyLocation write(List<SaliencyMaps> models, SampleTable table, MapNumbers numbers) {
    SaliencyLocation location = location(models, table, numbers);
    location.write(SaliencyLocation.file(dataset, method));
    new LocationTables(location).write(dataset, method);
    return location;
  }

  private void check(List<SaliencyOrigin> origins) {
    Path folder = dataset.saliency().resolve(method);
    for (SaliencyOrigin origin : origins) {
      if (origin.framing().isEmpty()) {
        throw new InvalidInputException(
            folder.toString(),
            "holds maps of %s by an older version, which do not say how images were cut; run `explain` again"
                .formatted(origin.model()));
      }
    }
    Belonging.check(folder, origins);
  }

  private SaliencyLocation location(List<SaliencyMaps> models, SampleTable table, MapNumbers maps) {
    List<Region> regions = Cover.regions(source.regions());
    List<PropertyLevels> properties = PropertyLevels.all(table);
    Effects effects = new Effects(properties, regions);
    Bootstrap bootstrap = new Bootstrap(REPLICATES, 0);
    Optional<SwappedScenes> scenes = SwappedScenes.in(dataset);
    List<SaliencyOrigin> origins = models.stream().map(SaliencyMaps::origin).toList();
    List<PooledLoss> pooled =
        PooledLoss.all(
            origins.stream().map(SaliencyOrigin::model).toList(),
            origins.stream().map(SaliencyOrigin::loss).toList());
    List<LossLocation> losses = new ArrayList<>();
    for (PooledLoss loss : pooled) {
      LossNumbers numbers = new LossNumbers(maps, loss.models(), regions);
      LossInfo info = loss.info();
      LossFamily family = info.family();
      losses.add(
          new LossLocation(
              info.loss(),
              info.year(),
              family == null ? null : family.word(),
              info.trainedOn(),
              loss.models().stream().map(model -> origins.get(model).model()).toList(),
              numbers.images(),
              numbers.shares(bootstrap),
              effects.of(numbers),
              scenes
                  .map(swapped -> BackgroundChange.of(swapped, numbers.saliency(0), bootstrap))
                  .orElse(null)));
    }
    return new SaliencyLocation(
        SaliencyLocation.FORMAT_VERSION,
        dataset.root().toAbsolutePath().normalize().getFileName().toString(),
        origins.get(0).method(),
        table.samples().size(),
        regions,
        properties.stream().map(PropertyLevels::property).toList(),
        Effects.corrected(losses));
  }
}

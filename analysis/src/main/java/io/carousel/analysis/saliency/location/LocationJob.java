package io.carousel.analysis.saliency.location;

import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.catalogue.PooledLoss;
import io.carousel.analysis.saliency.Belonging;
import io.carousel.analysis.saliency.SaliencyMaps;
import io.carousel.analysis.saliency.SaliencyOrigin;
import io.carousel.analysis.support.statistics.Bootstrap;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what every loss looks at, and writes {@code attention-<method>.json} and the same as tables.
 * Of the maps, only those of the images that are being looked at are in memory.
 */
public final class LocationJob {

  /** Enough replicates for the ends of a 95 % interval to be steady. */
  private static final int REPLICATES = 1000;

  private final DatasetFolder dataset;
  private final String method;
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
    this.dataset = dataset;
    this.method = method;
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
    List<SaliencyMaps> models = SaliencyMaps.openAll(dataset, method);
    try {
      check(models.stream().map(SaliencyMaps::origin).toList());
      SaliencyLocation attention = measure(models);
      attention.write(SaliencyLocation.file(dataset, method));
      new LocationTables(attention).write(dataset, method);
      return attention;
    } finally {
      models.forEach(SaliencyMaps::close);
    }
  }

  private void check(List<SaliencyOrigin> origins) {
    Path folder = dataset.saliency().resolve(method);
    for (SaliencyOrigin origin : origins) {
      if (origin.size() == 0) {
        throw new InvalidInputException(
            folder.toString(),
            "holds maps of %s by an older version, which do not say how images were cut; run carousel explain again"
                .formatted(origin.model()));
      }
    }
    Belonging.check(folder, origins);
  }

  private SaliencyLocation measure(List<SaliencyMaps> models) {
    SampleTable table = SampleTable.read(dataset.samples());
    List<Integer> frames = table.samples().stream().map(Sample::frame).toList();
    MapNumbers maps = new MapNumbers(models, source, frames);
    maps.measure(progress);
    List<Region> regions = Cover.regions(source.regions());
    List<PropertyLevels> properties = PropertyLevels.all(table);
    Effects effects = new Effects(properties, regions);
    Bootstrap bootstrap = new Bootstrap(REPLICATES, 0);
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
              effects.of(numbers)));
    }
    return new SaliencyLocation(
        SaliencyLocation.FORMAT_VERSION,
        dataset.root().toAbsolutePath().normalize().getFileName().toString(),
        origins.get(0).method(),
        frames.size(),
        regions,
        properties.stream().map(PropertyLevels::property).toList(),
        Effects.corrected(losses));
  }
}

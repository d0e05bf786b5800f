package io.carousel.analysis.saliency.comparison;

import io.carousel.analysis.datasets.preprocess.Framing;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.saliency.SaliencyFile;
import io.carousel.analysis.saliency.SaliencyMap;
import io.carousel.analysis.saliency.SaliencyMethod;
import io.carousel.analysis.saliency.SaliencyOrigin;
import io.carousel.analysis.saliency.SaliencyWriter;
import io.carousel.analysis.support.fingerprint.DatasetFingerprint;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.Shard;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Datasets of small maps, as {@code carousel explain} would have made them. */
final class ExampleMaps {

  static final LossInfo TRIPLET = loss("Triplet", LossFamily.RANKING);
  static final LossInfo CONTRASTIVE = loss("Contrastive", LossFamily.RANKING);
  static final LossInfo PROXY = loss("ProxyNCA", LossFamily.CLASSIFICATION);

  private final DatasetFolder dataset;
  private final int images;

  /** A dataset without maps. */
  ExampleMaps(Path folder, int images) {
    this.dataset = new DatasetFolder(folder);
    this.images = images;
    new SampleTable(
            List.of("shade"),
            IntStream.range(0, images)
                .mapToObj(frame -> new Sample(frame, List.of(Level.of("a"))))
                .toList())
        .write(dataset.samples());
  }

  DatasetFolder dataset() {
    return dataset;
  }

  static LossInfo loss(String name, LossFamily family) {
    return new LossInfo(name, 2006, family, LossDistance.EUCLIDEAN, "Cars196", null);
  }

  static LossInfo fold(LossInfo loss, int fold) {
    return new LossInfo(
        loss.loss(), loss.year(), loss.family(), loss.distance(), loss.trainedOn(), fold);
  }

  /** Writes the maps of a model, one an image, of 2 x 2 pixels each. */
  ExampleMaps add(String model, LossInfo loss, float[]... maps) {
    return add("smoothgrad", 0, "images", model, loss, maps);
  }

  /** Writes maps under other noise. */
  ExampleMaps addRerun(String model, LossInfo loss, float[]... maps) {
    return add("smoothgrad-seed1", 1, "images", model, loss, maps);
  }

  ExampleMaps add(
      String folder, int seed, String images, String model, LossInfo loss, float[]... maps) {
    int side = (int) Math.sqrt(maps[0].length);
    return add(folder, seed, images, model, loss, Framing.middle(side, side), maps);
  }

  /** Writes the maps of a model that sees another part of the images. */
  ExampleMaps add(String model, LossInfo loss, Framing framing, float[]... maps) {
    return add("smoothgrad", 0, "images", model, loss, framing, maps);
  }

  private ExampleMaps add(
      String folder,
      int seed,
      String images,
      String model,
      LossInfo loss,
      Framing framing,
      float[]... maps) {
    SaliencyOrigin origin =
        new SaliencyOrigin(
            model,
            loss,
            "weights of " + model,
            LossDistance.EUCLIDEAN,
            new SaliencyMethod("smoothgrad", 50, 0.15, (long) seed, null),
            new DatasetFingerprint(images, "b"),
            maps.length,
            framing,
            16,
            Shard.WHOLE);
    try (SaliencyWriter writer =
        SaliencyWriter.open(SaliencyFile.path(dataset, folder, model, Shard.WHOLE), origin)) {
      for (int frame = 0; frame < maps.length; frame++) {
        writer.append(frame, new SaliencyMap(framing.width(), framing.height(), maps[frame]));
      }
      writer.finish();
    }
    return this;
  }

  /**
   * Writes noisy maps around a pattern: models of one pattern are alike.
   *
   * @param folder the folder of the maps
   * @param seed of the noise in the maps
   * @param pattern which pattern
   * @param noise how strong the noise is
   */
  ExampleMaps addNoisy(
      String folder, int seed, String model, LossInfo loss, int pattern, double noise) {
    Random random = new Random(model.hashCode() + 31L * seed);
    float[][] maps = new float[images][];
    for (int image = 0; image < images; image++) {
      maps[image] = new float[64];
      Random shape = new Random(1000L * image + pattern);
      for (int i = 0; i < maps[image].length; i++) {
        double value = (1 - noise) * shape.nextDouble() + noise * random.nextDouble();
        maps[image][i] = (float) value;
      }
    }
    return add(folder, seed, "images", model, loss, maps);
  }
}

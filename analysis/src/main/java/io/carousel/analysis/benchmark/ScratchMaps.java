package io.carousel.analysis.benchmark;

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
import io.carousel.dataset.AnnotationKind;
import io.carousel.dataset.CarPart;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.FolderTree;
import io.carousel.job.JobFailedException;
import io.carousel.job.Shard;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A dataset of made-up maps and annotations in a temporary folder, deleted in the end: of the
 * untrained network, and of 14 losses in as many folds as it takes. Maps are as noisy as
 * SmoothGrad's, which hardly get smaller when they are packed.
 */
final class ScratchMaps implements AutoCloseable {

  static final String METHOD = "smoothgrad";

  private static final int IMAGES = 16;
  private static final int LOSSES = 14;
  private static final int RANKING = 9;
  private static final int YEAR = 2020;
  private static final int WIDTH = 512;
  private static final int HEIGHT = 384;

  private final Path folder;
  private final DatasetFolder dataset;

  /**
   * Makes maps.
   *
   * @param models of how many models
   * @param side how many pixels wide and high they are
   */
  ScratchMaps(int models, int side) {
    try {
      folder = Files.createTempDirectory("carousel-benchmark");
      dataset = new DatasetFolder(folder);
      List<Sample> samples =
          IntStream.range(0, IMAGES)
              .mapToObj(frame -> new Sample(frame, List.of(Level.of(frame % 4))))
              .toList();
      new SampleTable(List.of("property"), samples).write(dataset.samples());
      for (int frame = 0; frame < IMAGES; frame++) {
        draw(dataset.image(frame), 0);
        draw(dataset.annotation(AnnotationKind.PARTS, frame), frame);
        draw(dataset.annotation(AnnotationKind.SHADOW, frame), 0);
      }
    } catch (IOException e) {
      throw new JobFailedException("no temporary file could be made (" + e.getMessage() + ")", e);
    }
    IntStream.range(0, models).parallel().forEach(model -> write(model, side));
  }

  DatasetFolder dataset() {
    return dataset;
  }

  /** A picture with every part of a car in it. */
  private static void draw(Path file, int shift) throws IOException {
    CarPart[] parts = CarPart.values();
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = HEIGHT / 4; y < HEIGHT * 3 / 4; y++) {
      for (int x = WIDTH / 4; x < WIDTH * 3 / 4; x++) {
        int part = (x / 16 + y / 16 + shift) % parts.length;
        picture.getRaster().setSample(x, y, 0, parts[part].label());
      }
    }
    Files.createDirectories(file.getParent());
    ImageIO.write(picture, "png", file.toFile());
  }

  private static LossInfo loss(int model) {
    if (model == 0) {
      return LossInfo.UNTRAINED;
    }
    int loss = (model - 1) % LOSSES;
    return new LossInfo(
        "Loss " + loss,
        YEAR,
        loss < RANKING ? LossFamily.RANKING : LossFamily.CLASSIFICATION,
        LossDistance.EUCLIDEAN,
        "Cars196",
        (model - 1) / LOSSES);
  }

  private void write(int model, int side) {
    SaliencyOrigin origin =
        new SaliencyOrigin(
            "model " + model,
            loss(model),
            "made up",
            LossDistance.EUCLIDEAN,
            new SaliencyMethod(METHOD, 50, 0.15, 0L, null),
            new DatasetFingerprint("made", "up"),
            IMAGES,
            Framing.middle(side * 256 / 227, side),
            Short.SIZE,
            Shard.WHOLE);
    Path file = SaliencyFile.path(dataset, METHOD, "model-" + model, Shard.WHOLE);
    try (SaliencyWriter writer = SaliencyWriter.open(file, origin)) {
      for (int frame = 0; frame < IMAGES; frame++) {
        writer.append(frame, map(model, frame, side));
      }
      writer.finish();
    }
  }

  /** A spot that all models see and noise that is each one's own. */
  private static SaliencyMap map(int model, int frame, int side) {
    Random random = new Random(1000L * model + frame);
    double[] raw = new double[side * side];
    for (int i = 0; i < raw.length; i++) {
      double x = (i % side - side * (frame + 1.0) / (IMAGES + 1)) / side;
      int row = i / side;
      double y = (row - side / 2.0) / side;
      double spot = Math.exp(-12 * (x * x + y * y));
      raw[i] = (0.2 + spot) * -Math.log(1 - random.nextDouble());
    }
    return SaliencyMap.of(side, side, raw);
  }

  @Override
  public void close() {
    try {
      FolderTree.delete(folder);
    } catch (IOException e) {
      throw new JobFailedException(folder + ": could not be deleted; delete it by hand", e);
    }
  }
}

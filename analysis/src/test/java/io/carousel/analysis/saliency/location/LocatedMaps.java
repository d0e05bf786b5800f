package io.carousel.analysis.saliency.location;

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
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.Shard;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;

/**
 * A dataset of images of 8 x 8 whose pixels and maps are made by hand. The maps' network sees the
 * images as they are, so that every pixel of a map is a pixel of its image.
 */
final class LocatedMaps {

  static final int SIDE = 8;
  static final String METHOD = "gradient";

  final DatasetFolder folder;
  private final int images;

  LocatedMaps(Path root, int images) throws IOException {
    this.folder = new DatasetFolder(root);
    this.images = images;
    List<Sample> samples = new ArrayList<>();
    for (int frame = 0; frame < images; frame++) {
      samples.add(
          new Sample(frame, List.of(Level.of(frame % 2 == 0 ? "low" : "high"), Level.of("same"))));
      draw(folder.image(frame), SIDE, SIDE, (x, y) -> 100);
    }
    new SampleTable(List.of("sun", "constant"), samples).write(folder.samples());
  }

  /** The kinds of picture that a frame is annotated with, here as grey of column and row. */
  void annotate(int frame, IntBinaryOperator part, IntBinaryOperator shadow) throws IOException {
    draw(folder.annotation(AnnotationKind.PARTS, frame), SIDE, SIDE, part);
    draw(folder.annotation(AnnotationKind.SHADOW, frame), SIDE, SIDE, shadow);
  }

  static void draw(Path file, int width, int height, IntBinaryOperator grey) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.getRaster().setSample(x, y, 0, grey.applyAsInt(x, y));
      }
    }
    Files.createDirectories(file.getParent());
    ImageIO.write(image, "png", file.toFile());
  }

  /** The saliency of a pixel of an image. */
  interface Looks {
    double at(int frame, int x, int y);
  }

  static LossInfo loss(String name, LossFamily family, int fold) {
    return new LossInfo(name, 2000, family, LossDistance.EUCLIDEAN, "Cars196", fold);
  }

  void explain(String model, LossInfo loss, Looks looks) {
    explain(model, loss, SIDE, looks);
  }

  /**
   * Writes a model's maps.
   *
   * @param size what images were resized to; 0 as older versions had it, which did not say
   */
  void explain(String model, LossInfo loss, int size, Looks looks) {
    SaliencyOrigin origin =
        new SaliencyOrigin(
            model,
            loss,
            "weights",
            LossDistance.EUCLIDEAN,
            SaliencyMethod.named(METHOD),
            new DatasetFingerprint("a", "b"),
            images,
            Framing.middle(size, SIDE),
            Short.SIZE,
            Shard.WHOLE);
    Path file = SaliencyFile.path(folder, METHOD, model, Shard.WHOLE);
    try (SaliencyWriter writer = SaliencyWriter.open(file, origin)) {
      for (int frame = 0; frame < images; frame++) {
        float[] values = new float[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
          values[i] = (float) looks.at(frame, i % SIDE, i / SIDE);
        }
        writer.append(frame, new SaliencyMap(SIDE, values));
      }
      writer.finish();
    }
  }
}

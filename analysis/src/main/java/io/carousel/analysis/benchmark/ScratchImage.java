package io.carousel.analysis.benchmark;

import io.carousel.analysis.datasets.preprocess.ImageFile;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.saliency.SaliencyMap;
import io.carousel.analysis.saliency.SaliencyMethod;
import io.carousel.analysis.saliency.SaliencyOrigin;
import io.carousel.analysis.saliency.SaliencyWriter;
import io.carousel.analysis.support.fingerprint.DatasetFingerprint;
import io.carousel.job.FileProblem;
import io.carousel.job.FolderTree;
import io.carousel.job.JobFailedException;
import io.carousel.job.Shard;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A made-up image in a temporary file, and a temporary file of maps; deleted in the end. */
final class ScratchImage implements AutoCloseable {

  private static final int WIDTH = 512;
  private static final int HEIGHT = 384;
  private static final int BRIGHTEST = 255;

  private final Path folder;
  private final Path image;
  private final Path maps;
  private final SaliencyWriter writer;

  ScratchImage() {
    try {
      folder = Files.createTempDirectory("carousel-benchmark");
      image = folder.resolve("0.png");
      maps = folder.resolve("maps.npz");
      ImageIO.write(picture(), "png", image.toFile());
    } catch (IOException e) {
      throw new JobFailedException(
          "no temporary file could be made (" + FileProblem.detail(e) + ")", e);
    }
    SaliencyOrigin origin =
        new SaliencyOrigin(
            "",
            null,
            "",
            LossDistance.EUCLIDEAN,
            SaliencyMethod.named("benchmark"),
            new DatasetFingerprint("made", "up"),
            0,
            Preprocessing.PAPER.framing(),
            Short.SIZE,
            Shard.WHOLE);
    writer = SaliencyWriter.open(maps, origin);
  }

  /** Smooth as a rendered picture is, with an edge. */
  private static BufferedImage picture() {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int red = x * BRIGHTEST / WIDTH;
        int green = y * BRIGHTEST / HEIGHT;
        int blue = Math.hypot(x - WIDTH / 2.0, y - HEIGHT / 2.0) < HEIGHT / 4.0 ? BRIGHTEST : 0;
        picture.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return picture;
  }

  /** Decodes the image and makes it a network's input. */
  float[] read() {
    return Preprocessing.PAPER.apply(ImageFile.read(image));
  }

  /** Writes one more map. */
  void write(SaliencyMap map) {
    writer.append(writer.maps(), map);
  }

  @Override
  public void close() {
    writer.finish();
    writer.close();
    try {
      FolderTree.delete(folder);
    } catch (IOException e) {
      throw new JobFailedException(
          folder + " could not be deleted (" + FileProblem.detail(e) + ")", e);
    }
  }
}

package io.carousel.cli;

import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A dataset as another program could have made it, without {@code dataset.json}: eight images, dark
 * or bright by turns, which their property {@code shade} says and their property {@code half} not.
 */
final class SmallDataset {

  private static final int IMAGES = 8;
  private static final int SIDE = 24;

  private SmallDataset() {}

  static DatasetFolder in(Path root) throws IOException {
    DatasetFolder folder = new DatasetFolder(root);
    Files.createDirectories(folder.images());
    for (int frame = 0; frame < IMAGES; frame++) {
      BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
      int grey = (frame % 2 == 0 ? 30 : 200) + frame;
      for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
        image.setRGB(pixel % SIDE, pixel / SIDE, grey << 16 | grey << 8 | grey);
      }
      ImageIO.write(image, "png", folder.image(frame).toFile());
    }
    List<Sample> samples = IntStream.range(0, IMAGES).mapToObj(SmallDataset::sample).toList();
    new SampleTable(List.of("shade", "half", "same"), samples).write(folder.samples());
    return folder;
  }

  private static Sample sample(int frame) {
    Level shade = Level.of(frame % 2 == 0 ? "dark" : "bright");
    return new Sample(
        frame, List.of(shade, Level.of(frame < IMAGES / 2 ? "first" : "second"), Level.of(1)));
  }
}

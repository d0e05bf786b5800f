package io.carousel.analysis.training.run;

import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** Noisy images of some classes: how red they are tells which, how green and blue says nothing. */
final class ColouredDataset {

  private static final int WIDTH = 16;
  private static final int HEIGHT = 12;
  private static final int NOISE = 20;

  private ColouredDataset() {}

  static DatasetFolder in(Path root, int classes, int images) throws IOException {
    DatasetFolder dataset = new DatasetFolder(root);
    Files.createDirectories(dataset.images());
    Random random = new Random(0);
    List<Sample> samples = new ArrayList<>();
    for (int frame = 0; frame < classes * images; frame++) {
      int label = frame % classes;
      int red = 20 + 210 * label / (classes - 1);
      int green = random.nextInt(256);
      int blue = random.nextInt(256);
      BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
      for (int pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
        image.setRGB(
            pixel % WIDTH,
            pixel / WIDTH,
            noisy(red, random) << 16 | noisy(green, random) << 8 | noisy(blue, random));
      }
      ImageIO.write(image, "png", dataset.image(frame).toFile());
      samples.add(new Sample(frame, List.of(Level.of("model" + label))));
    }
    new SampleTable(List.of("model"), samples).write(dataset.samples());
    return dataset;
  }

  private static int noisy(int value, Random random) {
    return Math.max(0, Math.min(255, value + random.nextInt(2 * NOISE) - NOISE));
  }
}

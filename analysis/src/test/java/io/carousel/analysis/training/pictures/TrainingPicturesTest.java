package io.carousel.analysis.training.pictures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.datasets.preprocess.ChannelOrder;
import io.carousel.analysis.datasets.preprocess.ImageFile;
import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.Progress;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingPicturesTest {

  private static final List<Integer> FRAMES = List.of(3, 1, 2);
  private static final Preprocessing SMALL =
      Preprocessing.whole(
          new ImageSize(24, 18),
          ChannelOrder.RGB,
          1.0,
          List.of(0.1, 0.2, 0.3),
          List.of(0.5, 0.6, 0.7));

  @TempDir private Path root;

  private DatasetFolder dataset;

  /** Images that grow brighter to the right, each in a colour of its own. */
  @BeforeEach
  void render() throws IOException {
    dataset = new DatasetFolder(root);
    Files.createDirectories(dataset.images());
    for (int frame = 1; frame <= FRAMES.size(); frame++) {
      BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
      for (int pixel = 0; pixel < 64 * 48; pixel++) {
        int x = pixel % 64;
        image.setRGB(x, pixel / 64, (3 * x + frame) << 16 | (40 * frame) << 8 | (200 - 2 * x));
      }
      ImageIO.write(image, "png", dataset.image(frame).toFile());
    }
    new SampleTable(
            List.of("model"), List.of(1, 2, 3).stream().map(TrainingPicturesTest::row).toList())
        .write(dataset.samples());
  }

  private static Sample row(int frame) {
    return new Sample(frame, List.of(Level.of("m")));
  }

  private TrainingPictures open(Preprocessing preprocessing, Augmentation augmentation) {
    return new PictureFiles(root.resolve("runs"), dataset, FRAMES, preprocessing)
        .open(augmentation);
  }

  private static double mean(float[] values, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += values[i];
    }
    return sum / count;
  }

  @Test
  void wholeImagesAreWhatTheyAreEmbeddedAs() {
    for (Preprocessing preprocessing : List.of(SMALL, Preprocessing.PAPER)) {
      try (TrainingPictures pictures = open(preprocessing, new Augmentation(0.5, true))) {
        float[] expected = preprocessing.apply(ImageFile.read(dataset.image(2)));
        assertArrayEquals(expected, pictures.whole(List.of(2)));
        float[] two = pictures.whole(List.of(1, 2));
        assertArrayEquals(expected, Arrays.copyOfRange(two, expected.length, two.length));
      }
    }
  }

  @Test
  void withoutCropsAndFlipsAPartIsNearlyTheWhole() {
    try (TrainingPictures pictures = open(SMALL, new Augmentation(1, false))) {
      float[] whole = pictures.whole(List.of(1));
      float[] part = pictures.parts(List.of(1), new SplittableRandom(1));
      for (int i = 0; i < whole.length; i++) {
        assertEquals(whole[i], part[i], 0.03, "number " + i);
      }
    }
  }

  @Test
  void aMirroredImageGrowsBrighterToTheLeft() {
    try (TrainingPictures pictures = open(SMALL, new Augmentation(1, true))) {
      SplittableRandom random = new SplittableRandom(1);
      boolean mirrored = false;
      boolean straight = false;
      for (int i = 0; i < 20; i++) {
        float[] part = pictures.parts(List.of(1), random);
        mirrored |= part[0] > part[23];
        straight |= part[0] < part[23];
      }
      assertTrue(mirrored && straight);
    }
  }

  @Test
  void partsDifferFromTimeToTimeAndASeedGivesTheSame() {
    try (TrainingPictures pictures = open(SMALL, new Augmentation(0.3, true))) {
      SplittableRandom random = new SplittableRandom(1);
      float[] first = pictures.parts(List.of(1), random);
      float[] second = pictures.parts(List.of(1), random);
      assertFalse(Arrays.equals(first, second));
      assertArrayEquals(first, pictures.parts(List.of(1), new SplittableRandom(1)));
    }
  }

  @Test
  void coloursStayInTheirChannels() {
    try (TrainingPictures pictures = open(SMALL, new Augmentation(0.3, true))) {
      float[] part = pictures.parts(List.of(3), new SplittableRandom(1));
      // Green is 120 of 255 everywhere.
      assertEquals((120 / 255.0 - 0.2) / 0.6, mean(part, 24 * 18, 24 * 18), 1e-5);
    }
  }

  @Test
  void partsLieWithinThePicture() {
    Augmentation augmentation = new Augmentation(0.2, true);
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 1000; i++) {
      Augmentation.Part part = augmentation.draw(64, 48, random);
      assertTrue(part.left() >= 0 && part.left() + part.width() <= 64 + 1e-9);
      assertTrue(part.top() >= 0 && part.top() + part.height() <= 48 + 1e-9);
      assertTrue(part.width() * part.height() >= 0.15 * 64 * 48);
    }
  }

  @Test
  void filesThatAreThereAreNotMadeAgain() throws IOException {
    PictureFiles files = new PictureFiles(root.resolve("runs"), dataset, FRAMES, SMALL);
    files.make(Progress.silent());
    try (var there = Files.list(root.resolve("runs"))) {
      assertEquals(2, there.count());
    }
    Files.writeString(dataset.image(1), "broken");
    files.make(Progress.silent());
    files.delete();
    try (var there = Files.list(root.resolve("runs"))) {
      assertEquals(0, there.count());
    }
  }
}

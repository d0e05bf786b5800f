package io.carousel.analysis.saliency.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.datasets.preprocess.Framing;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.saliency.SaliencyFile;
import io.carousel.analysis.saliency.SaliencyMap;
import io.carousel.analysis.saliency.SaliencyMethod;
import io.carousel.analysis.saliency.SaliencyOrigin;
import io.carousel.analysis.saliency.SaliencyWriter;
import io.carousel.analysis.support.fingerprint.DatasetFingerprint;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayJobTest {

  private static final int IMAGES = 25;
  private static final int SIDE = 64;
  private static final int GREY = 0x808080;

  @TempDir Path folder;
  private DatasetFolder dataset;

  @BeforeEach
  void makeImages() throws IOException {
    dataset = new DatasetFolder(folder);
    Files.createDirectories(dataset.images());
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
      image.setRGB(pixel % SIDE, pixel / SIDE, GREY);
    }
    for (int frame = 0; frame < IMAGES; frame++) {
      ImageIO.write(image, "png", dataset.image(frame).toFile());
    }
  }

  @Test
  void aRowHasTheImageAndTheMeanHeatOfEachLossesFolds() throws IOException {
    // None looks nowhere; of two folds of a loss, one looks everywhere and one nowhere.
    List<Path> maps =
        List.of(
            maps("b_0", loss("B", 0), 1, SIDE),
            maps("untrained", LossInfo.UNTRAINED, 0, SIDE),
            maps("b_1", loss("B", 1), 0, SIDE));
    List<Path> pages = draw(maps, 1);
    assertEquals(List.of(folder.resolve("overlay").resolve("page-1.png")), pages);
    BufferedImage page = ImageIO.read(pages.get(0).toFile());
    assertEquals(GREY, middle(page, 0));
    int cold = mixed(Heat.colour(0));
    int warm = mixed(Heat.colour(0.5));
    assertEquals(cold, middle(page, 1));
    assertEquals(warm, middle(page, 2));
  }

  /** The colour in the middle of a picture of the first row. */
  private static int middle(BufferedImage page, int column) {
    int firstPicture = 16 + 84;
    int top = 84;
    return page.getRGB(firstPicture + column * (SIDE + 6) + SIDE / 2, top + SIDE / 2) & 0xffffff;
  }

  private static int mixed(int heat) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      mixed |= (int) Math.round(0.6 * ((heat >> shift) & 0xff) + 0.4 * 0x80) << shift;
    }
    return mixed;
  }

  @Test
  void imagesAreSpreadOverPagesThatAreNeverLarge() throws IOException {
    List<Path> maps = List.of(maps("untrained", LossInfo.UNTRAINED, 0.5f, SIDE));
    List<Path> pages = draw(maps, 100);
    assertEquals(2, pages.size());
    assertEquals("page-2.png", pages.get(1).getFileName().toString());
    BufferedImage first = ImageIO.read(pages.get(0).toFile());
    BufferedImage last = ImageIO.read(pages.get(1).toFile());
    assertEquals(15 * (SIDE + 6), first.getHeight() - last.getHeight());
    PageSize many = PageSize.of(227, 227, 58, 16_000);
    assertEquals(new PageSize(68, 68, 20), many);
    assertEquals(new PageSize(227, 227, 17), PageSize.of(227, 227, 4, 16_000));
  }

  @Test
  void someImagesAreTakenFromAllOverTheDataset() {
    List<Integer> frames = IntStream.range(0, 16_000).boxed().toList();
    assertEquals(List.of(0, 4000, 8000, 12_000), OverlayJob.spread(frames, 4));
    assertEquals(List.of(3, 5), OverlayJob.spread(List.of(3, 5), 100));
  }

  @Test
  void heatGrowsEvenlyLighter() {
    double before = lightness(Heat.colour(0));
    for (int i = 1; i <= 10; i++) {
      double lightness = lightness(Heat.colour(i / 10.0));
      assertEquals(10, lightness - before, 4, "step " + i);
      before = lightness;
    }
    assertTrue(before > 95);
  }

  /** L* of CIELAB. */
  private static double lightness(int rgb) {
    double[] weights = {0.0722, 0.7152, 0.2126};
    double y = 0;
    for (int channel = 0; channel < weights.length; channel++) {
      double value = ((rgb >> (8 * channel)) & 0xff) / 255.0;
      y +=
          weights[channel]
              * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
    }
    return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
  }

  @Test
  void foldsThatSeeOtherPartsOfAnImageAreNotMixed() throws IOException {
    List<Path> maps =
        List.of(maps("b_0", loss("B", 0), 1, SIDE), maps("b_1", loss("B", 1), 1, SIDE / 2));
    String message = assertThrows(InvalidInputException.class, () -> draw(maps, 1)).getMessage();
    assertEquals(
        "b_0: cannot be drawn with b_1, as a fold of the same loss: they see 64 x 64 of 64 pixels and"
            + " 32 x 32 of 32 pixels; name their losses apart",
        message);
  }

  private List<Path> draw(List<Path> maps, int images) {
    List<Integer> frames = IntStream.range(0, IMAGES).boxed().toList();
    return new OverlayJob(dataset, images, Progress.silent())
        .run(maps, frames, folder.resolve("overlay"), "page");
  }

  private static LossInfo loss(String name, int fold) {
    return new LossInfo(name, 2006, null, null, null, fold);
  }

  private Path maps(String model, LossInfo loss, float saliency, int side) throws IOException {
    Path file = SaliencyFile.path(dataset, "gradient", model, Shard.WHOLE);
    SaliencyOrigin origin =
        new SaliencyOrigin(
            model,
            loss,
            "w",
            LossDistance.EUCLIDEAN,
            SaliencyMethod.named("gradient"),
            new DatasetFingerprint("s", "i"),
            IMAGES,
            Framing.middle(side, side),
            8,
            Shard.WHOLE);
    float[] values = new float[side * side];
    Arrays.fill(values, saliency);
    try (SaliencyWriter writer = SaliencyWriter.open(file, origin)) {
      for (int frame = 0; frame < IMAGES; frame++) {
        writer.append(frame, new SaliencyMap(side, values));
      }
      writer.finish();
    }
    return file;
  }
}

package io.carousel.analysis.reporting.projector;

import io.carousel.analysis.datasets.preprocess.ImageFile;
import io.carousel.analysis.datasets.preprocess.RgbImage;
import io.carousel.job.Progress;
import io.carousel.job.WholeFile;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Small pictures of images in one picture of as many rows as columns, left to right and top to
 * bottom, as the projector wants them.
 *
 * @param images the images, in order
 * @param columns pictures in a row
 * @param picture the size of one in pixels
 */
record Sprite(List<Path> images, int columns, Dimension picture) {

  /** What browsers draw as one texture. */
  private static final int LARGEST = 8192;

  private static final int WIDEST = 96;

  /** As large as fits, in the shape of the first image. */
  static Sprite of(List<Path> images) {
    int columns = (int) Math.ceil(Math.sqrt(images.size()));
    int longer = Math.max(1, Math.min(WIDEST, LARGEST / columns));
    RgbImage first = ImageFile.read(images.get(0));
    double scale = longer / (double) Math.max(first.width(), first.height());
    Dimension picture =
        new Dimension(
            Math.max(1, (int) Math.round(scale * first.width())),
            Math.max(1, (int) Math.round(scale * first.height())));
    return new Sprite(List.copyOf(images), columns, picture);
  }

  /** Writes the picture as PNG, whole or not at all. */
  void write(Path file, Progress progress) {
    BufferedImage sheet =
        new BufferedImage(
            columns * picture.width, columns * picture.height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    try (Progress.Step step = progress.begin("export", images.size(), "image")) {
      for (int i = 0; i < images.size(); i++) {
        graphics.drawImage(
            reduced(ImageFile.read(images.get(i))),
            i % columns * picture.width,
            i / columns * picture.height,
            null);
        step.advance(1);
      }
    } finally {
      graphics.dispose();
    }
    WholeFile.write(file, out -> ImageIO.write(sheet, "png", out));
  }

  /** The mean over areas, so that no pixel is skipped. */
  private Image reduced(RgbImage image) {
    BufferedImage whole =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
    byte[] samples = image.samples();
    int[] row = new int[image.width()];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        int at = RgbImage.CHANNELS * (y * image.width() + x);
        row[x] =
            ((samples[at] & 0xff) << 16)
                | ((samples[at + 1] & 0xff) << 8)
                | (samples[at + 2] & 0xff);
      }
      whole.setRGB(0, y, image.width(), 1, row, 0, image.width());
    }
    return whole.getScaledInstance(picture.width, picture.height, Image.SCALE_AREA_AVERAGING);
  }
}

package io.carousel.analysis.reporting.sidebyside;

import io.carousel.analysis.datasets.preprocess.ImageFile;
import io.carousel.analysis.datasets.preprocess.RgbImage;
import io.carousel.analysis.embeddings.gap.DatasetGap;
import io.carousel.analysis.embeddings.gap.ModelGap;
import io.carousel.analysis.embeddings.gap.NearestImages;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.WholeFile;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * A picture that shows some images of a dataset, a row each, and beside each the nearest of another
 * dataset under one model.
 */
public final class NearestSheet {

  private static final int WIDTH = 176;
  private static final int HEIGHT = 132;
  private static final int GAP = 6;
  private static final int MARGIN = 12;
  private static final int HEAD = 46;
  private static final int CAPTION = 15;
  private static final int TEXT = 12;

  private final DatasetFolder first;
  private final DatasetFolder second;
  private final DatasetGap gap;

  /** Sheets of a gap that was measured between two datasets. */
  public NearestSheet(DatasetFolder first, DatasetFolder second, DatasetGap gap) {
    this.first = first;
    this.second = second;
    this.gap = gap;
  }

  /** The file of a model's sheet; letters that not every file's name can have are underscores. */
  public Path file(ModelGap model) {
    return first
        .evaluation()
        .resolve(
            DatasetGap.stem(second)
                + "-nearest-"
                + model.model().replaceAll("[^A-Za-z0-9._-]", "_")
                + ".png");
  }

  /**
   * Writes a model's sheet.
   *
   * @throws io.carousel.job.InvalidInputException if an image is missing or damaged
   */
  public void write(ModelGap model) {
    BufferedImage sheet = draw(model);
    WholeFile.write(file(model), out -> ImageIO.write(sheet, "png", out));
  }

  private BufferedImage draw(ModelGap model) {
    int columns = 1 + model.nearest().get(0).nearest().size();
    int rows = model.nearest().size();
    BufferedImage sheet =
        new BufferedImage(
            2 * MARGIN + columns * (WIDTH + GAP) + GAP,
            HEAD + rows * (HEIGHT + CAPTION + GAP) + MARGIN,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.BLACK);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, TEXT + 2));
    graphics.drawString(model.model(), MARGIN, MARGIN + TEXT);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, TEXT));
    graphics.drawString(gap.first(), x(0), HEAD - GAP);
    graphics.drawString("the nearest of " + gap.second(), x(1), HEAD - GAP);
    for (int row = 0; row < rows; row++) {
      NearestImages images = model.nearest().get(row);
      int y = HEAD + row * (HEIGHT + CAPTION + GAP);
      put(graphics, ImageFile.read(first.image(images.frame())), x(0), y);
      caption(graphics, "frame " + images.frame(), x(0), y);
      for (int i = 0; i < images.nearest().size(); i++) {
        int frame = images.nearest().get(i);
        put(graphics, ImageFile.read(second.image(frame)), x(i + 1), y);
        caption(
            graphics,
            String.format(Locale.ROOT, "frame %d, %.3g", frame, images.distances().get(i)),
            x(i + 1),
            y);
      }
    }
    graphics.dispose();
    return sheet;
  }

  /** Where a column begins; the first stands apart. */
  private static int x(int column) {
    return MARGIN + column * (WIDTH + GAP) + (column > 0 ? GAP : 0);
  }

  private static void caption(Graphics2D graphics, String text, int x, int y) {
    graphics.drawString(text, x, y + HEIGHT + CAPTION - 3);
  }

  /** Draws an image as large as its field allows. */
  private static void put(Graphics2D graphics, RgbImage image, int x, int y) {
    BufferedImage picture =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < image.height(); row++) {
      for (int column = 0; column < image.width(); column++) {
        picture.setRGB(column, row, image.rgb(column, row));
      }
    }
    double scale = Math.min(WIDTH / (double) image.width(), HEIGHT / (double) image.height());
    int width = Math.max(1, (int) Math.round(image.width() * scale));
    int height = Math.max(1, (int) Math.round(image.height() * scale));
    Image scaled = picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING);
    graphics.drawImage(scaled, x + (WIDTH - width) / 2, y + (HEIGHT - height) / 2, null);
  }
}

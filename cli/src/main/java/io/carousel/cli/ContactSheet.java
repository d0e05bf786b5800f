package io.carousel.cli;

import io.carousel.renderer.picture.Picture;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/** Pictures of one size in rows on a white sheet, about as wide as it is high. */
final class ContactSheet {

  private static final int GAP = 8;
  private static final int WHITE = 0xFFFFFF;

  private ContactSheet() {}

  /** The sheet of at least one picture. */
  static BufferedImage of(List<Picture> pictures) {
    int width = pictures.get(0).width();
    int height = pictures.get(0).height();
    int columns = (int) Math.ceil(Math.sqrt(pictures.size() * (double) height / width));
    int rows = (pictures.size() + columns - 1) / columns;
    BufferedImage sheet =
        new BufferedImage(
            columns * (width + GAP) + GAP, rows * (height + GAP) + GAP, BufferedImage.TYPE_INT_RGB);
    int[] blank = new int[sheet.getWidth() * sheet.getHeight()];
    Arrays.fill(blank, WHITE);
    sheet.setRGB(0, 0, sheet.getWidth(), sheet.getHeight(), blank, 0, sheet.getWidth());
    for (int i = 0; i < pictures.size(); i++) {
      int left = GAP + i % columns * (width + GAP);
      int top = GAP + i / columns * (height + GAP);
      sheet.setRGB(left, top, width, height, pixels(pictures.get(i)), 0, width);
    }
    return sheet;
  }

  private static int[] pixels(Picture picture) {
    byte[] rgb = picture.rgb();
    int[] pixels = new int[picture.width() * picture.height()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] =
          (rgb[3 * i] & 0xFF) << 16 | (rgb[3 * i + 1] & 0xFF) << 8 | (rgb[3 * i + 2] & 0xFF);
    }
    return pixels;
  }
}

package io.carousel.analysis.saliency.overlay;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A page of pictures in the making: a title and a scale above, column heads, and rows of pictures
 * with a label each.
 */
final class OverlayPage {

  private static final int GAP = 6;
  private static final int MARGIN = 16;
  private static final int LABELS = 84;
  private static final int TOP = 84;
  private static final int TITLE_SIZE = 18;
  private static final int TEXT_SIZE = 14;
  private static final int SMALLEST_TEXT = 9;
  private static final int SCALE_WIDTH = 200;
  private static final int SCALE_HEIGHT = 12;
  private static final int SCALE_ROOM = SCALE_WIDTH + 130;
  private static final Color INK = new Color(0x14140f);

  private final PageSize size;
  private final BufferedImage image;
  private final Graphics2D graphics;

  /**
   * An empty page.
   *
   * @param size how many pictures it holds, and how large they are
   * @param title what it shows
   * @param columns what each column is
   */
  OverlayPage(PageSize size, String title, List<String> columns) {
    this.size = size;
    int width = Math.max(x(columns.size()) - GAP + MARGIN, 2 * SCALE_ROOM);
    int height = y(size.rows()) - GAP + MARGIN;
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    text(title, MARGIN, MARGIN + TITLE_SIZE, width - SCALE_ROOM - 2 * MARGIN, TITLE_SIZE);
    scale(width - MARGIN - SCALE_ROOM);
    for (int column = 0; column < columns.size(); column++) {
      text(columns.get(column), x(column), TOP - GAP, size.width(), TEXT_SIZE);
    }
  }

  private int x(int column) {
    return MARGIN + LABELS + column * (size.width() + GAP);
  }

  private int y(int row) {
    return TOP + row * (size.height() + GAP);
  }

  private void scale(int left) {
    int top = MARGIN + (TITLE_SIZE - SCALE_HEIGHT) / 2 + GAP / 2;
    text("0", left, top + SCALE_HEIGHT, SCALE_ROOM, TEXT_SIZE);
    int from = left + TEXT_SIZE;
    for (int i = 0; i < SCALE_WIDTH; i++) {
      graphics.setColor(new Color(Heat.colour(i / (SCALE_WIDTH - 1.0))));
      graphics.fillRect(from + i, top, 1, SCALE_HEIGHT);
    }
    text("1 saliency", from + SCALE_WIDTH + GAP, top + SCALE_HEIGHT, SCALE_ROOM, TEXT_SIZE);
  }

  /** Labels a row. */
  void label(int row, String text) {
    text(text, MARGIN, y(row) + size.height() / 2 + TEXT_SIZE / 2, LABELS - GAP, TEXT_SIZE);
  }

  /** Puts a picture into its place. */
  void put(int row, int column, BufferedImage picture) {
    graphics.drawImage(picture, x(column), y(row), size.width(), size.height(), null);
  }

  /** The page; nothing can be put onto it after this. */
  BufferedImage image() {
    graphics.dispose();
    return image;
  }

  /** Text that is made smaller to fit, and then cut off. */
  private void text(String text, int x, int y, int width, int largest) {
    graphics.setColor(INK);
    int points = largest;
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, points));
    while (points > SMALLEST_TEXT && graphics.getFontMetrics().stringWidth(text) > width) {
      graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, --points));
    }
    String shown = text;
    for (int end = text.length() - 1;
        end > 0 && graphics.getFontMetrics().stringWidth(shown) > width;
        end--) {
      shown = text.substring(0, end).strip() + "…";
    }
    graphics.drawString(shown, x, y);
  }
}

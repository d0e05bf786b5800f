package io.carousel.renderer.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Many pictures on one page, in labelled rows. */
public final class ContactSheet {

  private static final int MARGIN = 24;
  private static final int GAP = 6;
  private static final int LABEL_WIDTH = 190;
  private static final Color PAPER = Color.WHITE;
  private static final Color INK = new Color(0x20, 0x24, 0x2a);
  private static final Color FAINT_INK = new Color(0x6a, 0x70, 0x78);
  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 20);
  private static final Font NAME = new Font(Font.SANS_SERIF, Font.BOLD, 15);
  private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  private static final int TITLE_HEIGHT = 44;
  private static final int CAPTION_HEIGHT = 22;
  private static final int LINE_HEIGHT = 17;
  private static final int BELOW_NOTES = 12;
  private static final FontRenderContext PLAIN = new FontRenderContext(null, true, false);

  /**
   * A row of pictures.
   *
   * @param name the row's name, to its left
   * @param note what is below the name, such as a unit; may be empty
   * @param cells its pictures, from left to right
   */
  public record Row(String name, String note, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A picture in a row.
   *
   * @param caption what is above it
   * @param picture what is shown
   * @param notes what is below it, a line each; a line that is too long goes on in the next
   */
  public record Cell(String caption, Picture picture, List<String> notes) {
    public Cell {
      notes = List.copyOf(notes);
    }

    /** A picture without notes. */
    public Cell(String caption, Picture picture) {
      this(caption, picture, List.of());
    }
  }

  private ContactSheet() {}

  /**
   * Draws a sheet.
   *
   * @param title what the sheet shows
   * @param rows its rows, from the top, at least one; all pictures have the size of the first
   */
  public static BufferedImage draw(String title, List<Row> rows) {
    Picture first = rows.get(0).cells().get(0).picture();
    int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElseThrow();
    int labelWidth = rows.stream().allMatch(row -> row.name().isEmpty()) ? 0 : LABEL_WIDTH;
    int noteLines = rows.stream().mapToInt(ContactSheet::noteLines).max().orElseThrow();
    int notes = noteLines == 0 ? 0 : noteLines * LINE_HEIGHT + BELOW_NOTES;
    int rowHeight = CAPTION_HEIGHT + first.height() + notes + GAP;
    BufferedImage sheet =
        new BufferedImage(
            2 * MARGIN + labelWidth + columns * (first.width() + GAP) - GAP,
            2 * MARGIN + TITLE_HEIGHT + rows.size() * rowHeight - GAP,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    write(graphics, TITLE, INK, title, MARGIN, MARGIN + TITLE.getSize());
    int top = MARGIN + TITLE_HEIGHT;
    for (Row row : rows) {
      drawRow(graphics, row, MARGIN + labelWidth, top);
      top += rowHeight;
    }
    graphics.dispose();
    return sheet;
  }

  private static void drawRow(Graphics2D graphics, Row row, int firstLeft, int top) {
    int middle = top + CAPTION_HEIGHT + row.cells().get(0).picture().height() / 2;
    write(graphics, NAME, INK, row.name(), MARGIN, middle);
    write(graphics, TEXT, FAINT_INK, row.note(), MARGIN, middle + NAME.getSize() + 4);
    int left = firstLeft;
    for (Cell cell : row.cells()) {
      Picture picture = cell.picture();
      graphics.setFont(TEXT);
      FontMetrics metrics = graphics.getFontMetrics();
      int indent = (picture.width() - metrics.stringWidth(cell.caption())) / 2;
      write(graphics, TEXT, INK, cell.caption(), left + indent, top + CAPTION_HEIGHT - 6);
      graphics.drawImage(PngFile.image(picture), left, top + CAPTION_HEIGHT, null);
      int baseline = top + CAPTION_HEIGHT + picture.height();
      for (String line : wrapped(cell)) {
        baseline += LINE_HEIGHT;
        write(graphics, TEXT, FAINT_INK, line, left, baseline);
      }
      left += picture.width() + GAP;
    }
  }

  private static int noteLines(Row row) {
    return row.cells().stream().mapToInt(cell -> wrapped(cell).size()).max().orElse(0);
  }

  private static List<String> wrapped(Cell cell) {
    List<String> lines = new ArrayList<>();
    for (String note : cell.notes()) {
      StringBuilder line = new StringBuilder();
      for (String word : note.split(" ", -1)) {
        if (!line.isEmpty() && widthOf(line + " " + word) > cell.picture().width()) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static double widthOf(String text) {
    return TEXT.getStringBounds(text, PLAIN).getWidth();
  }

  private static void write(
      Graphics2D graphics, Font font, Color color, String text, int left, int baseline) {
    graphics.setFont(font);
    graphics.setColor(color);
    graphics.drawString(text, left, baseline);
  }
}

package io.carousel.analysis.reporting.figure;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * Makes a PDF of one page. Its font is Liberation Sans, as wide as Helvetica, of which the letters
 * that are drawn are embedded; bold letters are outlined. The same drawing gives the same bytes.
 */
final class PdfDrawing implements Drawing, AutoCloseable {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** One that every version of LaTeX takes. */
  private static final float VERSION = 1.4f;

  private static final float THOUSAND = 1000;

  /** How thick outlines of bold letters are, as a share of the letters' height. */
  private static final double BOLD = 0.035;

  /** How far out the control points of a quarter of a circle lie. */
  private static final double ARC = 4 * (Math.sqrt(2) - 1) / 3;

  private static final String INSTEAD = "?";

  private final double height;
  private final PDDocument document = new PDDocument();
  private final PDPageContentStream page;
  private final PDFont font;

  /** An empty page of a size in points. */
  PdfDrawing(double width, double height) {
    this.height = height;
    try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
      font = PDType0Font.load(document, in, true);
      PDPage sheet = new PDPage(new PDRectangle((float) width, (float) height));
      document.addPage(sheet);
      document.setDocumentId(0L); // Else it is made from the time.
      page = new PDPageContentStream(document, sheet, AppendMode.OVERWRITE, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rectangle(0, 0, width, height, FigureColours.PAPER);
  }

  /** Writes the document; nothing can be drawn after this. */
  void write(OutputStream out) throws IOException {
    page.close();
    document.setVersion(VERSION);
    document.save(out, CompressParameters.NO_COMPRESSION);
  }

  /** Instructions for the page. */
  @FunctionalInterface
  private interface Instructions {
    void write() throws IOException;
  }

  /** They go to memory, so that none can fail. */
  private static void draw(Instructions instructions) {
    try {
      instructions.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void rectangle(double x, double y, double width, double height, String colour) {
    draw(
        () -> {
          page.setNonStrokingColor(Color.decode(colour));
          page.addRect((float) x, up(y + height), (float) width, (float) height);
          page.fill();
        });
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, String colour, double width) {
    draw(
        () -> {
          page.setStrokingColor(Color.decode(colour));
          page.setLineWidth((float) width);
          page.moveTo((float) x1, up(y1));
          page.lineTo((float) x2, up(y2));
          page.stroke();
        });
  }

  @Override
  public void circle(double x, double y, double radius, String colour) {
    draw(
        () -> {
          page.setNonStrokingColor(Color.decode(colour));
          double c = ARC * radius;
          page.moveTo((float) (x + radius), up(y));
          curve(x + radius, y + c, x + c, y + radius, x, y + radius);
          curve(x - c, y + radius, x - radius, y + c, x - radius, y);
          curve(x - radius, y - c, x - c, y - radius, x, y - radius);
          curve(x + c, y - radius, x + radius, y - c, x + radius, y);
          page.fill();
        });
  }

  private void curve(double x1, double y1, double x2, double y2, double x3, double y3)
      throws IOException {
    page.curveTo((float) x1, up(y1), (float) x2, up(y2), (float) x3, up(y3));
  }

  @Override
  public void text(double x, double y, String text, TextStyle style) {
    draw(
        () -> {
          String drawn = drawable(text);
          double width = font.getStringWidth(drawn) / THOUSAND * style.size();
          double shift =
              switch (style.anchor()) {
                case START -> 0;
                case MIDDLE -> -width / 2;
                case END -> -width;
              };
          Matrix place = Matrix.getTranslateInstance((float) x, up(y));
          place.rotate(Math.toRadians(style.angle()));
          place.translate((float) shift, 0);
          page.beginText();
          page.setFont(font, (float) style.size());
          page.setNonStrokingColor(Color.decode(style.colour()));
          page.setStrokingColor(Color.decode(style.colour()));
          page.setLineWidth((float) (BOLD * style.size()));
          page.setRenderingMode(style.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
          page.setTextMatrix(place);
          page.showText(drawn);
          page.endText();
        });
  }

  /** A text with a sign in place of every letter that the font has not. */
  private String drawable(String text) {
    StringBuilder drawn = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(letter -> drawn.append(isDrawable(letter) ? letter : INSTEAD));
    return drawn.toString();
  }

  private boolean isDrawable(String letter) {
    try {
      return font.encode(letter).length > 0;
    } catch (IllegalArgumentException e) {
      return false; // This is how it says so.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A height from the lower edge, as PDF counts. */
  private float up(double y) {
    return (float) (height - y);
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

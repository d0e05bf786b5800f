package io.carousel.analysis.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpriteSheetsTest {

  @TempDir Path folder;

  @Test
  void picturesFillSheetsInOrderAndMissingOnesStayBlank() throws IOException {
    Path white = image("white.png", 0xffffff);
    Path black = image("black.png", 0);
    AtomicInteger drawn = new AtomicInteger();
    SpriteSheets sheets =
        SpriteSheets.of(
            List.of(black, white, folder.resolve("missing.png")), drawn::incrementAndGet);
    assertEquals(List.of(160, 120), List.of(sheets.width(), sheets.height()));
    assertEquals(1, sheets.missing());
    assertEquals(3, drawn.get());
    BufferedImage sheet = sheet(sheets, 0);
    assertEquals(List.of(480, 120), List.of(sheet.getWidth(), sheet.getHeight()));
    assertEquals(0xffffff, sheet.getRGB(240, 60) & 0xffffff);
    assertEquals(0, sheet.getRGB(80, 60) & 0xffffff);
  }

  @Test
  void manyPicturesAreSmallerAndOnSeveralSheets() throws IOException {
    List<Path> many = Collections.nCopies(501, image("one.png", 0xffffff));
    SpriteSheets sheets = SpriteSheets.of(many, () -> {});
    assertEquals(List.of(96, 72), List.of(sheets.width(), sheets.height()));
    assertEquals(2, sheets.sheets().size());
    assertEquals(6 * 72, sheet(sheets, 1).getHeight());
  }

  @Test
  void smallImagesKeepTheirSizeAndHaveNoBordersBeside() throws IOException {
    SpriteSheets sheets = SpriteSheets.of(List.of(image("small.png", 64, 48, 0xffffff)), () -> {});
    assertEquals(List.of(64, 48), List.of(sheets.width(), sheets.height()));
    assertEquals(0xffffff, sheet(sheets, 0).getRGB(1, 24) & 0xffffff);
  }

  private Path image(String name, int colour) throws IOException {
    return image(name, 320, 240, colour);
  }

  private Path image(String name, int width, int height, int colour) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(
        0,
        0,
        width,
        height,
        Collections.nCopies(width * height, colour).stream().mapToInt(i -> i).toArray(),
        0,
        width);
    Path file = folder.resolve(name);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  private static BufferedImage sheet(SpriteSheets sheets, int number) throws IOException {
    String data = sheets.sheets().get(number);
    byte[] jpeg = Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1));
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }
}

package io.carousel.renderer.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.Progress;
import io.carousel.renderer.car.installed.CarSheet;
import io.carousel.renderer.car.installed.InstalledCars;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.frame.Annotation;
import io.carousel.renderer.frame.FrameSource;
import io.carousel.renderer.picture.Picture;
import io.carousel.renderer.scene.Scene;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryJobTest {

  private static final int SIZE = 160;

  @TempDir Path folder;
  private CarLibrary cars;

  /** Draws black squares, and remembers of which cars. */
  private static final class Squares implements FrameSource {

    private final List<String> drawn = new ArrayList<>();

    @Override
    public String device() {
      return "none";
    }

    @Override
    public Picture render(Scene scene) {
      drawn.add(scene.carId());
      return new Picture(SIZE, SIZE, new byte[SIZE * SIZE * 3]);
    }

    @Override
    public Annotation annotate(Scene scene) {
      throw new UnsupportedOperationException("rendering needs no annotations");
    }

    @Override
    public void close() {}
  }

  @BeforeEach
  void installACar() {
    new InstalledCars(folder.resolve("installed"))
        .save(
            new CarSheet(
                "mini",
                "Mini",
                "hatchback",
                1959,
                "CC-BY-3.0",
                "A company with a name that is much longer than its picture is wide",
                "a file",
                "",
                "",
                List.of()),
            List.of());
    cars = new CarLibrary(folder.resolve("installed"));
  }

  @Test
  void everyCarIsOnTheSheetOnceWithItsCreditBelow() throws IOException {
    Squares squares = new Squares();
    Path file = folder.resolve("cars.png");
    new GalleryJob(cars, Progress.silent()).run(squares, file);
    assertEquals(cars.ids(), squares.drawn);
    BufferedImage sheet = ImageIO.read(file.toFile());
    assertTrue(sheet.getWidth() > 4 * SIZE && sheet.getWidth() < 5 * SIZE);
    // The credit of the last car takes more than one line, the last of them at the lower margin.
    int gap = (sheet.getWidth() - 2 * 24 - 4 * SIZE) / 3;
    int left = 24 + (cars.ids().size() - 1) % 4 * (SIZE + gap);
    boolean inked = false;
    for (int x = 0; x < SIZE; x++) {
      for (int y = sheet.getHeight() - 40; y < sheet.getHeight() - 18; y++) {
        inked |= sheet.getRGB(left + x, y) != 0xffffffff;
      }
    }
    assertTrue(inked, "no credit");
    for (int y = 0; y < sheet.getHeight(); y++) {
      int x = left + SIZE + 3;
      if (y > sheet.getHeight() - SIZE) {
        assertEquals(0xffffffff, sheet.getRGB(x, y), "ink beside the last picture");
      }
    }
  }

  @Test
  void theTableHasALineACarInColumns() {
    List<String> lines = CarTable.of(cars).lines().toList();
    assertEquals(cars.ids().size() + 1, lines.size());
    assertTrue(lines.get(0).startsWith("id "), lines.get(0));
    String mini = lines.get(lines.size() - 1);
    assertTrue(mini.startsWith("mini "), mini);
    assertTrue(
        mini.endsWith(
            "  0  CC-BY-3.0  A company with a name that is much longer than its"
                + " picture is wide"),
        mini);
    int licence = lines.get(0).indexOf("licence");
    assertNotEquals(-1, licence);
    assertTrue(mini.startsWith("CC-BY", licence), mini);
    assertTrue(lines.get(1).startsWith("built-in", licence), lines.get(1));
  }
}

package io.carousel.renderer.benchmark;

import io.carousel.job.Progress;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.comparison.StructuralSimilarity;
import io.carousel.renderer.frame.FrameRenderer;
import io.carousel.renderer.picture.ContactSheet;
import io.carousel.renderer.picture.Picture;
import io.carousel.renderer.picture.PngFile;
import io.carousel.renderer.scene.Hsv;
import io.carousel.renderer.scene.Scene;
import io.carousel.renderer.scene.Sun;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Draws every car at several sizes with all triangles and with as few as do, side by side, and says
 * how alike the pictures are.
 */
public final class DetailBenchmark {

  /** Degrees that each car is turned further than the one before. */
  private static final int TURN = 50;

  private final CarLibrary cars;
  private final List<Size> sizes;
  private final Consumer<String> out;
  private final Progress progress;

  /**
   * Pictures of one size.
   *
   * @param width in pixels
   * @param height in pixels
   * @param passes passes a frame
   */
  public record Size(int width, int height, int passes) {}

  /** The sizes that are compared by default. */
  public static final List<Size> SIZES =
      List.of(new Size(96, 72, 8), new Size(256, 192, 4), new Size(512, 384, 2));

  private record Pair(Picture all, Picture few) {

    double similarity() {
      return StructuralSimilarity.of(all, few);
    }

    /** The mean absolute difference, of 255. */
    double difference() {
      double sum = 0;
      for (int i = 0; i < all.rgb().length; i++) {
        sum += Math.abs((all.rgb()[i] & 0xff) - (few.rgb()[i] & 0xff));
      }
      return sum / all.rgb().length;
    }
  }

  /**
   * Prepares a comparison.
   *
   * @param cars the cars, all of which are drawn
   * @param sizes the sizes of the pictures
   * @param out gets its lines
   * @param progress hears how many pictures are compared
   */
  public DetailBenchmark(
      CarLibrary cars, List<Size> sizes, Consumer<String> out, Progress progress) {
    this.cars = cars;
    this.sizes = List.copyOf(sizes);
    this.out = out;
    this.progress = progress;
  }

  /**
   * Compares, and writes a sheet for each size.
   *
   * @param folder where the sheets go
   * @param device the OpenGL device; see {@link FrameRenderer#open}
   */
  public void run(Path folder, OptionalInt device) {
    out.accept("car                      size       SSIM  difference of 255");
    int pictures = sizes.size() * cars.ids().size();
    try (Progress.Step step = progress.begin("compare", pictures, "picture")) {
      for (Size size : sizes) {
        String name = "%dx%d".formatted(size.width(), size.height());
        PngFile.write(folder.resolve(name + ".png"), sheet(name, size, device, step));
      }
    }
    out.accept("sheets: " + folder);
  }

  private BufferedImage sheet(String name, Size size, OptionalInt device, Progress.Step step) {
    List<ContactSheet.Row> rows = new ArrayList<>();
    try (FrameRenderer all =
            FrameRenderer.exact(size.width(), size.height(), size.passes(), cars, device);
        FrameRenderer few =
            FrameRenderer.open(size.width(), size.height(), size.passes(), cars, device)) {
      int turn = 20;
      List<ContactSheet.Cell> cells = new ArrayList<>();
      for (String car : cars.ids()) {
        Scene scene = scene(car, turn);
        Pair pair = new Pair(all.render(scene), few.render(scene));
        turn += TURN;
        String figures =
            String.format(Locale.ROOT, "%.4f  %.2f", pair.similarity(), pair.difference());
        out.accept("%-24s %-8s %s".formatted(car, name, figures));
        cells.add(new ContactSheet.Cell(car + ": " + figures, pair.all().beside(pair.few())));
        step.advance(1);
      }
      int columns = Math.max(1, 1536 / (2 * size.width()));
      for (int first = 0; first < cells.size(); first += columns) {
        rows.add(
            new ContactSheet.Row(
                "", "", cells.subList(first, Math.min(first + columns, cells.size()))));
      }
    }
    return ContactSheet.draw(name + ": left all triangles, right as few as do", rows);
  }

  private static Scene scene(String car, int turn) {
    return new Scene(
        car,
        turn,
        new Hsv(turn % 360 / 360.0, 0.7, 0.6),
        new Hsv(0.6, 0.1, 0.6),
        1.6,
        new Sun(35, turn / 2.0));
  }
}

package io.carousel.renderer.frame;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.comparison.StructuralSimilarity;
import io.carousel.renderer.picture.Picture;
import io.carousel.renderer.scene.Hsv;
import io.carousel.renderer.scene.Scene;
import io.carousel.renderer.scene.Sun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of cars with as few triangles as they can do with, beside those with all. */
class DetailTest {

  /** Where a checkout has its installed cars; they are no part of the repository. */
  private static final Path INSTALLED = Path.of("..", "car-models", "installed");

  @ParameterizedTest
  @CsvSource({"96, 72, 8", "256, 192, 4", "512, 384, 2"})
  void fewerTrianglesAreNotSeen(int width, int height, int passes) {
    compare(new CarLibrary(), width, height, passes);
  }

  @ParameterizedTest
  @CsvSource({"96, 72, 8", "256, 192, 4", "512, 384, 2"})
  @EnabledIf("areCarsInstalled")
  void norOfCarsThatOthersMade(int width, int height, int passes) {
    compare(new CarLibrary(INSTALLED), width, height, passes);
  }

  static boolean areCarsInstalled() {
    return Files.isDirectory(INSTALLED);
  }

  private static void compare(CarLibrary cars, int width, int height, int passes) {
    try (FrameRenderer all = FrameRenderer.exact(width, height, passes, cars, OptionalInt.empty());
        FrameRenderer few = FrameRenderer.open(width, height, passes, cars, OptionalInt.empty())) {
      double turn = 20;
      for (String car : cars.ids()) {
        Scene scene =
            new Scene(
                car,
                turn,
                new Hsv(turn % 360 / 360, 0.7, 0.6),
                new Hsv(0.6, 0.1, 0.6),
                1.6,
                new Sun(35, turn / 2));
        Picture exact = all.render(scene);
        Picture picture = few.render(scene);
        double alike = StructuralSimilarity.of(exact, picture);
        double difference = difference(exact, picture);
        assertTrue(alike >= 0.995, car + ": SSIM " + alike);
        assertTrue(difference < 0.5, car + ": mean difference " + difference);
        turn += 50;
      }
    }
  }

  private static double difference(Picture one, Picture other) {
    double sum = 0;
    for (int i = 0; i < one.rgb().length; i++) {
      sum += Math.abs((one.rgb()[i] & 0xFF) - (other.rgb()[i] & 0xFF));
    }
    return sum / one.rgb().length;
  }
}

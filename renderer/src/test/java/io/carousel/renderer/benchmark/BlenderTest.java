package io.carousel.renderer.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import io.carousel.job.JobFailedException;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.exchange.SceneExport;
import io.carousel.renderer.frame.FrameRenderer;
import io.carousel.renderer.picture.LinearPicture;
import io.carousel.renderer.scene.Scene;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlenderTest {

  private static final int WIDTH = 48;
  private static final int HEIGHT = 36;

  @TempDir private Path folder;

  @Test
  void aProgramThatIsNotThereIsSaidInOneLineWithWhatToInstall() {
    JobFailedException failure =
        assertThrows(JobFailedException.class, () -> Blender.find("no-such-blender"));
    assertTrue(failure.getMessage().contains("apt-get install blender"), failure.getMessage());
    assertEquals(1, failure.getMessage().lines().count());
  }

  @Test
  void aProgramThatIsNoBlenderIsRefused() {
    assertThrows(JobFailedException.class, () -> Blender.find("true"));
  }

  /** Skipped where there is no Blender. */
  @Test
  void openGroundAndSkyAreAsBrightInCyclesAsInCarousel() {
    Blender blender = blender();
    Scene scene = Views.of(List.of("sedan")).get(0).scene();
    SceneExport.Files files = SceneExport.Files.in(folder);
    CarLibrary cars = new CarLibrary();
    new SceneExport(cars).write(scene, WIDTH, HEIGHT, files);
    Path raw = folder.resolve("cycles.raw");
    Blender.Run run =
        blender.render(files, WIDTH, HEIGHT, List.of(new Blender.Request(16, 0, raw)));
    LinearPicture cycles = Blender.read(raw, WIDTH, HEIGHT);
    assertTrue(run.loading().seconds() > 0 && run.renders().get(0).processor() > 0);
    try (FrameRenderer frames = FrameRenderer.open(WIDTH, HEIGHT, 4, cars, OptionalInt.empty())) {
      LinearPicture own = frames.radiance(scene);
      for (int row : new int[] {1, HEIGHT - 2}) {
        for (int column : new int[] {2, WIDTH / 2}) {
          for (int color = 0; color < 3; color++) {
            int at = 3 * (row * WIDTH + column) + color;
            assertEquals(1, own.rgb()[at] / cycles.rgb()[at], 0.12, row + " " + column);
          }
        }
      }
    }
  }

  private static Blender blender() {
    try {
      return Blender.find("blender");
    } catch (JobFailedException e) {
      return abort("no Blender here");
    }
  }
}

package io.carousel.renderer.frame;

import io.carousel.renderer.detail.DetailChoice;
import io.carousel.renderer.scene.Scene;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Makes the cars and skies of scenes that are to be drawn soon, beside the thread that draws.
 * Whatever is not ready then is made or waited for by that thread, which also meets what is wrong.
 */
final class Ahead implements AutoCloseable {

  private final int width;
  private final int height;
  private final CarMeshes meshes;
  private final Daylights daylights;
  private final DetailChoice detail;
  private final ExecutorService threads;

  /** For pictures of a size. */
  Ahead(int width, int height, CarMeshes meshes, Daylights daylights, DetailChoice detail) {
    this.width = width;
    this.height = height;
    this.meshes = meshes;
    this.daylights = daylights;
    this.detail = detail;
    threads =
        Executors.newFixedThreadPool(
            Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
            task -> {
              Thread own = new Thread(task, "cars and skies");
              own.setDaemon(true);
              return own;
            });
  }

  /** Begins to make what a scene needs. */
  void expect(Scene scene) {
    threads.execute(quietly(() -> makeLight(scene)));
    threads.execute(quietly(() -> makeCar(scene)));
  }

  private void makeLight(Scene scene) {
    if (scene.sky().environment().isEmpty()) {
      daylights.of(scene.sun(), scene.sky());
    }
  }

  private void makeCar(Scene scene) {
    CarKey car = new CarKey(scene.carId(), scene.proportions());
    CarExtent extent = meshes.extent(car);
    Viewpoint viewpoint = new Viewpoint(width, height);
    viewpoint.place(scene.camera(), extent.radius(), extent.height());
    Levels levels = Levels.of(detail, viewpoint, extent, FrameStage.sunMap(width, height));
    meshes.surfaces(car, levels.surface());
    meshes.occluder(car, levels.sky());
    meshes.occluder(car, levels.sun());
  }

  /** What fails here is tried again when the scene is drawn, and fails there where it is heard. */
  private static Runnable quietly(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        System.getLogger(Ahead.class.getName()).log(System.Logger.Level.DEBUG, "not made ahead", e);
      }
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}

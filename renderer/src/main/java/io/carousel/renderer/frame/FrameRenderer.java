package io.carousel.renderer.frame;

import io.carousel.job.Futures;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.corruption.Corruptions;
import io.carousel.renderer.detail.DetailChoice;
import io.carousel.renderer.gl.GlContext;
import io.carousel.renderer.picture.LinearPicture;
import io.carousel.renderer.picture.Picture;
import io.carousel.renderer.scene.Scene;
import io.carousel.renderer.timing.StepTimes;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Draws scenes with jMonkeyEngine. A frame is the mean of a number of passes in linear light, each
 * with its own place in the pixel, point on the sun's disc and direction of the sky, so that edges,
 * soft shadows and the darkness under a car come out of the same sum; then exposure, a filmic tone
 * curve and sRGB; and then what spoils the picture, if anything does.
 *
 * <p>An OpenGL context belongs to a thread. Each renderer has a thread of its own for that, so it
 * can be used from any.
 */
public final class FrameRenderer implements FrameSource {

  private static final String WAITED_FOR = "a frame was drawn";

  /** How much of the heap the triangles of cars may take: an eighth, as on the device. */
  private static final int SHARE_OF_MESHES = 8;

  private final ExecutorService thread;
  private final FrameStage stage;
  private final Ahead ahead;

  /** Whether frames are timed, and so drawn one at a time. */
  private final boolean timed;

  private FrameRenderer(ExecutorService thread, FrameStage stage, Ahead ahead, boolean timed) {
    this.thread = thread;
    this.stage = stage;
    this.ahead = ahead;
    this.timed = timed;
  }

  /**
   * Opens a renderer for pictures of one size.
   *
   * @param width in pixels
   * @param height in pixels
   * @param passes passes a frame, at least 1
   * @param library where the cars come from
   * @param device the OpenGL device; see {@link GlContext#open}
   */
  public static FrameRenderer open(
      int width, int height, int passes, CarLibrary library, OptionalInt device) {
    return open(width, height, passes, library, device, StageOptions.standard());
  }

  /**
   * Opens a renderer that draws all triangles of cars, however small the picture: what others are
   * compared with.
   *
   * @see #open(int, int, int, CarLibrary, OptionalInt)
   */
  public static FrameRenderer exact(
      int width, int height, int passes, CarLibrary library, OptionalInt device) {
    StageOptions all = StageOptions.standard().withDetail(DetailChoice.full());
    return open(width, height, passes, library, device, all);
  }

  /**
   * Opens a renderer that says what a frame's time goes into. It waits for the device after every
   * step, and so is a little slower than one that does not.
   *
   * @param times gets the time of each step
   * @see #open(int, int, int, CarLibrary, OptionalInt)
   */
  public static FrameRenderer timed(
      int width, int height, int passes, CarLibrary library, OptionalInt device, StepTimes times) {
    return open(
        width,
        height,
        passes,
        library,
        device,
        StageOptions.standard().withStopwatch(DeviceStopwatch.addingTo(times)));
  }

  /** The same with other options. */
  static FrameRenderer open(
      int width,
      int height,
      int passes,
      CarLibrary library,
      OptionalInt device,
      StageOptions options) {
    CarMeshes meshes = new CarMeshes(library, Runtime.getRuntime().maxMemory() / SHARE_OF_MESHES);
    Daylights daylights = new Daylights();
    Ahead ahead = new Ahead(width, height, meshes, daylights, options.detail());
    ExecutorService thread =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread own = new Thread(task, "renderer");
              own.setDaemon(true);
              return own;
            });
    try {
      FrameStage stage =
          on(
              thread,
              () ->
                  stage(
                      width,
                      height,
                      passes,
                      library,
                      meshes,
                      daylights,
                      GlContext.open(device),
                      options));
      return new FrameRenderer(thread, stage, ahead, options.stopwatch().isRunning());
    } catch (RuntimeException e) {
      thread.shutdown();
      ahead.close();
      throw e;
    }
  }

  private static FrameStage stage(
      int width,
      int height,
      int passes,
      CarLibrary library,
      CarMeshes meshes,
      Daylights daylights,
      GlContext context,
      StageOptions options) {
    try {
      return new FrameStage(width, height, passes, library, meshes, daylights, context, options);
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  @Override
  public String device() {
    return stage.device();
  }

  @Override
  public Picture render(Scene scene) {
    return Corruptions.apply(scene.corruption(), on(thread, () -> stage.render(scene)));
  }

  /** Makes car and sky on other threads, unless frames are timed, which says what that takes. */
  @Override
  public void expect(Scene scene) {
    if (!timed) {
      ahead.expect(scene);
    }
  }

  @Override
  public Supplier<Picture> begin(Scene scene) {
    if (timed) {
      return () -> render(scene);
    }
    Future<ReadBack> drawn = thread.submit(() -> stage.begin(scene));
    return () ->
        Corruptions.apply(
            scene.corruption(), on(thread, () -> Futures.result(drawn, WAITED_FOR).picture()));
  }

  /**
   * Draws one frame and gives its light before exposure and tone curve. The ground is plain,
   * without grain and haze, as in scenes that are written for other renderers.
   */
  public LinearPicture radiance(Scene scene) {
    return on(thread, () -> stage.radiance(scene));
  }

  /**
   * Gives light from wherever it comes the exposure and tone curve that frames have.
   *
   * @param light of this renderer's size
   */
  public Picture develop(LinearPicture light) {
    return on(thread, () -> stage.develop(light));
  }

  @Override
  public Annotation annotate(Scene scene) {
    return on(thread, () -> stage.annotate(scene));
  }

  @Override
  public void close() {
    on(
        thread,
        () -> {
          stage.close();
          return null;
        });
    thread.shutdown();
    ahead.close();
  }

  private static <T> T on(ExecutorService thread, Callable<T> task) {
    return Futures.result(thread.submit(task), WAITED_FOR);
  }
}

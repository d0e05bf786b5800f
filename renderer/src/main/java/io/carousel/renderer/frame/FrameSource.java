package io.carousel.renderer.frame;

import io.carousel.renderer.picture.Picture;
import io.carousel.renderer.scene.Scene;
import java.util.function.Supplier;

/** Turns scenes into pictures, all of one size. The same scene gives the same picture. */
public interface FrameSource extends AutoCloseable {

  /** How many frames may be on their way from the device. */
  int AHEAD = 2;

  /** The name of the device that draws: two devices may differ in a pixel. */
  String device();

  /** How many frames from now on it is good to know of. */
  int EXPECTED = 8;

  /** Draws one frame. */
  Picture render(Scene scene);

  /**
   * Says that a scene is to be drawn soon, so that what takes long of it can be made meanwhile. It
   * need not be drawn then. By default nothing is made.
   */
  default void expect(Scene scene) {}

  /**
   * Begins to draw one frame, so that the device need not wait for the last one to be fetched.
   * Frames are to be fetched in the order in which they were begun, and no more than {@value
   * #AHEAD} at a time may be begun and not fetched. By default it is drawn when it is fetched.
   *
   * @return fetches the picture; to be asked once
   */
  default Supplier<Picture> begin(Scene scene) {
    return () -> render(scene);
  }

  /** Says what each pixel of a frame is. */
  Annotation annotate(Scene scene);

  /** Frees what it holds on the device. */
  @Override
  void close();
}

package io.carousel.renderer.frame;

import io.carousel.renderer.picture.Picture;
import io.carousel.renderer.scene.Scene;

/** Turns scenes into pictures, all of one size. The same scene gives the same picture. */
public interface FrameSource extends AutoCloseable {

  /** The name of the device that draws: two devices may differ in a pixel. */
  String device();

  /** Draws one frame. */
  Picture render(Scene scene);

  /** Says what each pixel of a frame is. */
  Annotation annotate(Scene scene);

  /** Frees what it holds on the device. */
  @Override
  void close();
}

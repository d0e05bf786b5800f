package io.carousel.renderer.frame;

import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.NullComparator;
import com.jme3.renderer.queue.RenderQueue;

/** The order in which what is not seen through is drawn. */
final class DrawOrder {

  private DrawOrder() {}

  /**
   * Draws a view's parts in the order in which they are in the scene. jMonkeyEngine would sort them
   * by their shaders, which it does not know yet when a car is drawn for the first time: where two
   * parts are at the same depth, a pixel would depend on what was drawn before.
   */
  static void keep(ViewPort view) {
    view.getQueue().setGeometryComparator(RenderQueue.Bucket.Opaque, new NullComparator());
  }
}

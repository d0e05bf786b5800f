package io.carousel.renderer.model;

/**
 * An upright rectangle in a texture, in shares of its width and height from its upper left corner.
 *
 * @param left 0 the left edge, 1 the right
 * @param top 0 the upper edge, 1 the lower
 * @param right at least {@code left}
 * @param bottom at least {@code top}
 */
public record TextureArea(double left, double top, double right, double bottom) {

  public TextureArea {
    if (!(left <= right && top <= bottom)) {
      throw new IllegalArgumentException("an area is [left, top, right, bottom]");
    }
  }

  /** Whether the middle of a triangle lies in the area. A surface without texture has none. */
  boolean holds(Surface surface, int triangle) {
    float[] uvs = surface.uvs();
    if (uvs.length == 0) {
      return false;
    }
    int at = triangle * 6;
    double u = (uvs[at] + uvs[at + 2] + uvs[at + 4]) / 3;
    double v = (uvs[at + 1] + uvs[at + 3] + uvs[at + 5]) / 3;
    return u >= left && u <= right && 1 - v >= top && 1 - v <= bottom;
  }
}

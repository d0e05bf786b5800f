package io.carousel.renderer.car.builtin;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines along which a body is stretched: its outline in the plane of symmetry, and the line
 * where its upper surface meets the flank, from the lip of the front bumper over the roof to that
 * of the rear one. Both run through the same corners, which are rounded by quadratic Bézier arcs,
 * so the lines are smooth and never leave the corners' hull.
 *
 * <p>A place on it is the number of a corner: 3 is the middle of the fourth corner's arc, 3.5 half
 * way to the next.
 */
final class Contour {

  /**
   * A corner, or a place between corners.
   *
   * @param z along the car in the plane of symmetry, in metres
   * @param y height in the plane of symmetry
   * @param edgeZ along the car where the flank begins
   * @param edgeY height where the flank begins
   * @param squareness exponent of the superellipse that leads from the middle to the flank
   */
  record Point(double z, double y, double edgeZ, double edgeY, double squareness) {

    Point towards(Point other, double share) {
      return new Point(
          z + (other.z - z) * share,
          y + (other.y - y) * share,
          edgeZ + (other.edgeZ - edgeZ) * share,
          edgeY + (other.edgeY - edgeY) * share,
          squareness + (other.squareness - squareness) * share);
    }
  }

  private final List<Point> corners = new ArrayList<>();
  private final List<Double> roundness = new ArrayList<>();

  /**
   * Adds a corner.
   *
   * @param corner where it is
   * @param round how much of the way to its neighbours its arc takes: near 0 a kink, 0.5 all
   * @return its number
   */
  int add(Point corner, double round) {
    corners.add(corner);
    roundness.add(round);
    return corners.size() - 1;
  }

  int last() {
    return corners.size() - 1;
  }

  /** The lines at a place, from 0 to {@link #last}. */
  Point at(double place) {
    int corner = (int) Math.round(Math.max(0, Math.min(last(), place)));
    double from = Math.max(0, Math.min(last(), place)) - corner;
    Point middle = corners.get(corner);
    if (corner == 0 || corner == last()) {
      return middle.towards(corners.get(corner == 0 ? 1 : corner - 1), Math.abs(from));
    }
    double round = roundness.get(corner);
    Point before = corners.get(corner - 1);
    Point after = corners.get(corner + 1);
    if (Math.abs(from) >= round) {
      return middle.towards(from < 0 ? before : after, Math.abs(from));
    }
    double t = (from + round) / (2 * round);
    Point start = middle.towards(before, round);
    Point end = middle.towards(after, round);
    return start.towards(middle, t).towards(middle.towards(end, t), t);
  }

  /** The place between two others where the middle line has a height, by bisection. */
  double placeOfHeight(double height, double from, double to) {
    double low = from;
    double high = to;
    boolean rises = at(to).y() > at(from).y();
    for (int step = 0; step < 40; step++) {
      double middle = (low + high) / 2;
      if (at(middle).y() < height == rises) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}

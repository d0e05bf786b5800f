package io.carousel.renderer.car.builtin;

import io.carousel.renderer.car.Vec;
import io.carousel.renderer.car.builtin.Skin.Vertex;

/**
 * The outer skin of a body. Its upper part is stretched along the silhouette, from flank to flank
 * by superellipses; its flanks are as wide as the section says. Where the two meet they have the
 * same vertices and face the same way.
 */
final class Shell {

  private static final double STEP = 1e-4;
  private static final int ROWS_PER_CORNER = 6;
  private static final int HALF_COLUMNS = 11;
  private static final int FLANK_ROWS = 20;

  private final BodyShape shape;
  private final Section section;
  private final Contour contour;
  private final int places;
  private final double[] lengths;

  Shell(BodyShape shape, Section section, Contour contour) {
    this.shape = shape;
    this.section = section;
    this.contour = contour;
    this.places = contour.last() * ROWS_PER_CORNER;
    this.lengths = lengths();
  }

  /**
   * The skin between two corners of the contour, all the way across. A vertex's u is its share of
   * the way from the middle (0) to the left (1) or right (-1) flank, v its place on the contour.
   */
  Skin across(int fromCorner, int toCorner) {
    int rows = (toCorner - fromCorner) * ROWS_PER_CORNER;
    Vertex[][] grid = new Vertex[rows + 1][2 * HALF_COLUMNS + 1];
    for (int row = 0; row <= rows; row++) {
      double place = fromCorner + (double) row / ROWS_PER_CORNER;
      for (int column = 0; column <= HALF_COLUMNS; column++) {
        double share = (double) column / HALF_COLUMNS;
        Vertex left = new Vertex(share, place, point(share, place), normal(share, place));
        grid[row][HALF_COLUMNS + column] = left;
        grid[row][HALF_COLUMNS - column] =
            new Vertex(-share, place, left.position().mirrored(), left.normal().mirrored());
      }
    }
    return Skin.ofGrid(grid);
  }

  /** A point of the skin on its left half, {@code share} of the way to the flank. */
  Vec point(double share, double place) {
    Contour.Point line = contour.at(place);
    // On a square's rim, first sideways, then inwards; the superellipse rounds it off.
    double sideways = Math.min(1, 2 * share);
    double upright = Math.min(1, 2 - 2 * share);
    double size =
        Math.pow(
            Math.pow(Math.abs(sideways), line.squareness())
                + Math.pow(Math.max(0, upright), line.squareness()),
            1 / line.squareness());
    double inwards = 1 - upright / size;
    double z = line.z() + (line.edgeZ() - line.z()) * inwards;
    double y = line.y() + (line.edgeY() - line.y()) * inwards;
    return new Vec(section.halfWidth(z, y) * sideways / size, y, z);
  }

  private Vec normal(double share, double place) {
    if (share == 1) {
      Contour.Point line = contour.at(place);
      return flankNormal(line.edgeZ(), line.edgeY());
    }
    Vec along = point(share, place + STEP).minus(point(share, place - STEP));
    double step = Math.min(STEP, 1 - share);
    Vec across =
        share == 0
            ? new Vec(1, 0, 0)
            : point(share + step, place).minus(point(share - step, place));
    return across.cross(along).unit();
  }

  private Vec flankNormal(double z, double y) {
    double[] slope = section.slope(z, y);
    return new Vec(1, -slope[1], -slope[0]).unit();
  }

  /** The left flank; u and v of its vertices have no meaning. */
  Skin flank() {
    Vertex[][] grid = new Vertex[FLANK_ROWS + 1][places + 1];
    for (int column = 0; column <= places; column++) {
      Contour.Point line = contour.at((double) column / ROWS_PER_CORNER);
      Vec foot = foot(column);
      for (int row = 0; row <= FLANK_ROWS; row++) {
        double share = (double) row / FLANK_ROWS;
        double z = foot.z() + (line.edgeZ() - foot.z()) * share;
        double y = foot.y() + (line.edgeY() - foot.y()) * share;
        grid[row][column] =
            new Vertex(0, 0, new Vec(section.halfWidth(z, y), y, z), flankNormal(z, y));
      }
    }
    return Skin.ofGrid(grid);
  }

  /** The floor between the flanks. */
  Skin floor() {
    Vertex[][] grid = new Vertex[places + 1][3];
    for (int row = 0; row <= places; row++) {
      // From the tail to the nose, so that it is seen from below.
      Vec left = foot(places - row);
      Vec down = new Vec(0, -1, 0);
      grid[row][0] = new Vertex(0, 0, left.mirrored(), down);
      grid[row][1] = new Vertex(0, 0, new Vec(0, left.y(), left.z()), down);
      grid[row][2] = new Vertex(0, 0, left, down);
    }
    return Skin.ofGrid(grid);
  }

  // Where a column of the flank ends below: as far along the sill as its head is along the contour.
  private Vec foot(int column) {
    Contour.Point first = contour.at(0);
    Contour.Point last = contour.at(contour.last());
    double share = lengths[column] / lengths[places];
    double z = first.edgeZ() + (last.edgeZ() - first.edgeZ()) * share;
    double y = first.edgeY() + (last.edgeY() - first.edgeY()) * share;
    return new Vec(section.halfWidth(z, y), y, z);
  }

  // How long the flank's upper edge is up to each column.
  private double[] lengths() {
    double[] upTo = new double[places + 1];
    for (int i = 1; i <= places; i++) {
      Contour.Point from = contour.at((i - 1.0) / ROWS_PER_CORNER);
      Contour.Point to = contour.at((double) i / ROWS_PER_CORNER);
      upTo[i] = upTo[i - 1] + Math.hypot(to.edgeZ() - from.edgeZ(), to.edgeY() - from.edgeY());
    }
    return upTo;
  }

  BodyShape shape() {
    return shape;
  }

  Section section() {
    return section;
  }

  Contour contour() {
    return contour;
  }
}

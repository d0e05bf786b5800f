package io.carousel.renderer.model;

import io.carousel.renderer.car.Vec;
import java.util.Arrays;
import java.util.List;

/** Triangles seen from far away in one direction, on a grid: a depth buffer, in plain Java. */
final class Scan {

  private final Vec right;
  private final Vec up;
  private final Vec towardsEye;
  private final int size;
  private final double scale;
  private final float[] depth;

  /** Hears of a cell of the grid that a triangle covers. */
  @FunctionalInterface
  interface Cell {

    /**
     * Hears of a cell that the triangle covers.
     *
     * @param index row by row from the lowest
     * @param height how far the triangle is towards the eye there
     * @param facing whether the triangle has its front to the eye
     */
    void at(int index, float height, boolean facing);
  }

  /**
   * An empty scan.
   *
   * @param towardsEye unit vector from the car to the eye
   * @param reach the furthest that anything is from the origin
   * @param size cells along each side of the grid
   */
  Scan(Vec towardsEye, double reach, int size) {
    Vec helper = Math.abs(towardsEye.y()) < 0.9 ? new Vec(0, 1, 0) : new Vec(1, 0, 0);
    this.towardsEye = towardsEye;
    this.right = helper.cross(towardsEye).unit();
    this.up = towardsEye.cross(right);
    this.size = size;
    this.scale = size / (2 * reach);
    this.depth = new float[size * size];
    Arrays.fill(depth, Float.NEGATIVE_INFINITY);
  }

  /** Lets surfaces hide what is behind them. */
  void draw(List<Surface> surfaces) {
    for (Surface surface : surfaces) {
      for (int triangle = 0; triangle < surface.triangles(); triangle++) {
        cover(
            surface.positions(),
            triangle,
            (index, height, facing) -> depth[index] = Math.max(depth[index], height));
      }
    }
  }

  /** How far what is seen in a cell is towards the eye; negative infinity if nothing is. */
  float depth(int index) {
    return depth[index];
  }

  /** Goes through the cells that a triangle covers, hidden or not. */
  void cover(float[] positions, int triangle, Cell cell) {
    Vec a = Points.place(positions, 3 * triangle);
    Vec b = Points.place(positions, 3 * triangle + 1);
    Vec c = Points.place(positions, 3 * triangle + 2);
    double ax = column(a);
    double ay = row(a);
    double bx = column(b) - ax;
    double by = row(b) - ay;
    double cx = column(c) - ax;
    double cy = row(c) - ay;
    double area = bx * cy - cx * by;
    if (area == 0) {
      return;
    }
    double az = a.dot(towardsEye);
    double bz = b.dot(towardsEye) - az;
    double cz = c.dot(towardsEye) - az;
    int left = (int) Math.max(0, Math.ceil(ax + Math.min(0, Math.min(bx, cx)) - 0.5));
    int last = (int) Math.min(size - 1, Math.floor(ax + Math.max(0, Math.max(bx, cx)) - 0.5));
    int low = (int) Math.max(0, Math.ceil(ay + Math.min(0, Math.min(by, cy)) - 0.5));
    int high = (int) Math.min(size - 1, Math.floor(ay + Math.max(0, Math.max(by, cy)) - 0.5));
    for (int row = low; row <= high; row++) {
      for (int column = left; column <= last; column++) {
        double x = column + 0.5 - ax;
        double y = row + 0.5 - ay;
        double toB = (x * cy - cx * y) / area;
        double toC = (bx * y - x * by) / area;
        if (toB >= 0 && toC >= 0 && toB + toC <= 1) {
          cell.at(row * size + column, (float) (az + toB * bz + toC * cz), area > 0);
        }
      }
    }
  }

  private double column(Vec point) {
    return point.dot(right) * scale + size / 2.0;
  }

  private double row(Vec point) {
    return point.dot(up) * scale + size / 2.0;
  }
}

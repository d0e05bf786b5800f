package io.carousel.renderer.car;

/** A point or direction in space, in double precision. */
public record Vec(double x, double y, double z) {

  public Vec plus(Vec other) {
    return new Vec(x + other.x, y + other.y, z + other.z);
  }

  public Vec minus(Vec other) {
    return new Vec(x - other.x, y - other.y, z - other.z);
  }

  public Vec times(double factor) {
    return new Vec(x * factor, y * factor, z * factor);
  }

  public Vec cross(Vec other) {
    return new Vec(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
  }

  public double dot(Vec other) {
    return x * other.x + y * other.y + z * other.z;
  }

  public double length() {
    return Math.sqrt(x * x + y * y + z * z);
  }

  /** The direction with length one; a vector without length stays as it is. */
  public Vec unit() {
    double length = length();
    return length == 0 ? this : times(1 / length);
  }

  /** The point between this one and another, a share of the way along. */
  public Vec towards(Vec other, double share) {
    return plus(other.minus(this).times(share));
  }

  /** The point in a mirror in the plane x = 0. */
  public Vec mirrored() {
    return new Vec(-x, y, z);
  }
}

package io.carousel.renderer.model;

import io.carousel.renderer.car.Vec;
import java.util.Locale;

/** A direction along an axis of a model file. */
public enum Axis {
  X(1, 0, 0),
  Y(0, 1, 0),
  Z(0, 0, 1),
  MINUS_X(-1, 0, 0),
  MINUS_Y(0, -1, 0),
  MINUS_Z(0, 0, -1);

  private final Vec direction;

  Axis(int x, int y, int z) {
    this.direction = new Vec(x, y, z);
  }

  Vec direction() {
    return direction;
  }

  /** Whether two axes lie along the same line. */
  boolean isParallelTo(Axis other) {
    return direction.cross(other.direction).length() == 0;
  }

  /**
   * Reads an axis: {@code y}, {@code -z}.
   *
   * @throws IllegalArgumentException if it is none, with a clause that says so
   */
  public static Axis parse(String text) {
    for (Axis axis : values()) {
      if (axis.toString().equals(text)) {
        return axis;
      }
    }
    throw new IllegalArgumentException("must be x, y, z, -x, -y or -z, not \"" + text + "\"");
  }

  @Override
  public String toString() {
    String letter = name().substring(name().length() - 1).toLowerCase(Locale.ROOT);
    return name().startsWith("MINUS") ? "-" + letter : letter;
  }
}

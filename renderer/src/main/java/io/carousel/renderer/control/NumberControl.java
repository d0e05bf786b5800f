package io.carousel.renderer.control;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A control whose levels are numbers in a closed range. */
public abstract non-sealed class NumberControl implements Control {

  private final String name;
  private final Property.Kind kind;
  private final String unit;
  private final double least;
  private final double greatest;
  private final double standard;
  private final String description;

  NumberControl(
      String name,
      Property.Kind kind,
      String unit,
      double least,
      double greatest,
      double standard,
      String description) {
    this.name = name;
    this.kind = kind;
    this.unit = unit;
    this.least = least;
    this.greatest = greatest;
    this.standard = standard;
    this.description = description;
  }

  /** The scene with this property at a number within the range. */
  abstract Scene apply(Scene scene, double number);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Property.Kind kind() {
    return kind;
  }

  @Override
  public final String unit() {
    return unit;
  }

  @Override
  public final String description() {
    return description;
  }

  @Override
  public final Level standard() {
    return Level.of(standard);
  }

  /** The least number it takes. */
  public final double least() {
    return least;
  }

  /** The greatest number it takes; on a circle it is the same place as the least. */
  public final double greatest() {
    return greatest;
  }

  /**
   * Levels evenly spaced from one number to another, both included; but the whole way round a
   * circle leaves out the end, which is the beginning again.
   *
   * @param from the first level
   * @param to the last level, above the first
   * @param count number of levels, at least 2
   */
  public final List<Level> spread(double from, double to, int count) {
    boolean wholeCircle = kind == Property.Kind.CIRCULAR && to - from == greatest - least;
    double step = (to - from) / (wholeCircle ? count : count - 1);
    return IntStream.range(0, count).mapToObj(i -> Level.of(from + i * step)).toList();
  }

  @Override
  public final Double appearance(Level level) {
    double number = level.number();
    return kind == Property.Kind.CIRCULAR && number == greatest ? least : number;
  }

  @Override
  public final Optional<String> complaint(Level level) {
    double number;
    try {
      number = level.number();
    } catch (NumberFormatException e) {
      return Optional.of("must be a number, not \"" + level + "\"");
    }
    if (number >= least && number <= greatest) {
      return complaint(number);
    }
    return Optional.of(
        "must be from %s to %s%s, not %s"
            .formatted(
                Level.of(least), Level.of(greatest), unit.isEmpty() ? "" : " " + unit, level));
  }

  /** Why a number within the range cannot be taken; by default any can. */
  Optional<String> complaint(double number) {
    return Optional.empty();
  }

  @Override
  public final Scene apply(Scene scene, Level level) {
    return apply(scene, level.number());
  }
}

package io.carousel.renderer.car.builtin;

import io.carousel.renderer.car.Car;
import io.carousel.renderer.car.CarSummary;
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Vec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cars that need no file. */
public final class BuiltinCars {

  private BuiltinCars() {}

  /** The ids of the cars. */
  public static List<String> ids() {
    return BodyType.ALL.stream().map(BodyType::id).toList();
  }

  /**
   * What is known of a car without building it.
   *
   * @throws IllegalArgumentException if there is no car with that id
   */
  public static CarSummary summary(String id) {
    return new CarSummary(id, type(id).label(), id, Optional.empty());
  }

  /**
   * Builds a car.
   *
   * @throws IllegalArgumentException if there is no car with that id
   */
  public static Car build(String id) {
    BodyType type = type(id);
    BodyShape shape = type.shape();
    List<Part> parts = new ArrayList<>();
    parts.addAll(new LowerBody(shape).parts());
    parts.addAll(new Cabin(shape).parts());
    parts.addAll(wheels("front", shape, shape.frontAxle()));
    parts.addAll(wheels("rear", shape, shape.rearAxle()));
    return new Car(id, type.label(), parts);
  }

  private static BodyType type(String id) {
    return BodyType.ALL.stream()
        .filter(candidate -> candidate.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no built-in car " + id));
  }

  private static List<Part> wheels(String axle, BodyShape shape, double z) {
    Vec left = new Vec(shape.width() / 2 - 0.125, shape.wheelRadius(), z);
    List<Part> parts = new ArrayList<>();
    for (Part part : new Wheel(shape.wheelRadius()).parts(axle)) {
      parts.add(new Part("left " + part.name(), part.role(), part.mesh().movedBy(left)));
      parts.add(
          new Part("right " + part.name(), part.role(), part.mesh().movedBy(left).mirrored()));
    }
    return parts;
  }
}

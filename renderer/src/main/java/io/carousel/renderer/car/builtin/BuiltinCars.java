package io.carousel.renderer.car.builtin;

import io.carousel.renderer.car.Car;
import io.carousel.renderer.car.CarSummary;
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.Vec;
import io.carousel.renderer.scene.Proportions;
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
   * @param proportions how it departs from its body type's shape
   * @throws IllegalArgumentException if there is no car with that id
   */
  public static Car build(String id, Proportions proportions) {
    BodyType type = type(id);
    return new Car(id, type.label(), parts(type.shape().with(proportions), proportions.steering()));
  }

  /**
   * How much of a car's flank is left above its wheel arches where there is least, in metres. Below
   * 0 an arch cuts through the bonnet or the deck, as where a low body has high windows.
   *
   * @param proportions how it departs from its body type's shape
   * @throws IllegalArgumentException if there is no car with that id
   */
  public static double roomOverArches(String id, Proportions proportions) {
    BodyShape shape = type(id).shape().with(proportions);
    return Silhouette.of(shape).roomOverArches(shape);
  }

  private static List<Part> parts(BodyShape shape, double steering) {
    Silhouette silhouette = Silhouette.of(shape);
    Shell shell = new Shell(shape, new Section(shape), silhouette.contour());
    PartList parts = new PartList();
    new Nose(shell, silhouette, parts).build();
    new TopSide(shell, silhouette, parts).build();
    new TailEnd(shell, silhouette, parts).build();
    new FlankPanels(shell, silhouette, parts).build();
    new Interior(shell, parts).build();
    Mirror.addTo(parts, shell);
    Wheel wheel = new Wheel(shape.wheelRadius(), shape.style().spokes());
    floor(shell, parts);
    wheel(wheel, "front", shell, shape.frontAxle(), steering, parts);
    wheel(wheel, "rear", shell, shape.rearAxle(), 0, parts);
    return parts.parts();
  }

  private static void wheel(
      Wheel wheel, String name, Shell shell, double axle, double steering, PartList parts) {
    new WheelHouse(shell, axle).addTo(parts);
    Vec middle = new Vec(track(shell, axle), shell.shape().wheelRadius(), axle);
    wheel.addTo(parts, name, middle, steering);
  }

  // x of a wheel's middle: its tyre is just inside the arch.
  private static double track(Shell shell, double axle) {
    BodyShape shape = shell.shape();
    double arch = shape.wheelRadius() + shape.archRadius();
    return shell.section().halfWidth(axle, arch) - 0.022 - Wheel.HALF_WIDTH;
  }

  private static void floor(Shell shell, PartList parts) {
    BodyShape shape = shell.shape();
    Skin floor = shell.floor();
    for (double axle : new double[] {shape.frontAxle(), shape.rearAxle()}) {
      double reach = shape.archRadius();
      Outline left = Outline.rectangle(shape.width() / 2 - 0.36, axle - reach, 2, axle + reach);
      floor = floor.cut(left, Plane.PLAN).outside();
      floor = floor.cut(left.mirrored(), Plane.PLAN).outside();
    }
    parts.add("floor", Role.UNDERBODY, floor);
  }

  private static BodyType type(String id) {
    return BodyType.ALL.stream()
        .filter(candidate -> candidate.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no built-in car " + id));
  }
}

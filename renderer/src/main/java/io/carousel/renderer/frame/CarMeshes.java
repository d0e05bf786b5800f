package io.carousel.renderer.frame;

import io.carousel.renderer.car.Car;
import io.carousel.renderer.car.PartGroup;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.detail.DetailLevel;
import io.carousel.renderer.detail.ShadowCaster;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The triangles of cars, made once for all renderers that share them and kept by what memory
 * allows. Safe to use from any thread.
 */
final class CarMeshes {

  /** The room that each car takes that was asked for; a few numbers each. */
  private final Map<CarKey, CarExtent> extents = new ConcurrentHashMap<>();

  private final MadeOnce<CarKey, Whole> wholes;
  private final MadeOnce<Key, List<PartGroup>> surfaces;
  private final MadeOnce<Key, ShadowCaster> occluders;

  /** A car with all its triangles. */
  private record Whole(List<PartGroup> groups, CarExtent extent) {

    static Whole of(Car car) {
      return new Whole(PartGroup.of(car), CarExtent.of(car));
    }
  }

  private record Key(CarKey car, DetailLevel level) {}

  /**
   * No cars yet.
   *
   * @param library where they come from
   * @param most memory for them, in bytes; a third each for whole cars, simpler ones and shadows
   */
  CarMeshes(CarLibrary library, long most) {
    wholes =
        new MadeOnce<>(
            key -> Whole.of(library.load(key.id(), key.proportions())),
            most / 3,
            whole -> bytes(whole.groups()));
    surfaces =
        new MadeOnce<>(
            key -> whole(key.car()).groups().stream().map(key.level()::of).toList(),
            most / 3,
            CarMeshes::bytes);
    occluders =
        new MadeOnce<>(
            key -> ShadowCaster.of(whole(key.car()).groups(), key.level()),
            most / 3,
            occluder -> bytes(occluder.solid()) + bytes(occluder.cutOut()));
  }

  /** The room that a car takes with its wheels straight: to steer is not to move the camera. */
  CarExtent extent(CarKey steered) {
    CarKey car = new CarKey(steered.id(), steered.proportions().withSteering(0));
    CarExtent known = extents.get(car);
    if (known == null) {
      known = whole(car).extent();
      extents.put(car, known);
    }
    return known;
  }

  /** A car's surfaces, as exact as a level. */
  List<PartGroup> surfaces(CarKey car, DetailLevel level) {
    return surfaces.get(new Key(car, level));
  }

  /** What throws a car's shadow, as exact as a level. */
  ShadowCaster occluder(CarKey car, DetailLevel level) {
    return occluders.get(new Key(car, level));
  }

  private Whole whole(CarKey car) {
    return wholes.get(car);
  }

  private static long bytes(List<PartGroup> groups) {
    return groups.stream().mapToLong(group -> bytes(group.mesh())).sum();
  }

  private static long bytes(TriangleMesh mesh) {
    long numbers = (long) mesh.positions().length + mesh.normals().length;
    return Float.BYTES * (numbers + mesh.uvs().length)
        + Integer.BYTES * (long) mesh.indices().length;
  }
}

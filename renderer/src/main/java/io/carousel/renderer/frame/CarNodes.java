package io.carousel.renderer.frame;

import com.jme3.asset.AssetManager;
import com.jme3.renderer.RenderManager;
import io.carousel.renderer.car.Car;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.detail.DetailLevel;
import io.carousel.renderer.scene.Proportions;
import io.carousel.renderer.timing.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The cars on the device: all that were drawn, as far as memory allows. */
final class CarNodes {

  private final CarLibrary library;
  private final AssetManager assets;
  private final RenderManager manager;
  private final DeviceStopwatch stopwatch;
  private final Kept<Key, CarNode> cars;
  private final Consumer<CarNode> onDisposal;

  /** The room that each car takes that was asked for; a few numbers each. */
  private final Map<Shape, CarExtent> extents = new HashMap<>();

  /** The car that was read last, with its shape. */
  private Optional<Map.Entry<Shape, Car>> last = Optional.empty();

  private record Shape(String id, Proportions proportions) {}

  private record Key(Shape shape, DetailLevel level) {}

  /**
   * No cars yet.
   *
   * @param most memory for them, in bytes
   * @param onDisposal hears of a car that is not to be drawn again
   */
  CarNodes(
      CarLibrary library,
      AssetManager assets,
      RenderManager manager,
      DeviceStopwatch stopwatch,
      long most,
      Consumer<CarNode> onDisposal) {
    this.library = library;
    this.assets = assets;
    this.manager = manager;
    this.stopwatch = stopwatch;
    this.cars = new Kept<>(most, CarNode::bytes);
    this.onDisposal = onDisposal;
  }

  /** The room that a car takes with its wheels straight: to steer is not to move the camera. */
  CarExtent extent(String id, Proportions proportions) {
    return extents.computeIfAbsent(
        new Shape(id, proportions.withSteering(0)), shape -> CarExtent.of(read(shape)));
  }

  /** A car, drawn so exactly; those asked for longest ago make room for it. */
  CarNode of(String id, Proportions proportions, DetailLevel level) {
    Key key = new Key(new Shape(id, proportions), level);
    return cars.get(key).orElseGet(() -> load(key));
  }

  private CarNode load(Key key) {
    CarNode car = new CarNode(read(key.shape()), key.level(), assets);
    last = Optional.empty();
    makeRoom(car.bytes());
    cars.put(key, car);
    stopwatch.lap(Step.CAR);
    return car;
  }

  // A new car is mostly asked for its room first, then for itself.
  private Car read(Shape shape) {
    if (last.filter(entry -> entry.getKey().equals(shape)).isEmpty()) {
      last = Optional.of(Map.entry(shape, library.load(shape.id(), shape.proportions())));
    }
    return last.orElseThrow().getValue();
  }

  private void makeRoom(long bytes) {
    Optional<Map.Entry<Key, CarNode>> gone = cars.makeRoom(bytes);
    if (gone.isEmpty()) {
      return;
    }
    while (gone.isPresent()) {
      CarNode car = gone.get().getValue();
      car.dispose();
      onDisposal.accept(car);
      gone = cars.makeRoom(bytes);
    }
    // What was disposed of goes at the end of a frame, of which nobody else tells the renderer.
    manager.getRenderer().postFrame();
  }
}

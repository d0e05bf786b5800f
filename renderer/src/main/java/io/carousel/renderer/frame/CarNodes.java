package io.carousel.renderer.frame;

import com.jme3.asset.AssetManager;
import com.jme3.renderer.RenderManager;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.scene.Proportions;
import io.carousel.renderer.timing.Step;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The cars on the device: all that were drawn, as far as memory allows. */
final class CarNodes {

  private final CarLibrary library;
  private final AssetManager assets;
  private final RenderManager manager;
  private final Stopwatch stopwatch;
  private final Kept<Shape, CarNode> cars;
  private final Consumer<CarNode> onDisposal;

  private record Shape(String id, Proportions proportions) {}

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
      Stopwatch stopwatch,
      long most,
      Consumer<CarNode> onDisposal) {
    this.library = library;
    this.assets = assets;
    this.manager = manager;
    this.stopwatch = stopwatch;
    this.cars = new Kept<>(most, CarNode::bytes);
    this.onDisposal = onDisposal;
  }

  /** A car; those asked for longest ago make room for it. */
  CarNode of(String id, Proportions proportions) {
    Shape shape = new Shape(id, proportions);
    return cars.get(shape).orElseGet(() -> load(shape));
  }

  private CarNode load(Shape shape) {
    CarNode car = new CarNode(library.load(shape.id(), shape.proportions()), assets);
    makeRoom(car.bytes());
    cars.put(shape, car);
    manager.preloadScene(car);
    stopwatch.lap(Step.CAR);
    return car;
  }

  private void makeRoom(long bytes) {
    Optional<Map.Entry<Shape, CarNode>> gone = cars.makeRoom(bytes);
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

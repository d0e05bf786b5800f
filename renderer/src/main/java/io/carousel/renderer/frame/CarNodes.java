package io.carousel.renderer.frame;

import com.jme3.asset.AssetManager;
import com.jme3.renderer.RenderManager;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.scene.Proportions;
import io.carousel.renderer.timing.Step;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cars on the device: those drawn last, as shapes without number may be asked for. */
final class CarNodes {

  /** Enough for every catalogued and built-in car, at some megabytes each. */
  static final int MOST = 32;

  private final CarLibrary library;
  private final AssetManager assets;
  private final RenderManager manager;
  private final Stopwatch stopwatch;
  private final Map<Shape, CarNode> cars = new LinkedHashMap<>(MOST, 0.75f, true);

  private record Shape(String id, Proportions proportions) {}

  CarNodes(CarLibrary library, AssetManager assets, RenderManager manager, Stopwatch stopwatch) {
    this.library = library;
    this.assets = assets;
    this.manager = manager;
    this.stopwatch = stopwatch;
  }

  /** A car; the one asked for longest ago makes room for it where there are {@link #MOST}. */
  CarNode of(String id, Proportions proportions) {
    CarNode car = cars.computeIfAbsent(new Shape(id, proportions), this::load);
    if (cars.size() > MOST) {
      Iterator<CarNode> oldestFirst = cars.values().iterator();
      oldestFirst.next().dispose();
      oldestFirst.remove();
      // What was disposed of goes at the end of a frame, of which nobody else tells the renderer.
      manager.getRenderer().postFrame();
    }
    return car;
  }

  private CarNode load(Shape shape) {
    CarNode car = new CarNode(library.load(shape.id(), shape.proportions()), assets);
    manager.preloadScene(car);
    stopwatch.lap(Step.CAR);
    return car;
  }
}

package io.carousel.renderer.frame;

import com.jme3.asset.AssetManager;
import io.carousel.renderer.car.Car;
import io.carousel.renderer.car.PartGroup;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.detail.DetailLevel;
import io.carousel.renderer.light.Rgb;
import io.carousel.renderer.scene.Coating;
import io.carousel.renderer.scenery.Hedge;
import io.carousel.renderer.scenery.Post;
import java.util.HashMap;
import java.util.Map;

/**
 * What can stand in a scene besides the car, on the device: few things at few levels of detail, so
 * that all that were drawn are kept.
 */
final class PropNodes {

  private final CarLibrary library;
  private final AssetManager assets;
  private final Map<Key, CarNode> made = new HashMap<>();

  private record Key(String id, Rgb paint, DetailLevel level) {}

  PropNodes(CarLibrary library, AssetManager assets) {
    this.library = library;
    this.assets = assets;
  }

  CarNode post() {
    return made.computeIfAbsent(
        new Key("post", new Rgb(0, 0, 0), DetailLevel.FULL),
        key -> prop(Post.build(), DetailLevel.FULL, key.paint()));
  }

  CarNode hedge() {
    return made.computeIfAbsent(
        new Key("hedge", new Rgb(0, 0, 0), DetailLevel.FULL),
        key -> prop(Hedge.build(), DetailLevel.FULL, key.paint()));
  }

  /** Another car, built in, of a paint in linear light. */
  CarNode car(String id, Rgb paint, DetailLevel level) {
    return made.computeIfAbsent(
        new Key("car " + id, paint, level), key -> prop(library.load(id), level, paint));
  }

  private CarNode prop(Car car, DetailLevel level, Rgb paint) {
    CarNode node =
        new CarNode(
                car.id(),
                PartGroup.of(car).stream().map(level::of).toList(),
                CarExtent.of(car),
                assets)
            .unlabelled();
    node.paint(paint, Coating.STANDARD);
    return node;
  }
}

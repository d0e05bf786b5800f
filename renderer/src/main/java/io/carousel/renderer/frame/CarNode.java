package io.carousel.renderer.frame;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.material.RenderState;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import io.carousel.renderer.car.PartGroup;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.light.Rgb;
import io.carousel.renderer.scene.Coating;
import io.carousel.renderer.scene.Condition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A car in the scene graph: one geometry for all parts that look alike, so that it is drawn in a
 * handful of calls.
 */
final class CarNode extends DeviceNode {

  private final Map<PartGroup, Material> materials = new LinkedHashMap<>();
  private final Node solid = new Node("solid");
  private final Node clear = new Node("clear");

  private final CarExtent extent;

  /**
   * A car of some surfaces.
   *
   * @param extent the room that the whole car takes
   */
  CarNode(String id, List<PartGroup> surfaces, CarExtent extent, AssetManager assets) {
    super(id);
    this.extent = extent;
    attachChild(solid);
    attachChild(clear);
    for (PartGroup group : surfaces) {
      if (group.mesh().indices().length == 0) {
        continue;
      }
      Material material = new Material(assets, "Carousel/Surface.j3md");
      material.setFloat("Label", group.role().label());
      group.look().texture().ifPresent(texture -> lay(map(texture), group, material));
      materials.put(group, material);
      (group.isClear() ? clear : solid).attachChild(geometry(group, material));
    }
    updateGeometricState();
  }

  private static void lay(AlbedoMap map, PartGroup group, Material material) {
    map.applyTo(material);
    if (group.role() == Role.PAINT) {
      map.tint(material, group.mesh());
    }
  }

  private static Geometry geometry(PartGroup group, Material material) {
    Geometry geometry = new Geometry(group.role().name(), mesh(group.mesh(), true));
    geometry.setMaterial(material);
    if (group.isClear()) {
      material.getAdditionalRenderState().setBlendMode(RenderState.BlendMode.PremultAlpha);
      material.getAdditionalRenderState().setDepthWrite(false);
      geometry.setQueueBucket(RenderQueue.Bucket.Transparent);
    }
    return geometry;
  }

  /**
   * Gives the car a paint.
   *
   * @param color in linear light
   * @param coating what it is like besides
   */
  void paint(Rgb color, Coating coating) {
    materials.forEach(
        (group, material) ->
            Finish.of(group.role(), color, coating).with(group.look()).applyTo(material));
  }

  /** Brings the car into a state. */
  void be(Condition condition) {
    materials.forEach(
        (group, material) -> {
          float glow = condition.lampsOn() ? glow(group.role()) : 0;
          set(material, "Glow", glow);
          set(material, "Dirt", (float) condition.dirt());
        });
  }

  // Shaders do not ask for what is not set.
  private static void set(Material material, String name, float number) {
    if (number > 0) {
      material.setFloat(name, number);
    } else {
      material.clearParam(name);
    }
  }

  /** What a lamp that is on gives off by its albedo. */
  private static float glow(Role role) {
    return switch (role) {
      case LAMP_FRONT -> 6;
      case LAMP_REAR -> 6;
      default -> 0;
    };
  }

  /** This car as one that annotations take for anything but the car. */
  CarNode unlabelled() {
    materials.values().forEach(material -> material.setFloat("Label", 0));
    return this;
  }

  /** What of it is not seen through. */
  Node solid() {
    return solid;
  }

  /** Its glass. */
  Node clear() {
    return clear;
  }

  /** Radius, in metres, of an upright cylinder around the origin that holds the car. */
  float radius() {
    return extent.radius();
  }

  /** Height of its highest point, in metres. */
  float height() {
    return extent.height();
  }
}

package io.carousel.renderer.frame;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.material.RenderState;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.VertexBuffer;
import io.carousel.renderer.car.Car;
import io.carousel.renderer.car.PartGroup;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.Texture;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.detail.DetailLevel;
import io.carousel.renderer.light.Rgb;
import io.carousel.renderer.scene.Coating;
import io.carousel.renderer.scene.Condition;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A car in the scene graph: one geometry for all parts that look alike, so that it is drawn in a
 * handful of calls.
 */
final class CarNode extends Node {

  private final Map<PartGroup, Material> materials = new LinkedHashMap<>();
  private final Node solid = new Node("solid");
  private final Node clear = new Node("clear");
  private final List<AlbedoMap> maps;
  private final float radius;
  private final float height;

  /**
   * A car.
   *
   * @param level how exactly its shape is drawn; the room that it takes is that of its whole shape
   */
  CarNode(Car car, DetailLevel level, AssetManager assets) {
    super(car.id());
    attachChild(solid);
    attachChild(clear);
    Map<Texture, AlbedoMap> mapsOf = new HashMap<>();
    for (PartGroup whole : PartGroup.of(car)) {
      PartGroup group = level.of(whole);
      if (group.mesh().indices().length == 0) {
        continue;
      }
      Material material = new Material(assets, "Carousel/Surface.j3md");
      material.setFloat("Label", group.role().label());
      group
          .look()
          .texture()
          .ifPresent(
              texture -> lay(mapsOf.computeIfAbsent(texture, AlbedoMap::new), group, material));
      materials.put(group, material);
      (group.isClear() ? clear : solid).attachChild(geometry(group, material));
    }
    maps = List.copyOf(mapsOf.values());
    updateGeometricState();
    CarExtent extent = CarExtent.of(car);
    radius = extent.radius();
    height = extent.height();
  }

  private static void lay(AlbedoMap map, PartGroup group, Material material) {
    map.applyTo(material);
    if (group.role() == Role.PAINT) {
      map.tint(material, group.mesh());
    }
  }

  private static Geometry geometry(PartGroup group, Material material) {
    TriangleMesh triangles = group.mesh();
    Mesh mesh = new Mesh();
    mesh.setBuffer(VertexBuffer.Type.Position, 3, triangles.positions());
    mesh.setBuffer(VertexBuffer.Type.Normal, 3, triangles.normals());
    if (triangles.uvs().length > 0) {
      mesh.setBuffer(VertexBuffer.Type.TexCoord, 2, triangles.uvs());
    }
    mesh.setBuffer(VertexBuffer.Type.Index, 3, triangles.indices());
    mesh.setStatic();
    mesh.updateBound();
    Geometry geometry = new Geometry(group.role().name(), mesh);
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

  /** Lets the renderer take the car off the device; it is not to be drawn again. */
  void dispose() {
    for (Geometry geometry : descendantMatches(Geometry.class)) {
      geometry.getMesh().getBufferList().forEach(VertexBuffer::dispose);
    }
    maps.forEach(AlbedoMap::dispose);
  }

  /** What it takes of the device's memory, in bytes. */
  long bytes() {
    long bytes = maps.stream().mapToLong(AlbedoMap::bytes).sum();
    for (Geometry geometry : descendantMatches(Geometry.class)) {
      for (VertexBuffer buffer : geometry.getMesh().getBufferList()) {
        bytes += (long) buffer.getData().limit() * buffer.getFormat().getComponentSize();
      }
    }
    return bytes;
  }

  /** Radius, in metres, of an upright cylinder around the origin that holds the car. */
  float radius() {
    return radius;
  }

  /** Height of its highest point, in metres. */
  float height() {
    return height;
  }
}

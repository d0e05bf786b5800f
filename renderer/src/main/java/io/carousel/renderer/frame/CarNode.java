package io.carousel.renderer.frame;

import com.jme3.asset.AssetManager;
import com.jme3.bounding.BoundingBox;
import com.jme3.material.Material;
import com.jme3.material.RenderState;
import com.jme3.math.Vector3f;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.VertexBuffer;
import io.carousel.renderer.car.Car;
import io.carousel.renderer.car.Look;
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.Texture;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.light.Rgb;
import io.carousel.renderer.scene.Coating;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A car in the scene graph: one geometry for all parts that look alike, so that it is drawn in a
 * handful of calls.
 */
final class CarNode extends Node {

  private final Map<Kind, Material> materials = new LinkedHashMap<>();
  private final Node solid = new Node("solid");
  private final Node clear = new Node("clear");
  private final List<AlbedoMap> maps;
  private final float radius;
  private final float height;

  /** What parts have in common that look alike. */
  private record Kind(Role role, Look look) {

    static Kind of(Part part) {
      return new Kind(part.role(), part.look());
    }

    boolean isClear() {
      return role == Role.GLASS || look.opacity() < 1;
    }
  }

  CarNode(Car car, AssetManager assets) {
    super(car.id());
    attachChild(solid);
    attachChild(clear);
    Map<Texture, AlbedoMap> mapsOf = new HashMap<>();
    for (Kind kind : kinds(car)) {
      TriangleMesh mesh =
          TriangleMesh.join(
              car.parts().stream()
                  .filter(part -> Kind.of(part).equals(kind))
                  .map(Part::mesh)
                  .toList());
      Material material = new Material(assets, "Carousel/Surface.j3md");
      material.setFloat("Label", kind.role().label());
      kind.look()
          .texture()
          .ifPresent(
              texture ->
                  lay(mapsOf.computeIfAbsent(texture, AlbedoMap::new), kind, mesh, material));
      materials.put(kind, material);
      (kind.isClear() ? clear : solid).attachChild(geometry(kind, mesh, material));
    }
    maps = List.copyOf(mapsOf.values());
    updateGeometricState();
    BoundingBox bounds = (BoundingBox) getWorldBound();
    Vector3f centre = bounds.getCenter();
    radius =
        (float)
            Math.hypot(
                Math.abs(centre.x) + bounds.getXExtent(), Math.abs(centre.z) + bounds.getZExtent());
    height = centre.y + bounds.getYExtent();
  }

  // By role, so that cars without looks of their own are drawn in the order of the roles.
  private static List<Kind> kinds(Car car) {
    return car.parts().stream()
        .map(Kind::of)
        .distinct()
        .sorted(Comparator.comparing(Kind::role))
        .toList();
  }

  private static void lay(AlbedoMap map, Kind kind, TriangleMesh mesh, Material material) {
    map.applyTo(material);
    if (kind.role() == Role.PAINT) {
      map.tint(material, mesh);
    }
  }

  private static Geometry geometry(Kind kind, TriangleMesh triangles, Material material) {
    Mesh mesh = new Mesh();
    mesh.setBuffer(VertexBuffer.Type.Position, 3, triangles.positions());
    mesh.setBuffer(VertexBuffer.Type.Normal, 3, triangles.normals());
    if (triangles.uvs().length > 0) {
      mesh.setBuffer(VertexBuffer.Type.TexCoord, 2, triangles.uvs());
    }
    mesh.setBuffer(VertexBuffer.Type.Index, 3, triangles.indices());
    mesh.setStatic();
    mesh.updateBound();
    Geometry geometry = new Geometry(kind.role().name(), mesh);
    geometry.setMaterial(material);
    if (kind.isClear()) {
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
        (kind, material) ->
            Finish.of(kind.role(), color, coating).with(kind.look()).applyTo(material));
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

  /** Radius, in metres, of an upright cylinder around the origin that holds the car. */
  float radius() {
    return radius;
  }

  /** Height of its highest point, in metres. */
  float height() {
    return height;
  }
}

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
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.light.Rgb;
import io.carousel.renderer.scene.Coating;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A car in the scene graph: one geometry a role, so that it is drawn in a handful of calls. */
final class CarNode extends Node {

  private final Map<Role, Material> materials = new EnumMap<>(Role.class);
  private final float radius;
  private final float height;

  CarNode(Car car, AssetManager assets) {
    super(car.id());
    for (Role role : Role.values()) {
      List<TriangleMesh> meshes =
          car.parts().stream().filter(part -> part.role() == role).map(Part::mesh).toList();
      if (!meshes.isEmpty()) {
        Material material = new Material(assets, "Carousel/Surface.j3md");
        material.setFloat("Label", role.label());
        materials.put(role, material);
        attachChild(geometry(role, TriangleMesh.join(meshes), material));
      }
    }
    updateGeometricState();
    BoundingBox bounds = (BoundingBox) getWorldBound();
    Vector3f centre = bounds.getCenter();
    radius =
        (float)
            Math.hypot(
                Math.abs(centre.x) + bounds.getXExtent(), Math.abs(centre.z) + bounds.getZExtent());
    height = centre.y + bounds.getYExtent();
  }

  private static Geometry geometry(Role role, TriangleMesh triangles, Material material) {
    Mesh mesh = new Mesh();
    mesh.setBuffer(VertexBuffer.Type.Position, 3, triangles.positions());
    mesh.setBuffer(VertexBuffer.Type.Normal, 3, triangles.normals());
    mesh.setBuffer(VertexBuffer.Type.Index, 3, triangles.indices());
    mesh.setStatic();
    mesh.updateBound();
    Geometry geometry = new Geometry(role.name(), mesh);
    geometry.setMaterial(material);
    if (role == Role.GLASS) {
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
    materials.forEach((role, material) -> Finish.of(role, color, coating).applyTo(material));
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

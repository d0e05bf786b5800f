package io.carousel.renderer.frame;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.math.Quaternion;
import com.jme3.scene.Geometry;
import io.carousel.renderer.car.PartGroup;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.detail.ShadowCaster;

/**
 * What throws a car's shadow, on the device. It stands in no scene, so that only shadow maps show
 * it.
 */
final class ShadowCasterNode extends DeviceNode {

  private static final String MATERIAL = "Carousel/Surface.j3md";

  private final CarExtent extent;

  /**
   * An occluder.
   *
   * @param extent the room that the whole car takes
   */
  ShadowCasterNode(ShadowCaster occluder, CarExtent extent, AssetManager assets) {
    super("occluder");
    this.extent = extent;
    if (occluder.solid().indices().length > 0) {
      attach(occluder.solid(), new Material(assets, MATERIAL));
    }
    for (PartGroup group : occluder.cutOut()) {
      Material material = new Material(assets, MATERIAL);
      group.look().texture().ifPresent(texture -> map(texture).applyTo(material));
      attach(group.mesh(), material);
    }
    turn(Quaternion.IDENTITY);
  }

  private void attach(TriangleMesh triangles, Material material) {
    Geometry geometry = new Geometry("occluder", mesh(triangles, false));
    geometry.setMaterial(material);
    attachChild(geometry);
  }

  /** Turns it, as the car is turned. */
  void turn(Quaternion turn) {
    setLocalRotation(turn);
    updateGeometricState();
  }

  /** The room that the car takes. */
  CarExtent extent() {
    return extent;
  }
}

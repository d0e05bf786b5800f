package io.carousel.renderer.frame;

import com.jme3.material.Material;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Spatial;
import com.jme3.scene.VertexBuffer;

/** Geometries of four corners, which are drawn wherever they are. */
final class Quad {

  private Quad() {}

  /** A square on the ground around the origin. */
  static Geometry ground(float radius, Material material) {
    float r = radius;
    return geometry(
        new float[] {-r, 0, -r, -r, 0, r, r, 0, r, r, 0, -r},
        new float[] {0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0},
        material);
  }

  /** The whole picture, for shaders that take positions as they are. */
  static Geometry wholePicture(Material material) {
    return geometry(
        new float[] {-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0},
        new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1},
        material);
  }

  private static Geometry geometry(float[] corners, float[] normals, Material material) {
    Mesh mesh = new Mesh();
    mesh.setBuffer(VertexBuffer.Type.Position, 3, corners);
    mesh.setBuffer(VertexBuffer.Type.Normal, 3, normals);
    mesh.setBuffer(VertexBuffer.Type.Index, 3, new int[] {0, 1, 2, 0, 2, 3});
    mesh.updateBound();
    Geometry geometry = new Geometry(material.getMaterialDef().getName(), mesh);
    geometry.setMaterial(material);
    geometry.setCullHint(Spatial.CullHint.Never);
    return geometry;
  }
}

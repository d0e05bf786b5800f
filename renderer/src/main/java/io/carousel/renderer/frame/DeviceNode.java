package io.carousel.renderer.frame;

import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.VertexBuffer;
import io.carousel.renderer.car.Texture;
import io.carousel.renderer.car.TriangleMesh;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is kept on the device of a car. */
abstract class DeviceNode extends Node {

  private final Map<Texture, AlbedoMap> maps = new LinkedHashMap<>();

  DeviceNode(String name) {
    super(name);
  }

  /** A texture on the device, as often as it is asked for. */
  AlbedoMap map(Texture texture) {
    return maps.computeIfAbsent(texture, AlbedoMap::new);
  }

  /** Triangles in the form that the device takes; without normals for those that have no use. */
  static Mesh mesh(TriangleMesh triangles, boolean shaded) {
    Mesh mesh = new Mesh();
    mesh.setBuffer(VertexBuffer.Type.Position, 3, triangles.positions());
    if (shaded) {
      mesh.setBuffer(VertexBuffer.Type.Normal, 3, triangles.normals());
    }
    if (triangles.uvs().length > 0) {
      mesh.setBuffer(VertexBuffer.Type.TexCoord, 2, triangles.uvs());
    }
    mesh.setBuffer(VertexBuffer.Type.Index, 3, triangles.indices());
    mesh.setStatic();
    mesh.updateBound();
    return mesh;
  }

  /** Lets the renderer take it off the device; it is not to be drawn again. */
  void dispose() {
    for (Geometry geometry : descendantMatches(Geometry.class)) {
      geometry.getMesh().getBufferList().forEach(VertexBuffer::dispose);
    }
    maps.values().forEach(AlbedoMap::dispose);
  }

  /** What it takes of the device's memory, in bytes. */
  long bytes() {
    long bytes = maps.values().stream().mapToLong(AlbedoMap::bytes).sum();
    for (Geometry geometry : descendantMatches(Geometry.class)) {
      for (VertexBuffer buffer : geometry.getMesh().getBufferList()) {
        bytes += (long) buffer.getData().limit() * buffer.getFormat().getComponentSize();
      }
    }
    return bytes;
  }
}

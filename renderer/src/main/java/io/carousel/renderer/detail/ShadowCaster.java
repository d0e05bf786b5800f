package io.carousel.renderer.detail;

import io.carousel.renderer.car.PartGroup;
import io.carousel.renderer.car.Texture;
import io.carousel.renderer.car.TriangleMesh;
import java.util.List;

/**
 * What throws a car's shadow: all that is not seen through.
 *
 * @param solid one mesh of most of it, without normals and places in textures
 * @param cutOut surfaces that a texture cuts holes into
 */
public record ShadowCaster(TriangleMesh solid, List<PartGroup> cutOut) {

  public ShadowCaster {
    cutOut = List.copyOf(cutOut);
  }

  /** The occluder of a car's surfaces, as exact as a level. */
  public static ShadowCaster of(List<PartGroup> surfaces, DetailLevel level) {
    List<TriangleMesh> solid =
        surfaces.stream()
            .filter(group -> !group.isClear() && !isCutOut(group))
            .map(PartGroup::mesh)
            .toList();
    List<PartGroup> cutOut =
        surfaces.stream().filter(group -> !group.isClear() && isCutOut(group)).toList();
    return new ShadowCaster(
        level.ofShadow(places(solid)),
        cutOut.stream().map(level::of).filter(group -> group.mesh().indices().length > 0).toList());
  }

  private static boolean isCutOut(PartGroup group) {
    return group.look().texture().filter(Texture::cutsOut).isPresent();
  }

  private static TriangleMesh places(List<TriangleMesh> meshes) {
    float[] positions = new float[meshes.stream().mapToInt(mesh -> mesh.positions().length).sum()];
    int[] indices = new int[meshes.stream().mapToInt(mesh -> mesh.indices().length).sum()];
    int at = 0;
    int next = 0;
    for (TriangleMesh mesh : meshes) {
      System.arraycopy(mesh.positions(), 0, positions, at, mesh.positions().length);
      for (int index : mesh.indices()) {
        indices[next++] = at / 3 + index;
      }
      at += mesh.positions().length;
    }
    return new TriangleMesh(positions, new float[positions.length], indices);
  }
}

package io.carousel.renderer.car.builtin;

import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.TriangleMesh;
import java.util.ArrayList;
import java.util.List;

/** Collects the parts of a car while they are cut out of its skin. */
final class PartList {

  private final List<Part> parts = new ArrayList<>();

  List<Part> parts() {
    return List.copyOf(parts);
  }

  void add(String name, Role role, TriangleMesh mesh) {
    if (mesh.indices().length > 0) {
      parts.add(new Part(name, role, mesh));
    }
  }

  void add(String name, Role role, Skin skin) {
    add(name, role, skin.toMesh());
  }

  /** Adds a part of the left side, and its mirror image. */
  void addBoth(String name, Role role, TriangleMesh left) {
    add("left " + name, role, left);
    add("right " + name, role, left.mirrored());
  }

  void addBoth(String name, Role role, Skin left) {
    addBoth(name, role, left.toMesh());
  }

  /** Makes a part of what is inside an outline, and returns the rest. */
  Skin cut(Skin skin, Outline outline, Plane plane, String name, Role role) {
    Skin.Cut cut = skin.cut(outline, plane);
    add(name, role, cut.inside());
    return cut.outside();
  }

  /** The same on the left side of a skin that spans both, and in the mirror on its right. */
  Skin cutBoth(Skin skin, Outline left, Plane plane, String name, Role role) {
    Skin rest = cut(skin, left, plane, "left " + name, role);
    return cut(rest, left.mirrored(), plane, "right " + name, role);
  }

  /** Makes two parts of what is inside an outline of the left flank, and returns the rest. */
  Skin cutFlank(Skin left, Outline outline, String name, Role role) {
    Skin.Cut cut = left.cut(outline, Plane.SIDE);
    addBoth(name, role, cut.inside());
    return cut.outside();
  }
}

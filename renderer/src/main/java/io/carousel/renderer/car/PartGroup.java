package io.carousel.renderer.car;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All parts of a car that look alike, as one surface.
 *
 * @param role what they are made of
 * @param look how they look beyond that
 * @param mesh their triangles
 */
public record PartGroup(Role role, Look look, TriangleMesh mesh) {

  private record Kind(Role role, Look look) {}

  /** The groups of a car: by role, and within a role in the order of the parts. */
  public static List<PartGroup> of(Car car) {
    Map<Kind, List<Part>> kinds =
        car.parts().stream()
            .collect(
                Collectors.groupingBy(
                    part -> new Kind(part.role(), part.look()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return kinds.entrySet().stream()
        .map(entry -> group(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(PartGroup::role))
        .toList();
  }

  private static PartGroup group(Kind kind, List<Part> parts) {
    TriangleMesh mesh = TriangleMesh.join(parts.stream().map(Part::mesh).toList());
    return new PartGroup(kind.role(), kind.look(), mesh);
  }

  /** Whether something is seen through it. */
  public boolean isClear() {
    return role == Role.GLASS || look.opacity() < 1;
  }
}

package io.carousel.renderer.car;

/**
 * One part of a car.
 *
 * @param name what a person would call it: "left headlamp"
 * @param role what it is made of
 * @param mesh its surface
 * @param look how it looks beyond what its role says
 */
public record Part(String name, Role role, TriangleMesh mesh, Look look) {

  /** A part that looks as its role says. */
  public Part(String name, Role role, TriangleMesh mesh) {
    this(name, role, mesh, Look.PLAIN);
  }
}

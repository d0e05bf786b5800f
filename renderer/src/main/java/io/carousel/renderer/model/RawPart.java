package io.carousel.renderer.model;

import io.carousel.renderer.car.Role;

/**
 * A part of a car under way to its final form.
 *
 * @param name what it is called
 * @param role what it is made of
 * @param surface its triangles
 */
record RawPart(String name, Role role, Surface surface) {

  RawPart with(Surface other) {
    return new RawPart(name, role, other);
  }
}

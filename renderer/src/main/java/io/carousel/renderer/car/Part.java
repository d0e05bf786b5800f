package io.carousel.renderer.car;

/**
 * One part of a car.
 *
 * @param name what a person would call it: "left headlamp"
 * @param role what it is made of
 * @param mesh its surface
 */
public record Part(String name, Role role, TriangleMesh mesh) {}

package io.carousel.renderer.frame;

import io.carousel.renderer.scene.Proportions;

/**
 * What a car's shape depends on.
 *
 * @param id of the car
 * @param proportions how it departs from the car's own shape
 */
record CarKey(String id, Proportions proportions) {}

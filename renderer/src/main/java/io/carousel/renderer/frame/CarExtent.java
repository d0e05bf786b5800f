package io.carousel.renderer.frame;

import io.carousel.renderer.car.Car;
import io.carousel.renderer.car.Part;

/**
 * The room that a car takes, however it is turned.
 *
 * @param radius of an upright cylinder around the origin that holds it, in metres
 * @param height of its highest point, in metres
 */
record CarExtent(float radius, float height) {

  static CarExtent of(Car car) {
    float acrossX = 0;
    float acrossZ = 0;
    float top = 0;
    for (Part part : car.parts()) {
      float[] positions = part.mesh().positions();
      for (int i = 0; i < positions.length; i += 3) {
        acrossX = Math.max(acrossX, Math.abs(positions[i]));
        top = Math.max(top, positions[i + 1]);
        acrossZ = Math.max(acrossZ, Math.abs(positions[i + 2]));
      }
    }
    return new CarExtent((float) Math.hypot(acrossX, acrossZ), top);
  }
}

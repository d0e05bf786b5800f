package io.carousel.renderer.car.builtin;

import java.util.List;

/**
 * A body type that Carousel builds itself.
 *
 * @param id what scene configs call it
 * @param label what a person would call it
 * @param shape its measures, those of common cars of the type
 */
record BodyType(String id, String label, BodyShape shape) {

  static final List<BodyType> ALL =
      List.of(
          new BodyType(
              "sedan",
              "Sedan",
              new BodyShape(
                  4.70, 1.82, 1.45, 1.42, -1.36, 0.335, 0.20, 0.76, 0.95, 0.92, 1.02, 0.92, 0.16,
                  -0.92, -1.78, 0.70, 4.6, 2, false)),
          new BodyType(
              "hatchback",
              "Hatchback",
              new BodyShape(
                  4.15, 1.78, 1.49, 1.27, -1.33, 0.325, 0.20, 0.76, 0.98, 0.95, 0.98, 0.95, 0.22,
                  -1.40, -1.93, 0.72, 4.4, 2, false)),
          new BodyType(
              "suv",
              "SUV",
              new BodyShape(
                  4.65, 1.90, 1.72, 1.40, -1.38, 0.375, 0.30, 0.94, 1.10, 1.08, 1.10, 0.95, 0.34,
                  -1.78, -2.18, 0.75, 5.2, 3, true)),
          new BodyType(
              "van",
              "Van",
              new BodyShape(
                  4.95, 1.95, 2.02, 1.62, -1.45, 0.345, 0.24, 0.90, 1.16, 1.10, 1.14, 1.72, 0.98,
                  -2.28, -2.40, 0.84, 6.0, 3, false)));
}

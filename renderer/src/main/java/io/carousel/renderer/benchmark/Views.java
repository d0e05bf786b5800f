package io.carousel.renderer.benchmark;

import io.carousel.renderer.scene.Hsv;
import io.carousel.renderer.scene.Scene;
import io.carousel.renderer.scene.Sky;
import io.carousel.renderer.scene.Sun;
import java.util.ArrayList;
import java.util.List;

/**
 * What both renderers draw: cars of different paints on grey ground under the open sky, each turned
 * another way, with the sun high, lower beside the camera, and low behind the car.
 */
final class Views {

  private static final List<Hsv> PAINTS =
      List.of(
          new Hsv(0.0, 0.85, 0.55),
          new Hsv(0.60, 0.75, 0.55),
          new Hsv(0.0, 0.0, 0.75),
          new Hsv(0.12, 0.8, 0.7),
          new Hsv(0.38, 0.6, 0.35),
          new Hsv(0.0, 0.0, 0.08));

  private static final Hsv GROUND = new Hsv(0.10, 0.06, 0.60);
  private static final double CAMERA_HEIGHT = 1.4;
  private static final double FIRST_TURN = 35;
  private static final double TURN = 75;

  private Views() {}

  /** A position of the sun and what the tables call it. */
  record Position(String name, Sun sun) {}

  /** A scene and where its sun stands. */
  record View(Position position, Scene scene) {}

  static List<Position> suns() {
    return List.of(
        new Position("high", new Sun(60, 50)),
        new Position("side", new Sun(32, 300)),
        new Position("low", new Sun(12, 140)));
  }

  /** Every car under every sun. */
  static List<View> of(List<String> cars) {
    List<View> views = new ArrayList<>();
    for (int i = 0; i < cars.size(); i++) {
      for (Position position : suns()) {
        Scene scene =
            new Scene(
                    cars.get(i),
                    FIRST_TURN + TURN * i,
                    PAINTS.get(i % PAINTS.size()),
                    GROUND,
                    CAMERA_HEIGHT,
                    position.sun())
                .withSky(Sky.STANDARD.withVisible(true));
        views.add(new View(position, scene));
      }
    }
    return views;
  }
}

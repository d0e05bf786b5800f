package io.carousel.renderer.control;

import io.carousel.dataset.Level;
import io.carousel.renderer.scene.Hsv;
import io.carousel.renderer.scene.Scene;
import io.carousel.renderer.scene.Sun;
import java.util.List;
import java.util.Optional;

/** Every control there is, in the order of the columns. */
public final class Controls {

  /** The name of the control that says which car stands in the scene. */
  public static final String CAR_MODEL = CarModel.NAME;

  // Every field of it is set by a control before anybody sees it.
  private static final Scene BLANK =
      new Scene("", 0, new Hsv(0, 0, 0), new Hsv(0, 0, 0), 1, new Sun(45, 0));

  private final List<Control> all;

  /**
   * The controls for a set of cars.
   *
   * @param carIds ids of the car models that are there, at least one; the first is the standard one
   */
  public Controls(List<String> carIds) {
    all =
        List.of(
            new CarModel(carIds),
            new CarRotation(),
            new PaintHue(),
            new PaintSaturation(),
            new PaintValue(),
            new BackgroundHue(),
            new BackgroundSaturation(),
            new BackgroundValue(),
            new CameraHeight(),
            new SunElevation(),
            new SunRotation());
  }

  /** All of them, in the order of the columns. */
  public List<Control> all() {
    return all;
  }

  /** The control of that name. */
  public Optional<Control> named(String name) {
    return all.stream().filter(control -> control.name().equals(name)).findFirst();
  }

  /**
   * The scene that a sample describes.
   *
   * @param levels one level a control, in the order of {@link #all}
   */
  public Scene scene(List<Level> levels) {
    Scene scene = BLANK;
    for (int i = 0; i < all.size(); i++) {
      scene = all.get(i).apply(scene, levels.get(i));
    }
    return scene;
  }
}

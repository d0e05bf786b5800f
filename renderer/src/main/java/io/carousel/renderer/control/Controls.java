package io.carousel.renderer.control;

import io.carousel.dataset.Fleet;
import io.carousel.dataset.Level;
import io.carousel.renderer.environment.EnvironmentLibrary;
import io.carousel.renderer.scene.Hsv;
import io.carousel.renderer.scene.Scene;
import io.carousel.renderer.scene.Sun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Every control there is, in the order of the columns. The paper's eleven are columns of every
 * dataset; the others only where a scene config names them.
 */
public final class Controls {

  /** The name of the control that says which car stands in the scene. */
  public static final String CAR_MODEL = CarModel.NAME;

  /** The name of the control that says in which place the car stands. */
  public static final String ENVIRONMENT = Environment.NAME;

  /** The name of the control that says what spoils the picture. */
  public static final String CORRUPTION = CorruptionName.NAME;

  /** The name of the control that says which body a fleet's car has. */
  public static final String CAR_BODY = CarBody.NAME;

  // Every field of it is set by a control before anybody sees it.
  private static final Scene BLANK =
      new Scene("", 0, new Hsv(0, 0, 0), new Hsv(0, 0, 0), 1, new Sun(45, 0));

  private final NameControl body;
  private final EnvironmentLibrary environments;
  private final List<Control> papers;
  private final List<Control> all;

  /**
   * The controls for a set of built-in cars.
   *
   * @param carIds ids of the car models that are there, at least one; the first is the standard one
   */
  public Controls(List<String> carIds) {
    this(carIds, carIds, new EnvironmentLibrary());
  }

  /**
   * The controls for a set of cars and of places.
   *
   * @param carIds ids of the car models that are there, at least one; the first is the standard one
   * @param shapeable ids of those whose shape can change
   * @param environments the places that are there
   */
  public Controls(List<String> carIds, List<String> shapeable, EnvironmentLibrary environments) {
    this(new CarModel(carIds), new CarBody(shapeable), List.of(), shapeable, environments);
  }

  private Controls(
      NameControl model,
      NameControl body,
      List<Control> more,
      List<String> shapeable,
      EnvironmentLibrary environments) {
    this.body = body;
    this.environments = environments;
    papers =
        List.of(
            model,
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
    all = new ArrayList<>(papers);
    all.addAll(
        List.of(
            new PaintMetallic(),
            new PaintRoughness(),
            new BackgroundKind(),
            new Environment(environments),
            new SkyTurbidity(),
            new CameraAzimuth(),
            new CameraDistance(),
            new CameraFocalLength(),
            new CameraRoll(),
            new CameraFramingX(),
            new CameraFramingY(),
            new CameraExposure()));
    all.addAll(more);
    all.addAll(
        List.of(
            new CarWheelbase(shapeable),
            new CarLength(shapeable),
            new CarHeight(shapeable),
            new CarGreenhouse(shapeable),
            new CarHood(shapeable),
            new CarDeck(shapeable),
            new Steering(shapeable),
            new Lamps(),
            new Dirt(),
            new CameraFNumber(),
            new CameraVignette(),
            new CameraBloom(),
            new GroundMaterial(),
            new OccluderKind(),
            new OcclusionShare(),
            new OcclusionSide(),
            new Traffic(),
            new CorruptionName(),
            new CorruptionSeverity()));
  }

  /**
   * The same controls where the cars are a fleet: {@code model} takes its identities, and {@code
   * car_body} is a control too.
   */
  public Controls withFleet(Fleet fleet) {
    return new Controls(
        new FleetIdentity(fleet.names()), body, List.of(body), fleet.names(), environments);
  }

  /** The bodies that a fleet can have, and where the column stands that says which one. */
  public NameControl fleetBody() {
    return body;
  }

  /** All of them, in the order of the columns. */
  public List<Control> all() {
    return Collections.unmodifiableList(all);
  }

  /** Whether a control is a column of every dataset, being one of the paper's. */
  public boolean isAlwaysColumn(Control control) {
    return papers.contains(control);
  }

  /** The control of that name. */
  public Optional<Control> named(String name) {
    return all.stream().filter(control -> control.name().equals(name)).findFirst();
  }

  /**
   * The scene that a sample describes. What it leaves out is at its standard level.
   *
   * @param names names of controls, each once
   * @param levels one level a name
   */
  public Scene scene(List<String> names, List<Level> levels) {
    Scene scene = BLANK;
    for (Control control : all) {
      int column = names.indexOf(control.name());
      scene = control.apply(scene, column < 0 ? control.standard() : levels.get(column));
    }
    return scene;
  }
}

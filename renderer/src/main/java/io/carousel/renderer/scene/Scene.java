package io.carousel.renderer.scene;

/**
 * Everything that decides what a frame shows.
 *
 * @param carId id of the car model
 * @param proportions how it departs from its own shape
 * @param carAzimuth degrees that the car is turned around the vertical; at 0 its nose points at a
 *     camera at azimuth 0
 * @param paint colour of the car's paint
 * @param coating what the paint is like besides
 * @param condition whether its lamps are on, and how dirty it is
 * @param background colour of the ground, and of the backdrop where there is one
 * @param camera where the camera stands and how it looks at the car
 * @param sun where the sun stands
 * @param sky what the air is like
 * @param setting what lies and stands around the car
 * @param sampling which of the equally good sets of passes it is drawn with; 0 is the usual one
 * @param corruption what spoils the picture after it is drawn
 */
public record Scene(
    String carId,
    Proportions proportions,
    double carAzimuth,
    Hsv paint,
    Coating coating,
    Condition condition,
    Hsv background,
    Camera camera,
    Sun sun,
    Sky sky,
    Setting setting,
    long sampling,
    Corruption corruption) {

  /** A scene of the paper's properties, all else as it usually is. */
  public Scene(
      String carId, double carAzimuth, Hsv paint, Hsv background, double cameraHeight, Sun sun) {
    this(
        carId,
        Proportions.OWN,
        carAzimuth,
        paint,
        Coating.STANDARD,
        Condition.STANDARD,
        background,
        Camera.at(cameraHeight),
        sun,
        Sky.STANDARD,
        Setting.EMPTY,
        0,
        Corruption.NONE);
  }

  public Scene withCarId(String newCarId) {
    Draft draft = new Draft(this);
    draft.carId = newCarId;
    return draft.scene();
  }

  public Scene withProportions(Proportions newProportions) {
    Draft draft = new Draft(this);
    draft.proportions = newProportions;
    return draft.scene();
  }

  public Scene withCarAzimuth(double newCarAzimuth) {
    Draft draft = new Draft(this);
    draft.carAzimuth = newCarAzimuth;
    return draft.scene();
  }

  public Scene withPaint(Hsv newPaint) {
    Draft draft = new Draft(this);
    draft.paint = newPaint;
    return draft.scene();
  }

  public Scene withCoating(Coating newCoating) {
    Draft draft = new Draft(this);
    draft.coating = newCoating;
    return draft.scene();
  }

  public Scene withCondition(Condition newCondition) {
    Draft draft = new Draft(this);
    draft.condition = newCondition;
    return draft.scene();
  }

  public Scene withBackground(Hsv newBackground) {
    Draft draft = new Draft(this);
    draft.background = newBackground;
    return draft.scene();
  }

  public Scene withCamera(Camera newCamera) {
    Draft draft = new Draft(this);
    draft.camera = newCamera;
    return draft.scene();
  }

  public Scene withSun(Sun newSun) {
    Draft draft = new Draft(this);
    draft.sun = newSun;
    return draft.scene();
  }

  public Scene withSky(Sky newSky) {
    Draft draft = new Draft(this);
    draft.sky = newSky;
    return draft.scene();
  }

  public Scene withSetting(Setting newSetting) {
    Draft draft = new Draft(this);
    draft.setting = newSetting;
    return draft.scene();
  }

  public Scene withSampling(long newSampling) {
    Draft draft = new Draft(this);
    draft.sampling = newSampling;
    return draft.scene();
  }

  public Scene withCorruption(Corruption newCorruption) {
    Draft draft = new Draft(this);
    draft.corruption = newCorruption;
    return draft.scene();
  }

  /** A scene of which one thing is about to change. */
  private static final class Draft {

    private String carId;
    private Proportions proportions;
    private double carAzimuth;
    private Hsv paint;
    private Coating coating;
    private Condition condition;
    private Hsv background;
    private Camera camera;
    private Sun sun;
    private Sky sky;
    private Setting setting;
    private long sampling;
    private Corruption corruption;

    Draft(Scene scene) {
      carId = scene.carId;
      proportions = scene.proportions;
      carAzimuth = scene.carAzimuth;
      paint = scene.paint;
      coating = scene.coating;
      condition = scene.condition;
      background = scene.background;
      camera = scene.camera;
      sun = scene.sun;
      sky = scene.sky;
      setting = scene.setting;
      sampling = scene.sampling;
      corruption = scene.corruption;
    }

    Scene scene() {
      return new Scene(
          carId,
          proportions,
          carAzimuth,
          paint,
          coating,
          condition,
          background,
          camera,
          sun,
          sky,
          setting,
          sampling,
          corruption);
    }
  }
}

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
    return new Scene(
        newCarId,
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

  public Scene withProportions(Proportions newProportions) {
    return new Scene(
        carId,
        newProportions,
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

  public Scene withCarAzimuth(double newCarAzimuth) {
    return new Scene(
        carId,
        proportions,
        newCarAzimuth,
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

  public Scene withPaint(Hsv newPaint) {
    return new Scene(
        carId,
        proportions,
        carAzimuth,
        newPaint,
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

  public Scene withCoating(Coating newCoating) {
    return new Scene(
        carId,
        proportions,
        carAzimuth,
        paint,
        newCoating,
        condition,
        background,
        camera,
        sun,
        sky,
        setting,
        sampling,
        corruption);
  }

  public Scene withCondition(Condition newCondition) {
    return new Scene(
        carId,
        proportions,
        carAzimuth,
        paint,
        coating,
        newCondition,
        background,
        camera,
        sun,
        sky,
        setting,
        sampling,
        corruption);
  }

  public Scene withBackground(Hsv newBackground) {
    return new Scene(
        carId,
        proportions,
        carAzimuth,
        paint,
        coating,
        condition,
        newBackground,
        camera,
        sun,
        sky,
        setting,
        sampling,
        corruption);
  }

  public Scene withCamera(Camera newCamera) {
    return new Scene(
        carId,
        proportions,
        carAzimuth,
        paint,
        coating,
        condition,
        background,
        newCamera,
        sun,
        sky,
        setting,
        sampling,
        corruption);
  }

  public Scene withSun(Sun newSun) {
    return new Scene(
        carId,
        proportions,
        carAzimuth,
        paint,
        coating,
        condition,
        background,
        camera,
        newSun,
        sky,
        setting,
        sampling,
        corruption);
  }

  public Scene withSky(Sky newSky) {
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
        newSky,
        setting,
        sampling,
        corruption);
  }

  public Scene withSetting(Setting newSetting) {
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
        newSetting,
        sampling,
        corruption);
  }

  public Scene withSampling(long newSampling) {
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
        newSampling,
        corruption);
  }

  public Scene withCorruption(Corruption newCorruption) {
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
        newCorruption);
  }
}

package io.carousel.renderer.scene;

/**
 * Everything that decides what a frame shows.
 *
 * @param carId id of the car model
 * @param carAzimuth degrees that the car is turned around the vertical; at 0 its nose points at the
 *     camera
 * @param paint colour of the car's paint
 * @param background colour of ground and backdrop
 * @param cameraHeight height of the camera above the ground, in metres
 * @param sun where the sun stands
 */
public record Scene(
    String carId, double carAzimuth, Hsv paint, Hsv background, double cameraHeight, Sun sun) {

  public Scene withCarId(String newCarId) {
    return new Scene(newCarId, carAzimuth, paint, background, cameraHeight, sun);
  }

  public Scene withCarAzimuth(double newCarAzimuth) {
    return new Scene(carId, newCarAzimuth, paint, background, cameraHeight, sun);
  }

  public Scene withPaint(Hsv newPaint) {
    return new Scene(carId, carAzimuth, newPaint, background, cameraHeight, sun);
  }

  public Scene withBackground(Hsv newBackground) {
    return new Scene(carId, carAzimuth, paint, newBackground, cameraHeight, sun);
  }

  public Scene withCameraHeight(double newCameraHeight) {
    return new Scene(carId, carAzimuth, paint, background, newCameraHeight, sun);
  }

  public Scene withSun(Sun newSun) {
    return new Scene(carId, carAzimuth, paint, background, cameraHeight, newSun);
  }
}

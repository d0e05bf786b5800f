package io.carousel.renderer.scene;

/**
 * Where the camera stands and how it looks at the car.
 *
 * @param height above the ground, in metres
 * @param azimuth degrees around the vertical, as the sun's: at 0 it stands where an unturned car's
 *     nose points
 * @param distance times the least distance at which the car is whole in the picture, however it is
 *     turned; below 1 the picture may cut it off
 * @param focalLength of the lens, in millimetres on 35 mm film
 * @param roll degrees that the camera is turned about its line of sight, clockwise as it looks
 * @param framing where in the picture the car is
 * @param exposure how much light the picture takes
 * @param lens what its lens does to the picture
 */
public record Camera(
    double height,
    double azimuth,
    double distance,
    double focalLength,
    double roll,
    LensShift framing,
    Exposure exposure,
    Lens lens) {

  public static final double STANDARD_FOCAL_LENGTH = 50;

  /** A level camera with the standard lens, as near as the car is whole in the picture. */
  public static Camera at(double height) {
    return new Camera(
        height, 0, 1, STANDARD_FOCAL_LENGTH, 0, LensShift.MIDDLE, Exposure.STANDARD, Lens.PERFECT);
  }

  public Camera withHeight(double newHeight) {
    return new Camera(newHeight, azimuth, distance, focalLength, roll, framing, exposure, lens);
  }

  public Camera withAzimuth(double newAzimuth) {
    return new Camera(height, newAzimuth, distance, focalLength, roll, framing, exposure, lens);
  }

  public Camera withDistance(double newDistance) {
    return new Camera(height, azimuth, newDistance, focalLength, roll, framing, exposure, lens);
  }

  public Camera withFocalLength(double newFocalLength) {
    return new Camera(height, azimuth, distance, newFocalLength, roll, framing, exposure, lens);
  }

  public Camera withRoll(double newRoll) {
    return new Camera(height, azimuth, distance, focalLength, newRoll, framing, exposure, lens);
  }

  public Camera withFraming(LensShift newFraming) {
    return new Camera(height, azimuth, distance, focalLength, roll, newFraming, exposure, lens);
  }

  public Camera withExposure(Exposure newExposure) {
    return new Camera(height, azimuth, distance, focalLength, roll, framing, newExposure, lens);
  }

  public Camera withLens(Lens newLens) {
    return new Camera(height, azimuth, distance, focalLength, roll, framing, exposure, newLens);
  }
}

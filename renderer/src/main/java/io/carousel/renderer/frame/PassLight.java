package io.carousel.renderer.frame;

import com.jme3.material.MatParamOverride;
import com.jme3.math.Matrix4f;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector2f;
import com.jme3.math.Vector3f;
import com.jme3.scene.Spatial;
import com.jme3.shader.VarType;
import io.carousel.renderer.light.Ground;
import io.carousel.renderer.light.Rgb;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The light of a pass, as every material of a scene takes it. */
final class PassLight {

  private final MatParamOverride sunDirection = vector("SunDirection");
  private final MatParamOverride sunIrradiance = vector("SunIrradiance");
  private final MatParamOverride sunShadowMatrix = matrix("SunShadowMatrix");
  private final MatParamOverride sunShadowMap = texture("SunShadowMap");
  private final MatParamOverride skyDirections = vectors("SkyDirections");
  private final MatParamOverride skyShadowMatrices =
      new MatParamOverride(VarType.Matrix4Array, "SkyShadowMatrices", null);
  private final MatParamOverride skyShadowMap = texture("SkyShadowMap");
  private final MatParamOverride skyRadiances = vectors("SkyRadiances");
  private final MatParamOverride surroundings =
      new MatParamOverride(VarType.Texture3D, "Surroundings", null);
  private final MatParamOverride mirrored = texture("Mirrored");
  private final MatParamOverride sky = texture("Sky");
  private final MatParamOverride panorama = texture("Panorama");
  private final MatParamOverride sunAzimuth =
      new MatParamOverride(VarType.Vector2, "SunAzimuth", null);
  private final MatParamOverride groundRadiance = vector("GroundRadiance");
  private final MatParamOverride groundOfSun = vector("GroundOfSun");
  private final MatParamOverride groundOfSky = vectors("GroundOfSky");

  private Ground ground;

  /** The light of a scene whose root this is. */
  PassLight(Spatial root) {
    for (MatParamOverride override :
        new MatParamOverride[] {
          sunDirection,
          sunIrradiance,
          sunShadowMatrix,
          sunShadowMap,
          skyDirections,
          skyShadowMatrices,
          skyShadowMap,
          skyRadiances,
          surroundings,
          mirrored,
          sky,
          panorama,
          sunAzimuth,
          groundRadiance,
          groundOfSun,
          groundOfSky
        }) {
      root.addMatParamOverride(override);
    }
  }

  /**
   * Sets what is the same for all passes of a frame.
   *
   * @param day sun and sky
   * @param azimuth the sun's azimuth, in degrees
   * @param ground what the ground makes of it
   */
  void setDay(Day day, double azimuth, Ground ground) {
    this.ground = ground;
    double radians = Math.toRadians(azimuth);
    sunAzimuth.setValue(new Vector2f((float) Math.cos(radians), (float) Math.sin(radians)));
    sunIrradiance.setValue(JmeVectors.of(day.light().sunIrradiance()));
    surroundings.setValue(day.surroundings());
    mirrored.setValue(day.mirrored());
    sky.setValue(day.sky());
    sky.setEnabled(day.sky() != null);
    panorama.setValue(day.panorama());
    panorama.setEnabled(day.panorama() != null);
    groundRadiance.setValue(JmeVectors.of(ground.radiance()));
    groundOfSun.setValue(JmeVectors.of(ground.ofSun()));
  }

  void setSun(Vector3f direction, ShadowMap shadow) {
    sunDirection.setValue(direction);
    sunShadowMatrix.setValue(shadow.matrices()[0]);
    sunShadowMap.setValue(shadow.texture());
  }

  /**
   * Sets the pass's parts of the sky.
   *
   * @param fromCar where they are, seen from the car
   * @param turn how the car is turned
   * @param radiances how bright they are
   * @param shadow the depths of what hides them, for a car that is not turned
   */
  void setSky(List<Vector3f> fromCar, Quaternion turn, List<Rgb> radiances, ShadowMap shadow) {
    Matrix4f back = turn.inverse().toRotationMatrix(new Matrix4f());
    skyDirections.setValue(fromCar.stream().map(turn::mult).toArray(Vector3f[]::new));
    skyShadowMatrices.setValue(
        Stream.of(shadow.matrices()).map(matrix -> matrix.mult(back)).toArray(Matrix4f[]::new));
    skyShadowMap.setValue(shadow.texture());
    int parts = fromCar.size();
    skyRadiances.setValue(
        radiances.stream()
            .map(radiance -> JmeVectors.of(radiance.times(1.0 / parts)))
            .toArray(Vector3f[]::new));
    // A direction stands for a hemisphere of them: 2 pi times its cosine, by the albedo over pi.
    groundOfSky.setValue(
        IntStream.range(0, parts)
            .mapToObj(
                i ->
                    JmeVectors.of(
                        radiances
                            .get(i)
                            .times(ground.albedo())
                            .times(2 * fromCar.get(i).y / parts)))
            .toArray(Vector3f[]::new));
  }

  private static MatParamOverride vector(String name) {
    return new MatParamOverride(VarType.Vector3, name, null);
  }

  private static MatParamOverride vectors(String name) {
    return new MatParamOverride(VarType.Vector3Array, name, null);
  }

  private static MatParamOverride matrix(String name) {
    return new MatParamOverride(VarType.Matrix4, name, null);
  }

  private static MatParamOverride texture(String name) {
    return new MatParamOverride(VarType.Texture2D, name, null);
  }
}

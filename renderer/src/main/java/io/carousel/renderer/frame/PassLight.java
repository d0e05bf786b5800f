package io.carousel.renderer.frame;

import com.jme3.material.MatParamOverride;
import com.jme3.math.Vector2f;
import com.jme3.math.Vector3f;
import com.jme3.scene.Spatial;
import com.jme3.shader.VarType;
import io.carousel.renderer.light.Ground;
import io.carousel.renderer.light.Rgb;

/** The light of a pass, as every material of a scene takes it. */
final class PassLight {

  private final MatParamOverride sunDirection = vector("SunDirection");
  private final MatParamOverride sunIrradiance = vector("SunIrradiance");
  private final MatParamOverride sunShadowMatrix = matrix("SunShadowMatrix");
  private final MatParamOverride sunShadowMap = texture("SunShadowMap");
  private final MatParamOverride skyDirection = vector("SkyDirection");
  private final MatParamOverride skyShadowMatrix = matrix("SkyShadowMatrix");
  private final MatParamOverride skyShadowMap = texture("SkyShadowMap");
  private final MatParamOverride skyRadiance = vector("SkyRadiance");
  private final MatParamOverride surroundings =
      new MatParamOverride(VarType.Texture3D, "Surroundings", null);
  private final MatParamOverride mirrored = texture("Mirrored");
  private final MatParamOverride sky = texture("Sky");
  private final MatParamOverride panorama = texture("Panorama");
  private final MatParamOverride sunAzimuth =
      new MatParamOverride(VarType.Vector2, "SunAzimuth", null);
  private final MatParamOverride groundRadiance = vector("GroundRadiance");
  private final MatParamOverride groundOfSun = vector("GroundOfSun");
  private final MatParamOverride groundOfSky = vector("GroundOfSky");

  private Ground ground;

  /** The light of a scene whose root this is. */
  PassLight(Spatial root) {
    for (MatParamOverride override :
        new MatParamOverride[] {
          sunDirection,
          sunIrradiance,
          sunShadowMatrix,
          sunShadowMap,
          skyDirection,
          skyShadowMatrix,
          skyShadowMap,
          skyRadiance,
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
    sunIrradiance.setValue(Vectors.of(day.light().sunIrradiance()));
    surroundings.setValue(day.surroundings());
    mirrored.setValue(day.mirrored());
    sky.setValue(day.sky());
    sky.setEnabled(day.sky() != null);
    panorama.setValue(day.panorama());
    panorama.setEnabled(day.panorama() != null);
    groundRadiance.setValue(Vectors.of(ground.radiance()));
    groundOfSun.setValue(Vectors.of(ground.ofSun()));
  }

  void setSun(Vector3f direction, ShadowMap shadow) {
    sunDirection.setValue(direction);
    sunShadowMatrix.setValue(shadow.matrix());
    sunShadowMap.setValue(shadow.texture());
  }

  /**
   * Sets the pass's part of the sky.
   *
   * @param direction where it is
   * @param radiance how bright it is
   * @param shadow the depths of what hides it
   */
  void setSky(Vector3f direction, Rgb radiance, ShadowMap shadow) {
    skyDirection.setValue(direction);
    skyRadiance.setValue(Vectors.of(radiance));
    // A direction stands for a hemisphere of them: 2 pi times its cosine, by the albedo over pi.
    groundOfSky.setValue(Vectors.of(radiance.times(ground.albedo()).times(2 * direction.y)));
    skyShadowMatrix.setValue(shadow.matrix());
    skyShadowMap.setValue(shadow.texture());
  }

  private static MatParamOverride vector(String name) {
    return new MatParamOverride(VarType.Vector3, name, null);
  }

  private static MatParamOverride matrix(String name) {
    return new MatParamOverride(VarType.Matrix4, name, null);
  }

  private static MatParamOverride texture(String name) {
    return new MatParamOverride(VarType.Texture2D, name, null);
  }
}

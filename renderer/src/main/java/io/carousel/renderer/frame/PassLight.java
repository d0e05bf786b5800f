package io.carousel.renderer.frame;

import com.jme3.material.MatParamOverride;
import com.jme3.math.Vector3f;
import com.jme3.scene.Spatial;
import com.jme3.shader.VarType;
import io.carousel.renderer.light.Daylight;
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
  private final MatParamOverride zenith = vector("SkyZenith");
  private final MatParamOverride horizon = vector("SkyHorizon");
  private final MatParamOverride groundRadiance = vector("GroundRadiance");

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
          zenith,
          horizon,
          groundRadiance
        }) {
      root.addMatParamOverride(override);
    }
  }

  /** Sets what is the same for all passes of a frame. */
  void setDay(Daylight day, Rgb ground) {
    sunIrradiance.setValue(Vectors.of(day.sunIrradiance()));
    zenith.setValue(Vectors.of(day.zenith()));
    horizon.setValue(Vectors.of(day.horizon()));
    groundRadiance.setValue(Vectors.of(ground));
  }

  void setSun(Vector3f direction, ShadowMap shadow) {
    sunDirection.setValue(direction);
    sunShadowMatrix.setValue(shadow.matrix());
    sunShadowMap.setValue(shadow.texture());
  }

  void setSky(Vector3f direction, ShadowMap shadow) {
    skyDirection.setValue(direction);
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

package io.carousel.renderer.frame;

import com.jme3.material.MatParamOverride;
import com.jme3.math.Vector3f;
import com.jme3.renderer.RenderManager;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.shader.VarType;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands besides the car keeps light off: a shadow map of its own for the sun and for each
 * part of the sky, so that the car's own are as fine as ever, and so that shaders ask for neither
 * where nothing stands.
 */
final class PropShadows {

  private static final int SKY_SIZE = 256;
  private static final int ACROSS = (int) Math.sqrt(PassSample.SKY_PARTS);
  private static final float MARGIN = 1.02f;

  private final int size;
  private final MatParamOverride sunMatrix =
      new MatParamOverride(VarType.Matrix4, "PropSunShadowMatrix", null);
  private final MatParamOverride sunMap =
      new MatParamOverride(VarType.Texture2D, "PropSunShadowMap", null);
  private final MatParamOverride skyMatrices =
      new MatParamOverride(VarType.Matrix4Array, "PropSkyShadowMatrices", null);
  private final MatParamOverride skyMap =
      new MatParamOverride(VarType.Texture2D, "PropSkyShadowMap", null);

  /** Made when they are needed. */
  private final List<ShadowMap> maps = new ArrayList<>();

  private List<CarNode> props = List.of();
  private Vector3f centre = new Vector3f();
  private float radius;

  /**
   * No shadows yet.
   *
   * @param root the scene's root
   * @param size width and height of the sun's map, in texels
   */
  PropShadows(Spatial root, int size) {
    this.size = size;
    for (MatParamOverride override : overrides()) {
      override.setEnabled(false);
      root.addMatParamOverride(override);
    }
  }

  private List<MatParamOverride> overrides() {
    return List.of(sunMatrix, sunMap, skyMatrices, skyMap);
  }

  /** Says what throws shadows from now on. */
  void setProps(List<CarNode> standing) {
    props = List.copyOf(standing);
    overrides().forEach(override -> override.setEnabled(!props.isEmpty()));
    if (props.isEmpty()) {
      return;
    }
    if (maps.isEmpty()) {
      maps.add(ShadowMap.fine(size));
      maps.add(ShadowMap.coarse(SKY_SIZE, ACROSS));
    }
    Vector3f least = new Vector3f(Vector3f.POSITIVE_INFINITY);
    Vector3f greatest = new Vector3f(Vector3f.NEGATIVE_INFINITY);
    for (CarNode prop : props) {
      float room = prop.radius() * Math.max(prop.getLocalScale().x, prop.getLocalScale().z);
      Vector3f at = prop.getLocalTranslation();
      least.minLocal(at.add(-room, 0, -room));
      greatest.maxLocal(at.add(room, prop.height() * prop.getLocalScale().y, room));
    }
    centre = least.add(greatest).multLocal(0.5f);
    radius = greatest.subtract(least).length() / 2 * MARGIN;
  }

  private List<Node> solid() {
    return props.stream().map(CarNode::solid).toList();
  }

  /** Draws the sun's shadows. */
  void shine(RenderManager manager, Vector3f towardsSun) {
    if (!props.isEmpty()) {
      ShadowMap map = maps.get(0);
      map.draw(manager, List.of(towardsSun), solid(), centre, radius);
      sunMatrix.setValue(map.matrices()[0]);
      sunMap.setValue(map.texture());
    }
  }

  /** Draws the shadows of a pass's parts of the sky. */
  void shade(RenderManager manager, List<Vector3f> towardsSky) {
    if (!props.isEmpty()) {
      ShadowMap map = maps.get(1);
      map.draw(manager, towardsSky, solid(), centre, radius);
      skyMatrices.setValue(map.matrices());
      skyMap.setValue(map.texture());
    }
  }
}

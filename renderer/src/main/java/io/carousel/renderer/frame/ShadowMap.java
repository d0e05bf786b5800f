package io.carousel.renderer.frame;

import com.jme3.math.Matrix4f;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;

/** What light from one direction meets first: the depths of a car seen from there. */
final class ShadowMap {

  private static final float MARGIN = 1.02f;

  private final Camera camera;
  private final Texture2D depth;
  private final ViewPort view;

  /**
   * A map without a car yet.
   *
   * @param size width and height in texels
   */
  ShadowMap(int size) {
    camera = new Camera(size, size);
    camera.setParallelProjection(true);
    depth = new Texture2D(size, size, Image.Format.Depth32F);
    depth.setMinFilter(Texture.MinFilter.BilinearNoMipMaps);
    depth.setMagFilter(Texture.MagFilter.Bilinear);
    depth.setShadowCompareMode(Texture.ShadowCompareMode.LessOrEqual);
    FrameBuffer buffer = new FrameBuffer(size, size, 1);
    buffer.setDepthTarget(FrameBuffer.FrameBufferTarget.newTarget(depth));
    view = new ViewPort("shadow map", camera);
    view.setOutputFrameBuffer(buffer);
    view.setClearFlags(true, true, true);
  }

  /**
   * Draws the map.
   *
   * @param towardsLight unit vector to where the light comes from
   * @param car what throws shadows
   */
  void draw(RenderManager manager, Vector3f towardsLight, CarNode car) {
    Vector3f centre = new Vector3f(0, car.height() / 2, 0);
    float radius = (float) Math.hypot(car.radius(), car.height() / 2) * MARGIN;
    Vector3f[] across = Vectors.across(towardsLight);
    camera.setLocation(centre.add(towardsLight.mult(2 * radius)));
    // jMonkeyEngine's cameras look along their third axis, with the first to the left.
    camera.setAxes(across[0].negate(), across[1], towardsLight.negate());
    camera.setFrustum(radius, 3 * radius, -radius, radius, radius, -radius);
    camera.update();
    view.clearScenes();
    view.attachScene(car);
    manager.setForcedTechnique("Depth");
    manager.renderViewPort(view, 0);
    manager.setForcedTechnique(null);
  }

  /** Takes a place in the world to the map's, -1..1 each way. */
  Matrix4f matrix() {
    return camera.getViewProjectionMatrix();
  }

  Texture2D texture() {
    return depth;
  }
}

package io.carousel.renderer.frame;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Matrix4f;
import com.jme3.renderer.Camera;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.Image;
import com.jme3.texture.Texture2D;
import java.util.List;

/**
 * One pass over a scene. Pixels say first what they show of the car, then each is shaded once
 * (deferred shading; Saito and Takahashi 1990): cars have many triangles smaller than a pixel, and
 * a rasteriser shades whole blocks of pixels for each that it meets. Ground and backdrop come next,
 * where there is no car, and glass over all.
 */
final class SurfacePass {

  private final Camera camera;
  private final Node surroundings = new Node("surroundings");
  private final Material backdrop;
  private final Material shade;
  private final Texture2D picture;
  private final ViewPort gather;
  private final ViewPort paint;

  /**
   * @param camera what sees the scene
   * @param root the scene's root, which gets ground and backdrop
   * @param ground the ground
   * @param backdrop the material of what is behind everything
   * @param assets where the shaders are
   */
  SurfacePass(Camera camera, Node root, Geometry ground, Material backdrop, AssetManager assets) {
    this.camera = camera;
    this.backdrop = backdrop;
    int width = camera.getWidth();
    int height = camera.getHeight();
    Texture2D depth = new Texture2D(width, height, Image.Format.Depth24);
    Texture2D places = new Texture2D(width, height, Image.Format.RGBA32F);
    Texture2D albedos = new Texture2D(width, height, Image.Format.RGBA16F);
    Texture2D coatings = new Texture2D(width, height, Image.Format.RGBA16F);
    picture = new Texture2D(width, height, Image.Format.RGBA16F);
    gather = view(depth, places, albedos, coatings);
    gather.setClearFlags(true, true, false);
    DrawOrder.keep(gather);
    paint = view(depth, picture);
    shade = new Material(assets, "Carousel/Shade.j3md");
    shade.setTexture("Places", places);
    shade.setTexture("Albedos", albedos);
    shade.setTexture("Coatings", coatings);
    surroundings.attachChild(Quad.wholePicture(shade));
    surroundings.attachChild(last(Quad.wholePicture(backdrop)));
    surroundings.attachChild(last(ground));
    root.attachChild(surroundings);
  }

  // jMonkeyEngine draws what is in this bucket as far off as can be, and before what is clear.
  private static Geometry last(Geometry geometry) {
    geometry.setQueueBucket(RenderQueue.Bucket.Sky);
    return geometry;
  }

  private ViewPort view(Texture2D depth, Texture2D... colors) {
    FrameBuffer buffer = new FrameBuffer(camera.getWidth(), camera.getHeight(), 1);
    for (Texture2D color : colors) {
      buffer.addColorTarget(FrameBuffer.FrameBufferTarget.newTarget(color));
    }
    buffer.setMultiTarget(colors.length > 1);
    buffer.setDepthTarget(FrameBuffer.FrameBufferTarget.newTarget(depth));
    ViewPort view = new ViewPort("surfaces", camera);
    view.setOutputFrameBuffer(buffer);
    view.setBackgroundColor(ColorRGBA.BlackNoAlpha);
    return view;
  }

  /**
   * Draws the pass, as the camera stands now.
   *
   * @param car the car
   * @param props what else stands in the scene
   */
  void draw(RenderManager manager, CarNode car, List<CarNode> props) {
    Matrix4f back = camera.getViewProjectionMatrix().invert();
    backdrop.setMatrix4("ViewProjectionInverse", back);
    shade.setMatrix4("ViewProjectionInverse", back);
    shade.setMatrix4("IntoCar", car.getLocalToWorldMatrix(null).invert());
    gather.attachScene(car.solid());
    props.forEach(prop -> gather.attachScene(prop.solid()));
    manager.setForcedTechnique("Gather");
    manager.renderViewPort(gather, 0);
    manager.setForcedTechnique(null);
    gather.clearScenes();
    paint.attachScene(surroundings);
    paint.attachScene(car.clear());
    props.forEach(prop -> paint.attachScene(prop.clear()));
    manager.renderViewPort(paint, 0);
    paint.clearScenes();
  }

  /** Says whether surfaces may give off light of their own. */
  void setLampsOn(boolean lampsOn) {
    if (lampsOn) {
      shade.setBoolean("LampsOn", true);
    } else {
      shade.clearParam("LampsOn");
    }
  }

  /** The radiance that the pass saw. */
  Texture2D picture() {
    return picture;
  }
}

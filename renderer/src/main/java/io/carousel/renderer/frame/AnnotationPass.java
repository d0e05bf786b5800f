package io.carousel.renderer.frame;

import com.jme3.material.RenderState;
import com.jme3.math.ColorRGBA;
import com.jme3.renderer.Camera;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Spatial;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.Image;
import com.jme3.texture.Texture2D;
import com.jme3.util.BufferUtils;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.BitSet;

/** Draws what pixels are: the scene once more, with shaders that write numbers for colours. */
final class AnnotationPass {

  private static final int CHANNELS = 4;

  private final Camera camera;
  private final ViewPort view;

  /**
   * @param camera what sees the scene
   * @param scene its root
   */
  AnnotationPass(Camera camera, Spatial scene) {
    this.camera = camera;
    Texture2D numbers = new Texture2D(camera.getWidth(), camera.getHeight(), Image.Format.RGBA32F);
    FrameBuffer buffer = new FrameBuffer(camera.getWidth(), camera.getHeight(), 1);
    buffer.addColorTarget(FrameBuffer.FrameBufferTarget.newTarget(numbers));
    buffer.setDepthTarget(FrameBuffer.FrameBufferTarget.newTarget(Image.Format.Depth24));
    view = new ViewPort("annotation", camera);
    view.setOutputFrameBuffer(buffer);
    view.setClearFlags(true, true, false);
    view.setBackgroundColor(ColorRGBA.BlackNoAlpha);
    view.attachScene(scene);
    DrawOrder.keep(view);
  }

  Annotation draw(RenderManager manager) {
    FloatBuffer labels = draw("Label", manager);
    FloatBuffer shapes = draw("Shape", manager);
    return Annotation.of(camera.getWidth(), camera.getHeight(), labels, shapes, camera);
  }

  /** Which pixels show the car, as the scene is now. */
  CarMask carMask(RenderManager manager) {
    FloatBuffer labels = draw("Label", manager);
    BitSet pixels = new BitSet(labels.remaining() / CHANNELS);
    for (int i = 0; i < labels.remaining() / CHANNELS; i++) {
      pixels.set(i, labels.get(CHANNELS * i) > 0.5f);
    }
    return new CarMask(camera.getWidth(), pixels);
  }

  private FloatBuffer draw(String technique, RenderManager manager) {
    manager.setForcedTechnique(technique);
    // Glass, which is drawn over what is behind it in a picture, is what its pixels are here.
    manager.setForcedRenderState(opaque());
    manager.renderViewPort(view, 0);
    manager.setForcedRenderState(null);
    manager.setForcedTechnique(null);
    int size = camera.getWidth() * camera.getHeight() * CHANNELS * Float.BYTES;
    ByteBuffer numbers = BufferUtils.createByteBuffer(size);
    manager
        .getRenderer()
        .readFrameBufferWithFormat(view.getOutputFrameBuffer(), numbers, Image.Format.RGBA32F);
    return numbers.asFloatBuffer();
  }

  private static RenderState opaque() {
    RenderState state = new RenderState();
    state.setFaceCullMode(RenderState.FaceCullMode.Off);
    return state;
  }
}

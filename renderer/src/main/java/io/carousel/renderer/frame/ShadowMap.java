package io.carousel.renderer.frame;

import com.jme3.math.Matrix4f;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Spatial;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What light from some directions meets first: the depths of a car seen from there, side by side in
 * one texture.
 */
final class ShadowMap {

  private static final float MARGIN = 1.02f;

  private final Texture2D depth;
  private final List<ViewPort> tiles;

  private ShadowMap(int size, int tilesAcross, Image.Format format) {
    depth = new Texture2D(size * tilesAcross, size * tilesAcross, format);
    depth.setShadowCompareMode(Texture.ShadowCompareMode.LessOrEqual);
    FrameBuffer buffer = new FrameBuffer(size * tilesAcross, size * tilesAcross, 1);
    buffer.setDepthTarget(FrameBuffer.FrameBufferTarget.newTarget(depth));
    tiles =
        IntStream.range(0, tilesAcross * tilesAcross)
            .mapToObj(tile -> view(tile, tilesAcross, buffer))
            .toList();
  }

  private static ViewPort view(int tile, int across, FrameBuffer buffer) {
    Camera camera = new Camera(buffer.getWidth(), buffer.getHeight());
    camera.setParallelProjection(true);
    int column = tile % across;
    int row = tile / across;
    camera.setViewPort(
        (float) column / across, (column + 1f) / across, (float) row / across, (row + 1f) / across);
    ViewPort view = new ViewPort("shadow map", camera);
    view.setOutputFrameBuffer(buffer);
    view.setClearFlags(true, true, true);
    return view;
  }

  /**
   * A map of one direction without a car yet, for shadows whose edges are to show.
   *
   * @param size width and height in texels
   */
  static ShadowMap fine(int size) {
    ShadowMap map = new ShadowMap(size, 1, Image.Format.Depth32F);
    map.depth.setMinFilter(Texture.MinFilter.BilinearNoMipMaps);
    map.depth.setMagFilter(Texture.MagFilter.Bilinear);
    return map;
  }

  /**
   * A map of several directions without a car yet, for shadows that are blurred by many of their
   * kind anyhow: half of the memory, and faster to look up.
   *
   * @param size width and height of a direction's part, in texels
   * @param across square root of the number of directions
   */
  static ShadowMap coarse(int size, int across) {
    ShadowMap map = new ShadowMap(size, across, Image.Format.Depth16);
    map.depth.setMinFilter(Texture.MinFilter.NearestNoMipMaps);
    map.depth.setMagFilter(Texture.MagFilter.Nearest);
    return map;
  }

  /**
   * Draws the map.
   *
   * @param towardsLights unit vectors to where the light comes from, one a direction of the map
   * @param occluder what throws shadows
   */
  void draw(RenderManager manager, List<Vector3f> towardsLights, ShadowCasterNode occluder) {
    draw(
        manager,
        towardsLights,
        List.of(occluder),
        new Vector3f(0, occluder.extent().height() / 2, 0),
        radius(occluder.extent()));
  }

  /**
   * Draws the map.
   *
   * @param towardsLights unit vectors to where the light comes from, one a direction of the map
   * @param occluders what throws shadows
   * @param centre of a sphere around all of them
   * @param radius of that sphere
   */
  void draw(
      RenderManager manager,
      List<Vector3f> towardsLights,
      List<? extends Spatial> occluders,
      Vector3f centre,
      float radius) {
    manager.setForcedTechnique("Depth");
    for (int i = 0; i < towardsLights.size(); i++) {
      ViewPort tile = tiles.get(i);
      stand(tile.getCamera(), towardsLights.get(i), centre, radius);
      occluders.forEach(tile::attachScene);
      manager.renderViewPort(tile, 0);
      tile.clearScenes();
    }
    manager.setForcedTechnique(null);
  }

  private static void stand(Camera camera, Vector3f towardsLight, Vector3f centre, float radius) {
    Vector3f[] across = JmeVectors.across(towardsLight);
    camera.setLocation(centre.add(towardsLight.mult(2 * radius)));
    // jMonkeyEngine's cameras look along their third axis, with the first to the left.
    camera.setAxes(across[0].negate(), across[1], towardsLight.negate());
    camera.setFrustum(radius, 3 * radius, -radius, radius, radius, -radius);
    camera.update();
  }

  private static float radius(CarExtent car) {
    return (float) Math.hypot(car.radius(), car.height() / 2) * MARGIN;
  }

  /**
   * What a texel of a map shows of a car, across, in metres.
   *
   * @param size width and height of a direction's part, in texels
   */
  static double texel(CarExtent car, int size) {
    return 2.0 * radius(car) / size;
  }

  /** Take a place in the world to -1..1 each way in the part of each direction. */
  Matrix4f[] matrices() {
    return tiles.stream()
        .map(tile -> tile.getCamera().getViewProjectionMatrix())
        .toArray(Matrix4f[]::new);
  }

  Texture2D texture() {
    return depth;
  }
}

package io.carousel.renderer.frame;

import com.jme3.asset.AssetManager;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.renderer.RenderManager;
import com.jme3.scene.Node;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.detail.DetailLevel;
import io.carousel.renderer.light.Rgb;
import io.carousel.renderer.scene.Camera;
import io.carousel.renderer.scene.Occlusion;
import io.carousel.renderer.scene.Scene;
import io.carousel.renderer.scenery.Hedge;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * What stands in a scene besides the car: other cars behind it, and what hides a part of it. Where
 * the latter stands is found by drawing which pixels still show the car.
 */
final class Props {

  /** How near to the share that is wanted the hidden one is to be. */
  private static final double TOLERANCE = 0.004;

  /** Room between the car and what stands before it, in metres. */
  private static final double GAP = 0.5;

  /** Room that is left before the camera, in metres. */
  private static final double BEFORE_CAMERA = 0.8;

  /** What is too small to hide enough is made larger by so much, again and again. */
  private static final double LARGER = 1.15;

  private static final int MOST_ENLARGEMENTS = 12;

  private static final String OCCLUDING_CAR = "suv";
  private static final Rgb OCCLUDING_PAINT = new Rgb(0.10, 0.12, 0.15);

  /**
   * A car of the traffic.
   *
   * @param away how far behind the car's middle, in metres
   * @param across how far to the right, in metres
   * @param turn where its nose points: 90 to the picture's right
   */
  private record Slot(String id, Rgb paint, double away, double across, double turn) {}

  private static final List<Slot> TRAFFIC =
      List.of(
          new Slot("hatchback", new Rgb(0.42, 0.43, 0.44), 5.2, -4.4, 80),
          new Slot("sedan", new Rgb(0.018, 0.03, 0.09), 7.5, 4.6, 265),
          new Slot("van", new Rgb(0.72, 0.72, 0.70), 10.5, -0.6, 95));

  private final Viewpoint viewpoint;
  private final Node root;
  private final AnnotationPass pass;
  private final RenderManager manager;
  private final DoubleFunction<DetailLevel> detail;
  private final PropNodes nodes;
  private final Node place = new Node("props");
  private final List<CarNode> standing = new ArrayList<>();
  private int carPixels;

  /**
   * Nothing yet.
   *
   * @param viewpoint what sees the scene
   * @param root the scene's root
   * @param pass tells which pixels show the car
   * @param detail how exactly a car is drawn of which a pixel shows so many metres
   */
  Props(
      Viewpoint viewpoint,
      Node root,
      AnnotationPass pass,
      RenderManager manager,
      DoubleFunction<DetailLevel> detail,
      CarLibrary library,
      AssetManager assets) {
    this.viewpoint = viewpoint;
    this.root = root;
    this.pass = pass;
    this.manager = manager;
    this.detail = detail;
    this.nodes = new PropNodes(library, assets);
    root.attachChild(place);
  }

  /** What stands there now. */
  List<CarNode> all() {
    return standing;
  }

  /** How many pixels would show the car if nothing stood before it; 0 if nothing does. */
  int carPixels() {
    return carPixels;
  }

  /**
   * Places what a scene has.
   *
   * @param scene the scene, whose car is in its place already, with a light
   * @param extent the room that the car takes
   */
  void stand(Scene scene, CarExtent extent) {
    clear();
    // The car's own pixels, to the middle of each.
    viewpoint.shift(PassSample.all(1, 0).get(0).pixelOffset());
    if (!scene.setting().occlusion().isNone()) {
      occlude(scene, extent);
    }
    for (int i = 0; i < scene.setting().traffic(); i++) {
      Slot slot = TRAFFIC.get(i);
      DetailLevel level = detail.apply(viewpoint.pixelAt(extent.radius()));
      CarNode car = nodes.car(slot.id(), slot.paint(), level);
      add(car);
      put(car, scene.camera(), -slot.away(), slot.across(), slot.turn());
    }
    root.updateGeometricState();
  }

  void clear() {
    place.detachAllChildren();
    standing.clear();
    carPixels = 0;
  }

  private void add(CarNode node) {
    place.attachChild(node);
    standing.add(node);
  }

  /**
   * Puts something in a place as the camera sees it.
   *
   * @param before how far before the car's middle, in metres
   * @param across how far to the right of it, in metres
   * @param turn degrees; at 90 its front points to the picture's right, at 0 to the camera
   */
  private static void put(CarNode node, Camera camera, double before, double across, double turn) {
    Vector3f towardsCamera = JmeVectors.direction(0, camera.azimuth());
    Vector3f right = Vector3f.UNIT_Y.cross(towardsCamera);
    node.setLocalTranslation(
        towardsCamera.mult((float) before).addLocal(right.mult((float) across)));
    node.setLocalRotation(
        new Quaternion()
            .fromAngleNormalAxis((float) Math.toRadians(camera.azimuth() + turn), Vector3f.UNIT_Y));
  }

  /** What stands before the car, and how it is moved so as to hide more. */
  private record Screen(CarNode node, Mover mover) {}

  @FunctionalInterface
  private interface Mover {

    /**
     * Puts it where it hides more the farther its place is along the way.
     *
     * @param place 0 where it hides nothing, 1 where it hides most
     * @param size 1, or more where that is too little
     */
    void to(double place, double size);
  }

  private void occlude(Scene scene, CarExtent extent) {
    CarMask alone = pass.carMask(manager);
    carPixels = alone.count();
    if (carPixels == 0) {
      return;
    }
    Occlusion occlusion = scene.setting().occlusion();
    Screen screen =
        switch (occlusion.by()) {
          case NONE -> throw new IllegalStateException("nothing stands before the car");
          case POST -> post(scene, extent, alone);
          case HEDGE -> hedge(scene, extent, alone);
          case CAR -> car(scene, extent, alone);
        };
    add(screen.node());
    double size = 1;
    double most = shareAt(screen, 1, size);
    for (int i = 0; i < MOST_ENLARGEMENTS && most < occlusion.share(); i++) {
      double larger = shareAt(screen, 1, size * LARGER);
      if (larger <= most) {
        break;
      }
      size *= LARGER;
      most = larger;
    }
    double found = size;
    DoubleUnaryOperator share = where -> shareAt(screen, where, found);
    // What was tried last need not be the best, and stands in the scene.
    screen.mover().to(ShareSearch.find(0, 1, most, occlusion.share(), TOLERANCE, share), size);
  }

  private double shareAt(Screen screen, double where, double size) {
    screen.mover().to(where, size);
    root.updateGeometricState();
    return 1 - (double) pass.carMask(manager).count() / carPixels;
  }

  private Screen post(Scene scene, CarExtent extent, CarMask alone) {
    CarNode post = nodes.post();
    double before = before(extent, 0.15);
    double middle = viewpoint.across(alone.middleColumn(), before);
    double half = viewpoint.across(alone.middleColumn() + alone.halfWidth(), before) - middle;
    double at = middle + side(scene) * half / 2;
    return new Screen(
        post,
        (wide, size) -> {
          put(post, scene.camera(), before, at, 0);
          post.setLocalScale((float) Math.max(1e-3, 3.2 * half * wide), (float) size, 1);
        });
  }

  private Screen hedge(Scene scene, CarExtent extent, CarMask alone) {
    CarNode hedge = nodes.hedge();
    double before = before(extent, 0.35);
    double higher = Math.max(1, needed(scene.camera(), extent, before) / Hedge.HEIGHT);
    return slider(scene, alone, hedge, before, higher, Hedge.LENGTH / 2, 0);
  }

  private Screen car(Scene scene, CarExtent extent, CarMask alone) {
    double before = before(extent, 1);
    DetailLevel level = detail.apply(viewpoint.pixelAt(before + 1));
    CarNode car = nodes.car(OCCLUDING_CAR, OCCLUDING_PAINT, level);
    double larger = Math.max(1, needed(scene.camera(), extent, before) / car.height());
    return slider(scene, alone, car, before, larger, car.radius(), -side(scene) * 90);
  }

  /** Something that comes from the side, one end first. */
  private Screen slider(
      Scene scene,
      CarMask alone,
      CarNode node,
      double before,
      double usualSize,
      double halfLength,
      double turn) {
    double middle = viewpoint.across(alone.middleColumn(), before);
    double half =
        1.05 * (viewpoint.across(alone.middleColumn() + alone.halfWidth(), before) - middle);
    boolean isCar = turn != 0;
    return new Screen(
        node,
        (way, size) -> {
          double scale = usualSize * size;
          double reach = isCar ? halfLength * scale : halfLength;
          double end = -half + way * (half + farthest(reach, half));
          put(node, scene.camera(), before, middle + side(scene) * (reach - end), turn);
          node.setLocalScale(isCar ? (float) scale : 1, (float) scale, isCar ? (float) scale : 1);
        });
  }

  // How far beyond the car's middle one end comes: its own middle is the highest, but its other end
  // is not to come into sight.
  private static double farthest(double reach, double half) {
    return reach < half ? reach : Math.min(1.15 * reach, 2 * reach - half);
  }

  /** -1 where it comes from the left, 1 from the right. */
  private static int side(Scene scene) {
    return scene.setting().occlusion().fromLeft() ? -1 : 1;
  }

  /** How far before the car's middle something of a depth stands, in metres. */
  private double before(CarExtent extent, double halfDepth) {
    double toCamera = viewpoint.levelDistance() - BEFORE_CAMERA - halfDepth;
    return Math.min(extent.radius() + GAP + halfDepth, toCamera);
  }

  /** How high something has to be that hides the whole car, in metres. */
  private double needed(Camera camera, CarExtent extent, double before) {
    double distance = viewpoint.levelDistance();
    double down = (extent.height() - camera.height()) / (distance + extent.radius() / 2);
    return camera.height() + down * (distance - before);
  }
}

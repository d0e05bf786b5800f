package io.carousel.renderer.frame;

import com.jme3.math.Quaternion;
import com.jme3.renderer.RenderManager;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a car hides each part of the sky from what. The parts turn with the car, so the maps of a
 * car are drawn once and serve every frame that it is in; those of the cars that were drawn last
 * are kept.
 */
final class SkyShadows {

  /** Width and height of a direction's part of a map, in texels. */
  private static final int SIZE = 256;

  private static final int ACROSS = (int) Math.sqrt(PassSample.SKY_PARTS);

  private static final long BYTES = 2L * SIZE * SIZE * PassSample.SKY_PARTS;

  /** Memory for maps that are kept, in bytes. */
  private static final long MOST = 256 << 20;

  private final int most;
  private final Map<Key, List<ShadowMap>> lastUsedLast = new LinkedHashMap<>(16, 0.75f, true);

  /** What a set of maps depends on. */
  private record Key(CarNode car, long sampling) {}

  /**
   * No maps yet.
   *
   * @param passes passes a frame
   */
  SkyShadows(int passes) {
    most = (int) Math.max(1, MOST / (passes * BYTES));
  }

  /**
   * The map of each pass, as if the car were not turned.
   *
   * @param car the car, in its scene
   * @param samples the frame's passes
   * @param sampling which set of passes they are
   * @param manager draws what is missing
   */
  List<ShadowMap> of(CarNode car, List<PassSample> samples, long sampling, RenderManager manager) {
    Key key = new Key(car, sampling);
    List<ShadowMap> maps = lastUsedLast.get(key);
    if (maps == null) {
      maps = spare(samples.size());
      draw(maps, car, samples, manager);
      lastUsedLast.put(key, maps);
    }
    return maps;
  }

  private List<ShadowMap> spare(int count) {
    if (lastUsedLast.size() < most) {
      List<ShadowMap> maps = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        maps.add(ShadowMap.coarse(SIZE, ACROSS));
      }
      return maps;
    }
    Iterator<List<ShadowMap>> oldest = lastUsedLast.values().iterator();
    List<ShadowMap> maps = oldest.next();
    oldest.remove();
    return maps;
  }

  private static void draw(
      List<ShadowMap> maps, CarNode car, List<PassSample> samples, RenderManager manager) {
    Quaternion turn = car.getLocalRotation().clone();
    turn(car, Quaternion.IDENTITY);
    for (int i = 0; i < maps.size(); i++) {
      maps.get(i).draw(manager, samples.get(i).skyDirections(), car);
    }
    turn(car, turn);
  }

  private static void turn(CarNode car, Quaternion turn) {
    car.setLocalRotation(turn);
    car.getParent().updateGeometricState();
  }
}

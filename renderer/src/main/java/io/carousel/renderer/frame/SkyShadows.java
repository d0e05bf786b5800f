package io.carousel.renderer.frame;

import com.jme3.math.Quaternion;
import com.jme3.renderer.RenderManager;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of a car hides each part of the sky from what. The parts turn with the car, so the maps of a
 * car are drawn once and serve every frame that it is in, as far as memory allows.
 */
final class SkyShadows {

  /** Width and height of a direction's part of a map, in texels. */
  private static final int SIZE = 256;

  private static final int ACROSS = (int) Math.sqrt(PassSample.SKY_PARTS);

  private static final long BYTES = 2L * SIZE * SIZE * PassSample.SKY_PARTS;

  private final Kept<ShadowCasterNode, List<ShadowMap>> kept;

  /** Maps of cars that are gone, to be drawn over. */
  private final Deque<List<ShadowMap>> spare = new ArrayDeque<>();

  private final int passes;

  /**
   * No maps yet.
   *
   * @param passes passes a frame
   * @param most memory for maps, in bytes
   */
  SkyShadows(int passes, long most) {
    this.passes = passes;
    this.kept = new Kept<>(most, maps -> maps.size() * BYTES);
  }

  /** What a texel of its maps shows of a car, across, in metres. */
  static double texel(CarExtent car) {
    return ShadowMap.texel(car, SIZE);
  }

  /**
   * The map of each pass, as if the car were not turned. They hold until the next are asked for.
   *
   * @param car what throws the car's shadow
   * @param samples the frame's passes
   * @param sampling which set of passes they are; the maps of others than the usual one are not
   *     kept, as each frame has its own
   * @param manager draws what is missing
   */
  List<ShadowMap> of(
      ShadowCasterNode car, List<PassSample> samples, long sampling, RenderManager manager) {
    if (sampling == 0) {
      return kept.get(car).orElseGet(() -> drawn(car, samples, manager));
    }
    List<ShadowMap> maps = room();
    draw(maps, car, samples, manager);
    spare.add(maps);
    return maps;
  }

  /** Gives the memory of a car's maps to others; it is not to be drawn again. */
  void forget(ShadowCasterNode car) {
    kept.remove(car).ifPresent(spare::add);
  }

  private List<ShadowMap> drawn(
      ShadowCasterNode car, List<PassSample> samples, RenderManager manager) {
    Optional<Map.Entry<ShadowCasterNode, List<ShadowMap>>> gone = kept.makeRoom(passes * BYTES);
    while (gone.isPresent()) {
      spare.add(gone.get().getValue());
      gone = kept.makeRoom(passes * BYTES);
    }
    List<ShadowMap> maps = room();
    draw(maps, car, samples, manager);
    kept.put(car, maps);
    return maps;
  }

  private List<ShadowMap> room() {
    return spare.isEmpty()
        ? Stream.generate(() -> ShadowMap.coarse(SIZE, ACROSS)).limit(passes).toList()
        : spare.poll();
  }

  private static void draw(
      List<ShadowMap> maps, ShadowCasterNode car, List<PassSample> samples, RenderManager manager) {
    car.turn(Quaternion.IDENTITY);
    for (int i = 0; i < maps.size(); i++) {
      maps.get(i).draw(manager, samples.get(i).skyDirections(), car);
    }
  }
}

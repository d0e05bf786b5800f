package io.carousel.renderer.frame;

import com.jme3.renderer.RenderManager;
import io.carousel.renderer.detail.DetailLevel;
import io.carousel.renderer.timing.Step;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is on the device of cars: of all that were drawn, as far as memory allows.
 *
 * @param <N> what of them
 */
final class DeviceNodes<N extends DeviceNode> {

  private final Kept<Key, N> nodes;
  private final Function<Key, N> maker;
  private final RenderManager manager;
  private final DeviceStopwatch stopwatch;
  private final Consumer<N> onDisposal;

  /**
   * What one is asked for by.
   *
   * @param car which car
   * @param level how exactly it is drawn
   */
  record Key(CarKey car, DetailLevel level) {}

  /**
   * None yet.
   *
   * @param maker makes one
   * @param most memory for them, in bytes
   * @param onDisposal hears of one that is not to be drawn again
   */
  DeviceNodes(
      Function<Key, N> maker,
      RenderManager manager,
      DeviceStopwatch stopwatch,
      long most,
      Consumer<N> onDisposal) {
    this.maker = maker;
    this.manager = manager;
    this.stopwatch = stopwatch;
    this.nodes = new Kept<>(most, DeviceNode::bytes);
    this.onDisposal = onDisposal;
  }

  /** That of a car, drawn so exactly; those asked for longest ago make room for it. */
  N of(CarKey car, DetailLevel level) {
    Key key = new Key(car, level);
    return nodes.get(key).orElseGet(() -> load(key));
  }

  private N load(Key key) {
    N node = maker.apply(key);
    makeRoom(node.bytes());
    nodes.put(key, node);
    stopwatch.lap(Step.CAR);
    return node;
  }

  private void makeRoom(long bytes) {
    Optional<Map.Entry<Key, N>> gone = nodes.makeRoom(bytes);
    if (gone.isEmpty()) {
      return;
    }
    while (gone.isPresent()) {
      N node = gone.get().getValue();
      node.dispose();
      onDisposal.accept(node);
      gone = nodes.makeRoom(bytes);
    }
    // What was disposed of goes at the end of a frame, of which nobody else tells the renderer.
    manager.getRenderer().postFrame();
  }
}

package io.carousel.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carousel.job.Shard;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RenderProcessesTest {

  private static List<Integer> devices(RenderProcesses processes, Shard whole) {
    return whole.divided(processes.workers()).stream()
        .map(part -> processes.device(part).orElseThrow())
        .toList();
  }

  @Test
  void workersTakeTurnsOnTheDevices() {
    RenderProcesses processes = RenderProcesses.of(5).on(List.of(1, 3));
    assertEquals(List.of(1, 3, 1, 3, 1), devices(processes, Shard.WHOLE));
  }

  @Test
  void theDevicesOfAShardAreThoseOfTheWhole() {
    RenderProcesses processes = RenderProcesses.of(4).on(List.of(0, 2));
    assertEquals(List.of(0, 2, 0, 2), devices(processes, new Shard(3, 6)));
  }

  @Test
  void withoutDevicesTheRenderersOwnIsMeant() {
    assertEquals(OptionalInt.empty(), RenderProcesses.of(2).device(new Shard(2, 2)));
  }
}

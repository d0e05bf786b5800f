package io.carousel.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carousel.job.Shard;
import io.carousel.job.worker.JavaCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

  @Test
  void aWorkerWithOneCoreHasNoSecondCompilerAndKeepsItsCollector() {
    int cores = Runtime.getRuntime().availableProcessors();
    assertEquals(
        List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
        options(cores, List.of("-Xmx1g")));
    assertEquals(List.of("-XX:+UseZGC"), options(cores, List.of("-XX:+UseZGC")));
    assertEquals(cores == 1, options(1, List.of()).size() == 2);
  }

  private static List<String> options(int workers, List<String> given) {
    JavaCommand java = new JavaCommand(Path.of("java"), given, "", Map.of());
    return new RenderProcesses(java, workers, List.of()).command().options();
  }
}

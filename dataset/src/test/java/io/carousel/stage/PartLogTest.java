package io.carousel.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carousel.job.Shard;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartLogTest {

  private final PartLog log = new PartLog();

  @Test
  void slowAndRepeatedPartsAreNamedWithTheirMachines() {
    log.repeated("render", new Shard(2, 4), "node7", "its process was ended by signal 9");
    log.done("render", new Shard(1, 4), "node6", Duration.ofSeconds(10));
    log.done("render", new Shard(3, 4), "node6", Duration.ofSeconds(12));
    log.done("render", new Shard(4, 4), "node8", Duration.ofMillis(18_100));
    log.done("render", new Shard(2, 4), "", Duration.ofSeconds(30));
    assertEquals(
        List.of(
            "render: 4 parts, half of them in at most 12.0 s; slow: 2/4 (30.0 s), 4/4 (18.1 s on"
                + " node8)",
            "render, done again: 2/4 (its process was ended by signal 9 on node7)"),
        log.lines());
  }

  @Test
  void whereNothingWasDividedNothingIsSaid() {
    assertEquals(List.of(), log.lines());
  }

  @Test
  void onlySomeOfManyAreNamed() {
    for (int part = 1; part <= 40; part++) {
      log.done("embed", new Shard(part, 40), "", Duration.ofMillis(part <= 20 ? 1000 : 2000));
    }
    assertEquals(
        "embed: 40 parts, half of them in at most 1.0 s; slow: 21/40 (2.0 s), 22/40 (2.0 s), 23/40"
            + " (2.0 s), 24/40 (2.0 s), 25/40 (2.0 s), 26/40 (2.0 s), 27/40 (2.0 s), 28/40 (2.0 s)"
            + " and 12 more",
        log.lines().get(0));
  }
}

package io.carousel.renderer.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptTest {

  private final Kept<String, Long> kept = new Kept<>(100, size -> size);

  @Test
  void manySmallThingsAreKeptWhereFewLargeOnesAre() {
    for (int i = 0; i < 100; i++) {
      assertEquals(Optional.empty(), kept.makeRoom(1));
      kept.put("thing " + i, 1L);
    }
    assertEquals(Optional.of(1L), kept.get("thing 0"));
    assertEquals(Optional.of(Map.entry("thing 1", 1L)), kept.makeRoom(1));
  }

  @Test
  void whatWasUsedLongestAgoGoesFirstAndNoMoreThanNeeded() {
    kept.put("a", 40L);
    kept.put("b", 30L);
    kept.put("c", 30L);
    kept.get("a");
    assertEquals(Optional.of(Map.entry("b", 30L)), kept.makeRoom(50));
    assertEquals(Optional.of(Map.entry("c", 30L)), kept.makeRoom(50));
    assertEquals(Optional.empty(), kept.makeRoom(50));
    assertEquals(Optional.of(40L), kept.get("a"));
  }

  @Test
  void whatIsLargerThanAllOfMemoryIsKeptAlone() {
    kept.put("a", 40L);
    assertEquals(Optional.of(Map.entry("a", 40L)), kept.makeRoom(400));
    assertEquals(Optional.empty(), kept.makeRoom(400));
    kept.put("b", 400L);
    assertEquals(Optional.of(400L), kept.get("b"));
  }

  @Test
  void whatIsTakenOutLeavesItsRoom() {
    kept.put("a", 100L);
    assertEquals(Optional.of(100L), kept.remove("a"));
    assertEquals(Optional.empty(), kept.remove("a"));
    assertEquals(Optional.empty(), kept.makeRoom(100));
  }
}

package io.carousel.analysis.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareBenchmarkTest {

  @Test
  void everyWorkIsMeasuredForEachNumberOfModelsAndHalfTheSide() {
    List<String> lines = new ArrayList<>();
    new CompareBenchmark(3, EnumSet.allOf(CompareBenchmark.Work.class), lines::add)
        .run(List.of(3, 16), 16);
    int works = CompareBenchmark.Work.values().length;
    assertEquals(2 + 3 * works + 1, lines.size());
    // Of 16 models: the first loss has two folds, the untrained network is compared with all.
    assertTrue(
        lines.get(2 + works).startsWith("    16   16x 16    107  reading"), lines.toString());
    assertTrue(lines.get(2 + 2 * works).startsWith("    16    8x  8"), lines.toString());
  }

  @Test
  void modelsAreComparedStepByStep() {
    List<String> lines = new ArrayList<>();
    new SimilarityBenchmark(lines::add).run(3, 200);
    assertEquals(7, lines.size(), lines.toString());
    assertTrue(lines.get(5).startsWith("all "), lines.toString());
  }
}

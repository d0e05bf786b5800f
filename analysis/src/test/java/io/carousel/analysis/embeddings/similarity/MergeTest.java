package io.carousel.analysis.embeddings.similarity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {

  private static final List<Merge> MERGES = List.of(new Merge(1, 2, 0.1, 2), new Merge(0, 3, 1, 3));

  @Test
  void aDendrogramJoinsAllModels() {
    assertDoesNotThrow(() -> Merge.mustJoin(3, List.of(0, 1, 2), MERGES));
    assertDoesNotThrow(() -> Merge.mustJoin(0, List.of(), List.of()));
  }

  @Test
  void whatAFileHoldsInItsPlaceIsRefused() {
    assertRefused(3, List.of(0, 1), MERGES);
    assertRefused(3, List.of(0, 1, 1), MERGES);
    assertRefused(3, List.of(0, 1, 3), MERGES);
    assertRefused(3, List.of(0, 1, 2), MERGES.subList(0, 1));
    assertRefused(2, List.of(0, 1), List.of(new Merge(-1, 1, 0, 2)));
    assertRefused(2, List.of(0, 1), List.of(new Merge(0, 2, 0, 2)));
  }

  private static void assertRefused(int models, List<Integer> order, List<Merge> merges) {
    assertThrows(IllegalArgumentException.class, () -> Merge.mustJoin(models, order, merges));
  }
}

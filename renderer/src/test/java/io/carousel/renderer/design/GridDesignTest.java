package io.carousel.renderer.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridDesignTest {

  @Test
  void everyCombinationComesExactlyOnce() {
    Design design = Design.grid(TestProperties.ALL);
    Set<List<Level>> seen = new HashSet<>();
    for (int frame = 0; frame < design.count(); frame++) {
      assertTrue(seen.add(design.sample(frame).levels()));
    }
    assertEquals(2 * 3 * 1 * 4, seen.size());
  }

  @Test
  void theFirstPropertyChangesSlowest() {
    Design design = Design.grid(TestProperties.ALL);
    List<String> rows =
        IntStream.range(0, 14).mapToObj(frame -> design.sample(frame).levels().toString()).toList();
    assertEquals("[0, 0, 0, 0]", rows.get(0));
    assertEquals("[0, 0, 0, 10]", rows.get(1));
    assertEquals("[0, 10, 0, 0]", rows.get(4));
    assertEquals("[10, 0, 0, 10]", rows.get(13));
  }

  @Test
  void aGridTooLargeIsRefusedWithItsSize() {
    List<Property> properties = Collections.nCopies(11, TestProperties.property("a", 1000));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Design.grid(properties));
    assertTrue(e.getMessage().contains("1,000,000,000,000,000"), e.getMessage());
  }

  @Test
  void thereIsNoFrameBeyondTheLastCombination() {
    assertThrows(IndexOutOfBoundsException.class, () -> Design.grid(TestProperties.ALL).sample(24));
  }
}

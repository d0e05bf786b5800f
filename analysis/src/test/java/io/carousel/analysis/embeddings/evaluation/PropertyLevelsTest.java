package io.carousel.analysis.embeddings.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carousel.dataset.Level;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PropertyLevelsTest {

  @Test
  void levelsAreInOrderAndKnowTheirImages() {
    List<PropertyLevels> all = levels(6, image -> Level.of(image % 3 == 0 ? 10 : 9));
    assertEquals(List.of("9", "10"), all.get(0).levels());
    assertArrayEquals(new int[] {1, 0, 0, 1, 0, 0}, all.get(0).ofImage());
  }

  @Test
  void manyNumbersAreDividedIntoClassesOfAsManyImages() {
    PropertyLevels divided = levels(160, image -> Level.of(image / 10.0)).get(0);
    assertEquals(8, divided.levels().size());
    assertEquals("0 to 1.9", divided.levels().get(0));
    assertEquals("14 to 15.9", divided.levels().get(7));
    int[] counts = new int[8];
    Arrays.stream(divided.ofImage()).forEach(level -> counts[level]++);
    assertArrayEquals(new int[] {20, 20, 20, 20, 20, 20, 20, 20}, counts);
  }

  @Test
  void whatHardlyAnImageSharesOrEveryImageHasIsLeftOut() {
    assertEquals(List.of(), levels(20, image -> Level.of("file " + image)));
    assertEquals(List.of(), levels(20, image -> Level.of("same")));
  }

  private static List<PropertyLevels> levels(int images, IntFunction<Level> level) {
    List<Sample> samples =
        IntStream.range(0, images)
            .mapToObj(image -> new Sample(image, List.of(level.apply(image))))
            .toList();
    return PropertyLevels.all(new SampleTable(List.of("property"), samples));
  }
}

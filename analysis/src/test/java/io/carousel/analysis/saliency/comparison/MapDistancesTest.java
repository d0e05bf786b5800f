package io.carousel.analysis.saliency.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.carousel.analysis.saliency.SaliencyMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapDistancesTest {

  private static final SaliencyMap LEFT = new SaliencyMap(2, new float[] {1, 0, 1, 0});
  private static final SaliencyMap RIGHT = new SaliencyMap(2, new float[] {0, 1, 0, 1});
  private static final SaliencyMap TOP = new SaliencyMap(2, new float[] {1, 1, 0, 0});

  @Test
  void pairsComeByTheFirstAndThenTheSecondMap() {
    MapDistances distances = MapDistances.of(List.of(LEFT, RIGHT, TOP));
    assertNear(List.of(-1.0, 0.0, 0.0), distances.correlations());
    double half = Math.log(2) / 2;
    assertNear(List.of(Math.log(2), half, half), distances.divergences());
  }

  @Test
  void whatIsNotDefinedIsNull() {
    SaliencyMap flat = new SaliencyMap(2, new float[4]);
    assertNull(MapDistances.of(List.of(flat, LEFT)).correlations().get(0));
    assertNull(MapDistances.of(List.of(flat, LEFT)).divergences().get(0));
    SaliencyMap other = new SaliencyMap(3, new float[9]);
    assertNull(MapDistances.of(List.of(other, LEFT)).divergences().get(0));
  }

  private static void assertNear(List<Double> expected, List<Double> values) {
    assertEquals(expected.size(), values.size());
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i), values.get(i), 1e-9, "pair " + i);
    }
  }
}

package io.carousel.analysis.saliency.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carousel.analysis.saliency.comparison.PairPlan.MapPair;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairSumsTest {

  /** As many pixels as are looked at twice, and some. */
  private static final int PIXELS = 2 * 1024 + 77;

  @Test
  void tileByTileGivesWhatTheDefinitionsDo() {
    float[][] maps = new float[3][PIXELS];
    Random random = new Random(1);
    for (float[] map : maps) {
      for (int i = 0; i < PIXELS; i++) {
        map[i] = Math.max(0, random.nextFloat() - 0.2f);
      }
    }
    List<MapPair> pairs =
        List.of(new MapPair(0, 1, null), new MapPair(0, 2, null), new MapPair(2, 1, null));
    PairSums sums = new PairSums(3);
    double[] correlations = sums.values(new PearsonCorrelation(), maps, pairs);
    double[] divergences = sums.values(new JensenShannon(), maps, pairs);
    for (int i = 0; i < pairs.size(); i++) {
      float[] a = maps[pairs.get(i).a()];
      float[] b = maps[pairs.get(i).b()];
      assertEquals(Definitions.correlation(a, b), correlations[i], 1e-13);
      assertEquals(Definitions.divergence(a, b), divergences[i], 1e-13);
    }
  }

  @Test
  void theSameMapIsAsAlikeAsCanBe() {
    float[] map = new float[PIXELS];
    Random random = new Random(2);
    for (int i = 0; i < PIXELS; i++) {
      map[i] = random.nextFloat();
    }
    List<MapPair> both = List.of(new MapPair(0, 1, null));
    float[][] twice = {map, map.clone()};
    assertEquals(0, new PairSums(2).values(new JensenShannon(), twice, both)[0]);
    assertEquals(1, new PairSums(2).values(new PearsonCorrelation(), twice, both)[0], 1e-13);
  }
}

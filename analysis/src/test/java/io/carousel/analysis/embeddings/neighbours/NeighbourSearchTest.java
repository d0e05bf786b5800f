package io.carousel.analysis.embeddings.neighbours;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carousel.analysis.distances.Distance;
import io.carousel.analysis.distances.DotProduct;
import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.job.Progress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NeighbourSearchTest {

  private static final int[] RANKS = {1, 2, 10, 37, 150, 299};

  @Test
  void neighboursAreThoseOfExactDistances() {
    Random random = new Random(1);
    assertExact(new Embeddings(300, 7, floats(300 * 7, random::nextGaussian)));
  }

  @Test
  void numbersFarFromZeroLoseNothing() {
    Random random = new Random(2);
    // In float32 the products would drown the distances, were the rows not centred.
    assertExact(new Embeddings(300, 5, floats(300 * 5, () -> 1000 + random.nextGaussian() / 100)));
  }

  @Test
  void manyAtTheSameDistanceAreTakenByIndex() {
    Random random = new Random(3);
    assertExact(new Embeddings(300, 3, floats(300 * 3, () -> random.nextInt(3))));
    assertExact(new Embeddings(300, 2, new float[600]));
  }

  @Test
  void rowsCloserThanRoundingAreToldApart() {
    Random random = new Random(4);
    // On a sphere around 0, but for the last bits.
    float[] values = floats(300 * 4, random::nextGaussian);
    for (int row = 0; row < 300; row++) {
      double norm = 0;
      for (int i = 0; i < 4; i++) {
        norm += (double) values[row * 4 + i] * values[row * 4 + i];
      }
      for (int i = 0; i < 4; i++) {
        values[row * 4 + i] = row == 0 ? 0 : (float) (values[row * 4 + i] / Math.sqrt(norm));
      }
    }
    assertExact(new Embeddings(300, 4, values));
  }

  @Test
  void oneFarOutAndTinyOrHugeNumbersDoNoHarm() {
    Random random = new Random(5);
    for (double scale : new double[] {1e-30, 1, 1e30}) {
      float[] values = floats(300 * 3, () -> random.nextGaussian() * scale);
      values[0] = (float) (scale * 1e6);
      assertExact(new Embeddings(300, 3, values));
    }
  }

  @Test
  void boundsFromASampleLeaveNobodyOut() {
    Random random = new Random(6);
    assertSomeExact(new Embeddings(9000, 3, floats(9000 * 3, random::nextGaussian)), 500);
  }

  @Test
  void aSampleThatMisleadsIsMadeGood() {
    Random random = new Random(7);
    float[] values = floats(9000 * 2, random::nextGaussian);
    // Every fourth row, which is the sample, lies near 0, and of all others none.
    for (int row = 0; row < 9000; row++) {
      values[2 * row] += row % 4 == 0 ? 0 : 100;
    }
    assertSomeExact(new Embeddings(9000, 2, values), 3000);
  }

  private static void assertExact(Embeddings embeddings) {
    int[][][] found = find(embeddings, 2, 16, 64);
    int[][][] otherwise = find(embeddings, 3, 7, 1000);
    for (int query = 0; query < embeddings.rows(); query++) {
      int[] order = byDistance(embeddings, query);
      for (int i = 0; i < RANKS.length; i++) {
        int[] expected = sorted(Arrays.copyOf(order, RANKS[i]));
        assertArrayEquals(expected, found[query][i], "query " + query + ", " + RANKS[i]);
        assertArrayEquals(expected, otherwise[query][i]);
      }
    }
  }

  /** The neighbours by query and rank. */
  private static int[][][] find(Embeddings embeddings, int threads, int block, int tile) {
    int[][][] found = new int[embeddings.rows()][RANKS.length][];
    new NeighbourSearch(embeddings, threads, block, tile)
        .visitAll(
            new NeighbourSearch.Visitor() {
              @Override
              public int most(int query) {
                return RANKS[RANKS.length - 1];
              }

              @Override
              public void visit(int query, Neighbours neighbours) {
                for (int i = 0; i < RANKS.length; i++) {
                  neighbours.nearest(RANKS[i]);
                  int number = RANKS[i];
                  found[query][i] =
                      sorted(IntStream.range(0, number).map(neighbours::row).toArray());
                }
              }
            },
            Progress.silent().begin("", 0, ""));
    return found;
  }

  /** Checks a few queries only, as every one is compared with every row. */
  private static void assertSomeExact(Embeddings embeddings, int number) {
    int[][] found = new int[embeddings.rows()][];
    int[] chosen = IntStream.range(0, embeddings.rows()).filter(query -> query % 90 < 2).toArray();
    new NeighbourSearch(embeddings)
        .visit(
            chosen,
            new NeighbourSearch.Visitor() {
              @Override
              public int most(int query) {
                return query % 90 == 0 ? number : 0;
              }

              @Override
              public void visit(int query, Neighbours neighbours) {
                neighbours.nearest(number);
                found[query] = sorted(IntStream.range(0, number).map(neighbours::row).toArray());
              }
            },
            Progress.silent().begin("", 0, ""));
    for (int query = 0; query < embeddings.rows(); query++) {
      assertEquals(query % 90 == 0, found[query] != null);
      if (found[query] != null) {
        int[] order = byDistance(embeddings, query);
        assertArrayEquals(sorted(Arrays.copyOf(order, number)), found[query]);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(LossDistance.class)
  void anyDistanceHasItsOwnNeighbours(LossDistance known) {
    Random random = new Random(9);
    Embeddings embeddings = new Embeddings(200, 6, floats(200 * 6, random::nextGaussian));
    Distance distance = known.distance();
    int[] queries = {0, 7, 199};
    int[][] found =
        new NeighbourSearch(embeddings, distance)
            .nearest(queries, 20, Progress.silent().begin("", 0, ""));
    for (int i = 0; i < queries.length; i++) {
      double[] query = embeddings.row(queries[i]);
      int self = queries[i];
      int[] expected =
          IntStream.range(0, 200)
              .filter(row -> row != self)
              .boxed()
              .sorted(
                  Comparator.comparingDouble(row -> distance.between(query, embeddings.row(row))))
              .limit(20)
              .mapToInt(Integer::intValue)
              .toArray();
      assertArrayEquals(expected, found[i]);
    }
  }

  @Test
  void whereEveryPairIsMeasuredTiesGoToTheLowerIndexToo() {
    Embeddings embeddings = new Embeddings(6, 2, new float[] {1, 0, 2, 5, 2, -5, 3, 0, 0, 0, 2, 1});
    int[][] found =
        new NeighbourSearch(embeddings, new DotProduct())
            .nearest(new int[] {0, 4}, 5, Progress.silent().begin("", 0, ""));
    assertArrayEquals(new int[][] {{3, 1, 2, 5, 4}, {0, 1, 2, 3, 5}}, found);
  }

  @Test
  void theNearestComeFirstAndOfEquallyNearOnesTheFirst() {
    Embeddings line = new Embeddings(4, 1, new float[] {0, 1, -1, 5});
    assertArrayEquals(
        new int[][] {{1, 2}, {0, 2}, {0, 1}, {1, 0}},
        new NeighbourSearch(line)
            .nearest(new int[] {0, 1, 2, 3}, 2, Progress.silent().begin("", 0, "")));
  }

  @Test
  void neighboursComeInTheOrderOfExactDistances() {
    Random random = new Random(8);
    assertInOrder(new Embeddings(300, 7, floats(300 * 7, random::nextGaussian)));
    assertInOrder(new Embeddings(300, 3, floats(300 * 3, () -> random.nextInt(3))));
    assertInOrder(new Embeddings(300, 2, floats(600, () -> 1 + random.nextInt(9) * 0x1p-23)));
    assertInOrder(new Embeddings(300, 2, new float[600]));
  }

  private static void assertInOrder(Embeddings embeddings) {
    new NeighbourSearch(embeddings, 1, 16, 64)
        .visitAll(
            new NeighbourSearch.Visitor() {
              @Override
              public int most(int query) {
                return 299;
              }

              @Override
              public void visit(int query, Neighbours neighbours) {
                int[] order = byDistance(embeddings, query);
                for (int rank : RANKS) {
                  neighbours.nearest(rank);
                  assertArrayEquals(Arrays.copyOf(order, rank), neighbours.inOrder(rank));
                }
              }
            },
            Progress.silent().begin("", 0, ""));
  }

  private static int[] byDistance(Embeddings embeddings, int query) {
    Vectors vectors = Vectors.of(embeddings);
    double[] squared =
        IntStream.range(0, embeddings.rows())
            .mapToDouble(row -> vectors.squaredDistance(query, row))
            .toArray();
    return IntStream.range(0, embeddings.rows())
        .filter(row -> row != query)
        .boxed()
        .sorted((a, b) -> Double.compare(squared[a], squared[b])) // stable: ties by index
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int[] sorted(int[] rows) {
    Arrays.sort(rows);
    return rows;
  }

  private interface Numbers {
    double next();
  }

  private static float[] floats(int count, Numbers numbers) {
    float[] floats = new float[count];
    for (int i = 0; i < count; i++) {
      floats[i] = (float) numbers.next();
    }
    return floats;
  }
}

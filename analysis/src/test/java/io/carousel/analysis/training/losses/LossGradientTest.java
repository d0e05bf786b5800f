package io.carousel.analysis.training.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.training.optimisers.Adam;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every loss, with its defaults and with other parameters. */
class LossGradientTest {

  private static final int CLASSES = 4;
  private static final int DIMENSIONS = 6;
  private static final double STEP = 1e-6;

  private static final List<String> RANKING =
      List.of(
          "Contrastive",
          "Triplet",
          "NT-Xent",
          "Margin",
          "Margin / class",
          "FastAP",
          "SNR Contrastive",
          "Multi Similarity",
          "Multi Similarity + Miner");

  private final Random random = new Random(5);

  static Stream<Loss> losses() {
    Losses losses = Losses.standard();
    return Stream.concat(
        losses.names().stream().map(name -> losses.named(name, "test")),
        Stream.of(
            new Contrastive(0.3, 1.7),
            new Triplet(0.9),
            new NtXent(0.5),
            new Margin(0.5, 0.8),
            new MarginPerClass(0.5, 0.8),
            new FastAp(4),
            new SnrContrastive(0.4, 3, false),
            new MultiSimilarity(5, 3, -0.2),
            new MultiSimilarityWithMiner(5, 3, -0.2, 0.4),
            new ProxyNca(1),
            new NormalizedSoftmax(1),
            new CosFace(0.7, 3),
            new ArcFace(80, 3),
            new SoftTriple(1, 5, 0.5, 0.3),
            new SoftTriple(3, 5, 0.5, 0.3)));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void gradientsAreThoseOfFiniteDifferences(Loss loss) {
    for (int[] labels :
        List.of(
            new int[] {0, 1, 2, 0, 1, 2, 0, 1, 2, 2},
            new int[] {3, 1, 1, 0, 0, 2, 0, 1},
            new int[] {1, 1, 1, 1, 1},
            new int[] {0, 1, 2, 3},
            new int[] {2})) {
      LabelledBatch batch = new LabelledBatch(normal(labels.length), labels);
      double[][] weights = weights(loss);
      LossValue value = loss.evaluate(batch, weights);
      DoubleSupplier again = () -> loss.evaluate(batch, weights).value();
      assertGradient(value.embeddingGradient(), batch.embeddings(), again);
      assertGradient(value.weightGradient(), weights, again);
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void anyBatchGivesFiniteNumbers(Loss loss) {
    int[] labels = {0, 0, 1, 1, 2};
    double[][] duplicates = normal(labels.length);
    duplicates[1] = duplicates[0].clone();
    duplicates[2] = duplicates[0].clone();
    double[][] opposite = normal(labels.length);
    opposite[1] = Arrays.stream(opposite[0]).map(x -> -x).toArray();
    double[][] constant = new double[labels.length][DIMENSIONS];
    for (double[] row : constant) {
      Arrays.fill(row, 0.1);
    }
    for (double[][] embeddings :
        List.of(new double[labels.length][DIMENSIONS], duplicates, opposite, constant)) {
      LabelledBatch batch = new LabelledBatch(embeddings, labels);
      assertFinite(loss.evaluate(batch, weights(loss)));
      assertFinite(loss.evaluate(batch, zeros(weights(loss))));
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void anEmbeddingThatIsTheWeightsOfItsClassGivesFiniteNumbers(Loss loss) {
    double[][] weights = weights(loss);
    if (weights.length > 0 && weights[0].length == DIMENSIONS) {
      double[][] embeddings = {weights[0].clone(), weights[0].clone()};
      assertFinite(loss.evaluate(new LabelledBatch(embeddings, new int[] {0, 1}), weights));
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void aRankingLossOfALoneImageIsZero(Loss loss) {
    if (RANKING.contains(loss.name())) {
      LossValue value = loss.evaluate(new LabelledBatch(normal(1), new int[] {0}), weights(loss));
      assertEquals(0, value.value());
      assertEquals(0, greatest(value.embeddingGradient()));
      assertEquals(0, greatest(value.weightGradient()));
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void theSameBatchGivesTheSameBits(Loss loss) {
    int[] labels = {0, 1, 2, 0, 1, 2};
    LabelledBatch batch = new LabelledBatch(normal(labels.length), labels);
    double[][] weights = weights(loss);
    LossValue first = loss.evaluate(batch, weights);
    LossValue second = loss.evaluate(batch, weights);
    assertEquals(first.value(), second.value());
    assertTrue(Arrays.deepEquals(first.embeddingGradient(), second.embeddingGradient()));
    assertTrue(Arrays.deepEquals(first.weightGradient(), second.weightGradient()));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void descendingGathersTheClasses(Loss loss) {
    int[] labels = new int[24];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i % CLASSES;
    }
    LabelledBatch batch = new LabelledBatch(normal(labels.length), labels);
    double[][] weights = weights(loss);
    Adam ofEmbeddings = Adam.of(batch.embeddings());
    Adam ofWeights = Adam.of(weights);
    double valueBefore = loss.evaluate(batch, weights).value();
    double before = separation(batch);
    for (int step = 0; step < 200; step++) {
      LossValue value = loss.evaluate(batch, weights);
      ofEmbeddings.step(batch.embeddings(), value.embeddingGradient(), 0.02);
      ofWeights.step(weights, value.weightGradient(), loss.weightLearningRate());
    }
    double valueAfter = loss.evaluate(batch, weights).value();
    assertTrue(valueAfter < 0.7 * valueBefore, () -> valueBefore + " fell to " + valueAfter);
    // With more centres than a class has images, every image may keep to one of its own.
    boolean gathers = weights.length <= batch.size();
    double after = separation(batch);
    assertTrue(!gathers || after > before + 0.2, () -> before + " rose to " + after);
  }

  /** By how much the mean cosine within classes is greater than that between classes. */
  private static double separation(LabelledBatch batch) {
    double[][] cosines =
        PairwiseDistances.atUnitLength(batch.embeddings(), CosineSimilarities::new).values();
    Partners partners = Partners.of(batch.labels());
    double within = 0;
    double between = 0;
    for (int a = 0; a < batch.size(); a++) {
      double[] row = cosines[a];
      within += Arrays.stream(partners.positives()[a]).mapToDouble(p -> row[p]).sum();
      between += Arrays.stream(partners.negatives()[a]).mapToDouble(n -> row[n]).sum();
    }
    return within / partners.positivePairs() - between / partners.negativePairs();
  }

  private static void assertGradient(
      double[][] gradient, double[][] variables, DoubleSupplier value) {
    assertEquals(variables.length, gradient.length);
    for (int i = 0; i < variables.length; i++) {
      for (int k = 0; k < variables[i].length; k++) {
        double kept = variables[i][k];
        variables[i][k] = kept + STEP;
        double above = value.getAsDouble();
        variables[i][k] = kept - STEP;
        double below = value.getAsDouble();
        variables[i][k] = kept;
        assertEquals(
            (above - below) / (2 * STEP), gradient[i][k], 1e-6 * Math.max(1, greatest(gradient)));
      }
    }
  }

  private static void assertFinite(LossValue value) {
    assertTrue(Double.isFinite(value.value()), () -> "value " + value.value());
    assertTrue(Double.isFinite(greatest(value.embeddingGradient())), "gradient in embeddings");
    assertTrue(Double.isFinite(greatest(value.weightGradient())), "gradient in weights");
  }

  /** The greatest size of a number; NaN if one is. */
  private static double greatest(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).map(Math::abs).reduce(0, Math::max);
  }

  private double[][] weights(Loss loss) {
    return loss.initialWeights(CLASSES, DIMENSIONS, random);
  }

  private static double[][] zeros(double[][] rows) {
    return Arrays.stream(rows).map(row -> new double[row.length]).toArray(double[][]::new);
  }

  private double[][] normal(int rows) {
    return ClassWeights.normal(rows, DIMENSIONS, random);
  }
}

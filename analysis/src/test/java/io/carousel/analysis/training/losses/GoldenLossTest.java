package io.carousel.analysis.training.losses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.analysis.Golden;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every value and gradient is that of the published Python code. */
class GoldenLossTest {

  private static final double TOLERANCE = 1e-9;

  /** How each golden entry is made of its parameters. */
  private static final Map<String, Function<JsonNode, Loss>> LOSSES =
      Map.ofEntries(
          Map.entry("Contrastive", p -> new Contrastive(of(p, "pos_margin"), of(p, "neg_margin"))),
          Map.entry("Triplet", p -> new Triplet(of(p, "margin"))),
          Map.entry("NT-Xent", p -> new NtXent(of(p, "temperature"))),
          Map.entry("Margin", p -> new Margin(of(p, "margin"), of(p, "beta"))),
          Map.entry("Margin / class", p -> new MarginPerClass(of(p, "margin"), 1)),
          Map.entry("FastAP", p -> new FastAp(p.get("num_bins").intValue())),
          Map.entry("SNR Contrastive", GoldenLossTest::snrContrastive),
          Map.entry("SNR Contrastive, unit length", GoldenLossTest::snrContrastive),
          Map.entry(
              "Multi Similarity",
              p -> new MultiSimilarity(of(p, "alpha"), of(p, "beta"), of(p, "base"))),
          Map.entry(
              "Multi Similarity + Miner",
              p ->
                  new MultiSimilarityWithMiner(
                      of(p, "alpha"), of(p, "beta"), of(p, "base"), of(p, "epsilon"))),
          Map.entry("ProxyNCA", p -> new ProxyNca(of(p, "softmax_scale"))),
          Map.entry("Normalized Softmax", p -> new NormalizedSoftmax(of(p, "temperature"))),
          Map.entry("CosFace", p -> new CosFace(of(p, "margin"), of(p, "scale"))),
          Map.entry("ArcFace", p -> new ArcFace(of(p, "margin_degrees"), of(p, "scale"))),
          Map.entry(
              "SoftTriple",
              p ->
                  new SoftTriple(
                      p.get("centers_per_class").intValue(),
                      of(p, "la"),
                      of(p, "gamma"),
                      of(p, "margin"))));

  private final LabelledBatch batch =
      new LabelledBatch(
          DoubleNpy.rows("embeddings_32x16.npy"),
          Arrays.stream(DoubleNpy.rows("labels_32.npy")).mapToInt(row -> (int) row[0]).toArray());

  @TestFactory
  Stream<DynamicTest> valuesAndGradientsAreThoseOfThePublishedCode() throws IOException {
    return expected().properties().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> compare(entry.getKey(), entry.getValue())));
  }

  @Test
  void theMinerKeepsAsManyPairsAsThePublishedCode() throws IOException {
    JsonNode golden = expected().get("Multi Similarity + Miner");
    Partners mined =
        new MultiSimilarityMiner(of(golden.get("parameters"), "epsilon"))
            .mine(
                PairwiseDistances.atUnitLength(batch.embeddings(), CosineSimilarities::new)
                    .values(),
                Partners.of(batch.labels()));
    assertEquals(golden.get("mined_pairs").get(0).intValue(), mined.positivePairs());
    assertEquals(golden.get("mined_pairs").get(2).intValue(), mined.negativePairs());
  }

  private void compare(String name, JsonNode expected) {
    Loss loss = LOSSES.get(name).apply(expected.get("parameters"));
    assertEquals(name.replace(", unit length", ""), loss.name());
    LossValue value = loss.evaluate(batch, weights(expected.get("parameters")));
    double golden = expected.get("loss").doubleValue();
    assertEquals(golden, value.value(), TOLERANCE * golden);
    assertClose(DoubleNpy.rows(expected.get("gradient").textValue()), value.embeddingGradient());
    if (expected.has("parameter_gradient")) {
      assertClose(
          DoubleNpy.rows(expected.get("parameter_gradient").textValue()), value.weightGradient());
    } else {
      assertEquals(0, value.weightGradient().length);
    }
  }

  private static double[][] weights(JsonNode parameters) {
    for (String name : new String[] {"proxies", "weights", "centres", "beta"}) {
      if (parameters.path(name).isTextual()) {
        return DoubleNpy.rows(parameters.get(name).textValue());
      }
    }
    return parameters.has("nu")
        ? new double[][] {{parameters.get("beta").doubleValue()}}
        : new double[0][];
  }

  /** To a share of the greatest number: small ones are differences of large ones. */
  private static void assertClose(double[][] expected, double[][] actual) {
    double greatest =
        Arrays.stream(expected).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElseThrow();
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      assertArrayEquals(expected[i], actual[i], TOLERANCE * greatest);
    }
  }

  private static Loss snrContrastive(JsonNode parameters) {
    return new SnrContrastive(
        of(parameters, "pos_margin"),
        of(parameters, "neg_margin"),
        parameters.get("normalize_embeddings").booleanValue());
  }

  private static double of(JsonNode parameters, String name) {
    return parameters.get(name).doubleValue();
  }

  private static JsonNode expected() throws IOException {
    return new ObjectMapper().readTree(Golden.path("losses/expected.json").toFile());
  }
}

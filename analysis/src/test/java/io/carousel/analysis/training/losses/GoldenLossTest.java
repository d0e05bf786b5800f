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
import org.junit.jupiter.api.TestFactory;

/** Every value and gradient is that of the published Python code. */
class GoldenLossTest {

  private static final double TOLERANCE = 1e-9;

  /** How each golden entry is made of its parameters. */
  private static final Map<String, Function<JsonNode, Loss>> LOSSES =
      Map.ofEntries(
          Map.entry("Contrastive", p -> new Contrastive(of(p, "pos_margin"), of(p, "neg_margin"))),
          Map.entry("Normalized Softmax", p -> new NormalizedSoftmax(of(p, "temperature"))));

  private final LabelledBatch batch =
      new LabelledBatch(
          DoubleNpy.rows("embeddings_32x16.npy"),
          Arrays.stream(DoubleNpy.rows("labels_32.npy")).mapToInt(row -> (int) row[0]).toArray());

  @TestFactory
  Stream<DynamicTest> valuesAndGradientsAreThoseOfThePublishedCode() throws IOException {
    return expected().properties().stream()
        .filter(entry -> LOSSES.containsKey(entry.getKey()))
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> compare(entry.getKey(), entry.getValue())));
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
    return parameters.has("beta")
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

  private static double of(JsonNode parameters, String name) {
    return parameters.get(name).doubleValue();
  }

  private static JsonNode expected() throws IOException {
    return new ObjectMapper().readTree(Golden.path("losses/expected.json").toFile());
  }
}

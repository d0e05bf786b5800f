package io.carousel.analysis.support.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.carousel.analysis.Golden;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MannWhitneyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n20_n36_shift",
        "n20_n36_equal",
        "n20_n36_strong",
        "n20_n36_ties",
        "n5_n9_exact_in_1_10",
        "n5_n9_ties",
        "u_equals_mean"
      })
  void theValuesOfScipyComeOut(String name) throws IOException {
    JsonNode golden = new JsonMapper().readTree(Golden.path("mannwhitney_expected.json").toFile());
    JsonNode expected = golden.get("cases").get(name);
    MannWhitney test = MannWhitney.test(numbers(expected.get("x")), numbers(expected.get("y")));
    assertEquals(expected.get("scipy_1_10_default").get("U").doubleValue(), test.u());
    assertClose(expected.get("scipy_1_10_default").get("p").doubleValue(), test.p());
    assertClose(expected.get("scipy_1_6_0_default").get("p").doubleValue(), test.paperP());
  }

  @Test
  void samplesApartHaveAnEffectOfOneAndTheLeastProbability() {
    MannWhitney test = MannWhitney.test(new double[] {4, 5}, new double[] {1, 2, 3});
    assertEquals(6, test.u());
    assertEquals(1, test.effect());
    // Of the 10 ways to choose two of five places, one is the upper two and one the lower.
    assertEquals(0.2, test.p(), 1e-15);
    assertEquals(-1, MannWhitney.test(new double[] {1}, new double[] {2}).effect());
  }

  @Test
  void equalValuesAreNoSurprise() {
    MannWhitney test = MannWhitney.test(new double[] {1, 1}, new double[] {1, 1, 1});
    assertEquals(new MannWhitney(3, 1, 0.5, 0), test);
  }

  @Test
  void anEmptySampleIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> MannWhitney.test(new double[0], new double[] {1}));
  }

  private static void assertClose(double expected, double actual) {
    assertEquals(expected, actual, 1e-11 * expected);
  }

  private static double[] numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::doubleValue)
        .toArray();
  }
}

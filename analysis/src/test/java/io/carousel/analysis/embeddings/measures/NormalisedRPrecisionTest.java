package io.carousel.analysis.embeddings.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.carousel.analysis.Golden;
import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.embeddings.neighbours.NeighbourSearch;
import io.carousel.dataset.SampleTable;
import io.carousel.job.Progress;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalisedRPrecisionTest {

  private static final OptionalInt CAPPED =
      OptionalInt.of(NormalisedRPrecision.PAPER_MAX_NEIGHBOURS);
  private static final OptionalInt UNCAPPED = OptionalInt.empty();

  @ParameterizedTest
  @ValueSource(strings = {"edge64", "dup400", "n2000"})
  void theExactGoldenValuesComeOut(String name) throws IOException {
    assertGolden(name, CAPPED, "float64_exact_v96");
    assertGolden(name, UNCAPPED, "float64_exact_v99port");
  }

  @Test
  void theCapIsKept() {
    // On a line, with two levels that alternate: with one neighbour each, nobody shares.
    Embeddings line = new Embeddings(6, 1, new float[] {0, 1, 2.1f, 3.3f, 4.6f, 6});
    Labels alternating = Labels.of(List.of("a", "b", "a", "b", "a", "b"));
    double p = 0.5;
    assertEquals(
        (0 - p) / Math.sqrt(p * (1 - p)),
        measure(line, alternating, OptionalInt.of(1), 1).value(),
        1e-12);
    // With two: 0 sees 1, 2; 1 sees 0, 2; 2 sees 1, 3; 3 sees 2, 4; 4 sees 3, 5; 5 sees 4, 3.
    assertEquals(
        (1 / 3.0 - 2 * p) / Math.sqrt(2 * p * (1 - p)),
        measure(line, alternating, OptionalInt.of(2), 1).value(),
        1e-12);
  }

  @Test
  void anyNumberOfThreadsGivesTheSameResult() {
    Embeddings embeddings = embeddings("n2000");
    SampleTable table = SampleTable.read(Golden.path("nrprec/n2000_samples.csv"));
    Labels labels = Labels.of(table.column("model"));
    Measurement one = measure(embeddings, labels, CAPPED, 1);
    assertEquals(one, measure(embeddings, labels, CAPPED, 2));
    assertEquals(one, measure(embeddings, labels, CAPPED, 7));
  }

  @Test
  void tiesGoToTheLowerIndex() {
    // All in one place: the nearest of each is image 0, and of image 0 it is image 1.
    Embeddings point = new Embeddings(4, 1, new float[4]);
    Labels labels = Labels.of(List.of("a", "b", "a", "b"));
    double p = 0.5;
    double onlyTheThird = (1 / 4.0 - p) / Math.sqrt(p * (1 - p));
    assertEquals(onlyTheThird, measure(point, labels, CAPPED, 1).value(), 1e-12);
  }

  @Test
  void aLevelOfItsOwnIsNoQueryButANeighbour() {
    Embeddings line = new Embeddings(5, 1, new float[] {0, 1, 1.1f, 9, 9.5f});
    Measurement measurement =
        measure(line, Labels.of(List.of("a", "lone", "a", "b", "b")), CAPPED, 1);
    assertEquals(4, measurement.queries());
    // The lone one is the nearest of both a, so of the four only the two b find each other.
    assertEquals(0, measurement.value(), 1e-12);
  }

  @Test
  void levelsOfTheirOwnOnlyGiveZero() {
    Embeddings line = new Embeddings(3, 1, new float[] {0, 1, 2});
    assertEquals(
        new Measurement(0.0, 0), measure(line, Labels.of(List.of("a", "b", "c")), CAPPED, 1));
  }

  @Test
  void aSingleLevelIsNotDefined() {
    Embeddings line = new Embeddings(3, 1, new float[] {0, 1, 2});
    assertEquals(
        new Measurement(null, 3), measure(line, Labels.of(List.of("a", "a", "a")), CAPPED, 1));
    assertEquals(
        new Measurement(null, 2), measure(line, Labels.of(List.of("a", "a", "b")), CAPPED, 1));
  }

  private static void assertGolden(String name, OptionalInt maxNeighbours, String key)
      throws IOException {
    JsonNode expected =
        JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build()
            .readTree(Golden.path("nrprec/" + name + "_float64_exact.json").toFile())
            .get(key);
    SampleTable table = SampleTable.read(Golden.path("nrprec/" + name + "_samples.csv"));
    List<Labels> labels =
        table.properties().stream().map(property -> Labels.of(table.column(property))).toList();
    Embeddings embeddings = embeddings(name);
    List<Measurement> measurements =
        new NormalisedRPrecision(maxNeighbours)
            .measure(embeddings, labels, Progress.silent().begin("", 0, ""));
    assertEquals(expected.size(), measurements.size());
    for (int i = 0; i < measurements.size(); i++) {
      String property = table.properties().get(i);
      double value = expected.get(property).doubleValue();
      if (Double.isNaN(value)) {
        assertNull(measurements.get(i).value(), property);
      } else {
        assertEquals(value, measurements.get(i).value(), 1e-6, property);
      }
    }
    assertTrue(Collections.max(measurements.stream().map(Measurement::queries).toList()) > 0);
  }

  private static Measurement measure(
      Embeddings embeddings, Labels labels, OptionalInt maxNeighbours, int threads) {
    return new NormalisedRPrecision(maxNeighbours)
        .scores(
            new NeighbourSearch(embeddings, threads, 16, 64),
            List.of(labels),
            Progress.silent().begin("", 0, ""))
        .get(0)
        .measurement();
  }

  private static Embeddings embeddings(String name) {
    return Embeddings.read(Golden.path("nrprec/" + name + "_embeddings.npy"));
  }
}

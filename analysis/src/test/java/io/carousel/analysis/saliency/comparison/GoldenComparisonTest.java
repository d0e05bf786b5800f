package io.carousel.analysis.saliency.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.analysis.Golden;
import io.carousel.analysis.reporting.lossmatrix.MatrixText;
import io.carousel.analysis.saliency.comparison.PairPlan.MapPair;
import io.carousel.analysis.support.npy.NpyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenComparisonTest {

  private static final int SIDE = 227;

  @TempDir Path folder;
  private final Map<String, float[]> maps = new HashMap<>();

  @Test
  void correlationAndDivergenceAreThoseOfTheOriginal() throws IOException {
    Iterator<Map.Entry<String, JsonNode>> pairs =
        json("saliency/compare_expected.json").properties().iterator();
    int compared = 0;
    while (pairs.hasNext()) {
      Map.Entry<String, JsonNode> pair = pairs.next();
      int bar = pair.getKey().indexOf(" | ");
      float[] a = map(pair.getKey().substring(0, bar));
      float[] b = map(pair.getKey().substring(bar + 3));
      assertEquals(
          pair.getValue().get("correlation").asDouble(),
          value(new PearsonCorrelation(), a, b),
          1e-9,
          pair.getKey());
      assertEquals(
          pair.getValue().get("jensen_shannon_divergence").asDouble(),
          value(new JensenShannon(), a, b),
          1e-9,
          pair.getKey());
      compared++;
    }
    assertEquals(11, compared);
  }

  @Test
  void meanSpreadAndCellAreThoseOfTheOriginal() throws IOException {
    JsonNode golden = json("fisher_expected.json");
    check(
        golden.get("correlations"),
        golden.get("mean_on_Series"),
        golden.get("std_on_Series"),
        golden.get("table_cell"));
    for (String part : new String[] {"with_nan", "negatives"}) {
      JsonNode given = golden.get(part);
      check(given.get("in"), given.get("mean"), given.get("std"), given.get("cell"));
    }
  }

  @Test
  void mapsThatAreTheSameHaveAMeanToo() {
    RunningMean sum = new RunningMean(MapMeasureKind.CORRELATION);
    sum.add(1);
    sum.add(1);
    assertEquals(1, sum.result().mean(), 1e-11);
    assertEquals(0, sum.result().spread(), 1e-6);
  }

  @Test
  void flatMapsHaveNoCorrelationAndNoMean() {
    RunningMean sum = new RunningMean(MapMeasureKind.CORRELATION);
    sum.add(value(new PearsonCorrelation(), new float[4], new float[] {0, 1, 0, 1}));
    assertEquals(MeanSpread.NONE, sum.result());
    assertTrue(Double.isNaN(value(new JensenShannon(), new float[4], new float[] {0, 1, 0, 1})));
  }

  @Test
  void mapsThatShareNoPixelAreAsFarApartAsCanBe() {
    assertEquals(
        Math.log(2), value(new JensenShannon(), new float[] {1, 0}, new float[] {0, 3}), 1e-12);
  }

  private static void check(JsonNode values, JsonNode mean, JsonNode spread, JsonNode cell) {
    RunningMean sum = new RunningMean(MapMeasureKind.CORRELATION);
    values.forEach(value -> sum.add(value.isNull() ? Double.NaN : value.asDouble()));
    assertEquals(mean.asDouble(), sum.result().mean(), 1e-9);
    assertEquals(spread.asDouble(), sum.result().spread(), 1e-9);
    assertEquals(
        cell.asText(),
        MatrixText.number(MapMeasureKind.CORRELATION, sum.result().mean(), sum.result().spread()));
  }

  private static double value(MapMeasure measure, float[] a, float[] b) {
    List<MapPair> both = List.of(new MapPair(0, 1, null));
    return new PairSums(2).values(measure, new float[][] {a, b}, both)[0];
  }

  private static JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(Golden.path(name).toFile());
  }

  private float[] map(String name) {
    if (!maps.containsKey(name)) {
      maps.put(name, read(name));
    }
    return maps.get(name);
  }

  private float[] read(String name) {
    if (name.startsWith("mirrored ")) {
      return mirrored(map(name.substring("mirrored ".length())));
    }
    // The dot product's map is that of the cosine, byte by byte.
    String file = name.replace("DotProduct", "Cosine");
    Path own = folder.resolve(name);
    return NpyFile.read(Golden.unpacked("saliency/" + file + ".npy", own)).values();
  }

  private static float[] mirrored(float[] map) {
    float[] mirrored = new float[map.length];
    for (int i = 0; i < map.length; i++) {
      mirrored[i] = map[i / SIDE * SIDE + SIDE - 1 - i % SIDE];
    }
    return mirrored;
  }
}

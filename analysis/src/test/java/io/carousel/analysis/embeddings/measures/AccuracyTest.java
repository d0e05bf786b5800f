package io.carousel.analysis.embeddings.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.analysis.Golden;
import io.carousel.analysis.distances.Cosine;
import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.embeddings.neighbours.NeighbourSearch;
import io.carousel.job.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyTest {

  private static final double EXACT = 1e-9;

  @Test
  void theGoldenValuesComeOut() throws IOException {
    JsonNode expected = golden("euclidean");
    Accuracy accuracy = Accuracy.of(embeddings(), labels());
    assertEquals(expected.get("precision_at_1").doubleValue(), accuracy.precisionAt1(), EXACT);
    assertEquals(expected.get("r_precision").doubleValue(), accuracy.rPrecision(), EXACT);
    assertEquals(
        expected.get("mean_average_precision_at_r").doubleValue(), accuracy.mapAtR(), EXACT);
    assertEquals(151, accuracy.queries());
  }

  @Test
  void theGoldenMeansOverClassesAreThoseOfTheLevels() throws IOException {
    JsonNode expected = golden("euclidean, mean over classes");
    assertEquals(
        expected.get("precision_at_1").doubleValue(), overLevels(new PrecisionAtOne()), EXACT);
    assertEquals(expected.get("r_precision").doubleValue(), overLevels(new RPrecision()), EXACT);
    assertEquals(
        expected.get("mean_average_precision_at_r").doubleValue(),
        overLevels(new MeanAveragePrecisionAtR()),
        EXACT);
  }

  @Test
  void theGoldenValuesByCosineComeOutToo() throws IOException {
    NeighbourSearch search = new NeighbourSearch(embeddings(), new Cosine());
    for (Measure measure :
        List.of(new PrecisionAtOne(), new RPrecision(), new MeanAveragePrecisionAtR())) {
      String name =
          measure.info().id().equals("map_at_r")
              ? "mean_average_precision_at_r"
              : measure.info().id();
      QueryScores scores = scores(measure, search);
      assertEquals(
          golden("cosine").get(name).doubleValue(), scores.measurement().value(), EXACT, name);
      assertEquals(
          golden("cosine, mean over classes").get(name).doubleValue(), overLevels(scores), EXACT);
    }
  }

  private static QueryScores scores(Measure measure, NeighbourSearch search) throws IOException {
    return measure
        .scores(search, List.of(Labels.of(labels())), Progress.silent().begin("", 0, ""))
        .get(0);
  }

  private static double overLevels(Measure measure) throws IOException {
    return overLevels(scores(measure, new NeighbourSearch(embeddings())));
  }

  private static double overLevels(QueryScores scores) {
    return scores.byLevel().stream().mapToDouble(LevelMeasurement::value).average().orElseThrow();
  }

  @Test
  void embeddingsFromANetworkAreMeasuredAsTheyAre() {
    // On a line: 0 and 1 are of one class, 2.5 and 2.6 of another, 9 is alone.
    Accuracy accuracy = Accuracy.of(new float[] {0, 1, 2.5f, 2.6f, 9}, new int[] {7, 7, -1, -1, 3});
    assertEquals(new Accuracy(1, 1, 1, 4), accuracy);
  }

  @Test
  void withoutAnyPairAllIsZero() {
    assertEquals(new Accuracy(0, 0, 0, 0), Accuracy.of(new float[] {0, 1}, new int[] {0, 1}));
  }

  @Test
  void everyEmbeddingNeedsALabel() {
    assertThrows(
        IllegalArgumentException.class, () -> Accuracy.of(new float[] {0, 1, 2}, new int[2]));
    assertThrows(
        IllegalArgumentException.class,
        () -> Accuracy.of(new Embeddings(3, 1, new float[3]), new int[2]));
  }

  private static JsonNode golden(String name) throws IOException {
    return new ObjectMapper().readTree(Golden.path("accuracy/expected.json").toFile()).get(name);
  }

  private static Embeddings embeddings() {
    return Embeddings.read(Golden.path("accuracy/embeddings_152x12.npy"));
  }

  /** The labels, which NumPy wrote as 64-bit integers after 128 bytes. */
  private static int[] labels() throws IOException {
    ByteBuffer bytes =
        ByteBuffer.wrap(Files.readAllBytes(Golden.path("accuracy/labels_152.npy")))
            .order(ByteOrder.LITTLE_ENDIAN)
            .position(128);
    int[] labels = new int[bytes.remaining() / Long.BYTES];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (int) bytes.getLong();
    }
    return labels;
  }
}

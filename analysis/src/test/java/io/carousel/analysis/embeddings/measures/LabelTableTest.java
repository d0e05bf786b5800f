package io.carousel.analysis.embeddings.measures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carousel.analysis.Golden;
import io.carousel.analysis.distances.Euclidean;
import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.embeddings.neighbours.NeighbourSearch;
import io.carousel.dataset.SampleTable;
import io.carousel.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTableTest {

  @ParameterizedTest
  @ValueSource(strings = {"edge64", "dup400"})
  void manyPropertiesAtOnceGiveWhatEachGivesAlone(String name) {
    Embeddings embeddings = Embeddings.read(Golden.path("nrprec/" + name + "_embeddings.npy"));
    SampleTable samples = SampleTable.read(Golden.path("nrprec/" + name + "_samples.csv"));
    SplittableRandom random = new SplittableRandom(1);
    List<Labels> many = new ArrayList<>();
    while (many.size() < LabelTable.LEAST) {
      for (String property : samples.properties()) {
        many.add(Labels.of(samples.column(property)).permuted(random));
      }
    }
    List<Measure> measures = Measures.all(OptionalInt.of(50));
    List<List<QueryScores>> together = scores(embeddings, measures, many);
    for (int property = 0; property < many.size(); property++) {
      List<List<QueryScores>> alone = scores(embeddings, measures, List.of(many.get(property)));
      for (int measure = 0; measure < measures.size(); measure++) {
        assertArrayEquals(
            alone.get(measure).get(0).scores(), together.get(measure).get(property).scores());
      }
    }
    assertEquals(measures.size(), together.size());
  }

  private static List<List<QueryScores>> scores(
      Embeddings embeddings, List<Measure> measures, List<Labels> properties) {
    try (Progress.Step step = Progress.silent().begin("", 0, "")) {
      return Scoring.of(
          new NeighbourSearch(embeddings, new Euclidean()), measures, properties, step);
    }
  }
}

package io.carousel.analysis.reporting.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.embeddings.evaluation.Evaluation;
import io.carousel.analysis.embeddings.evaluation.ModelScores;
import io.carousel.analysis.embeddings.evaluation.Score;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void numbersStandBelowEachOther() {
    assertEquals(
        """
                   car_<model>     hue
        Untrained        0.00   12.50*
        A|B              2.58*      – \
        """
            .stripTrailing(),
        firstBlock(new TextTable(80).of(LossTable.of(ExampleSummary.evaluation()))));
  }

  @Test
  void fewModelsMakeOneRowAProperty() {
    LossTable one =
        table(
            List.of("hue", "sun"),
            List.of(new ModelScores("Untrained", List.of(new Score(1.0, 2), new Score(30.0, 2)))));
    assertEquals(
        """
             Untrained
        hue      1.00
        sun     30.00*\
        """,
        firstBlock(new TextTable(80).of(one)));
  }

  @Test
  void aTableThatIsTooWideIsBrokenIntoBlocks() {
    List<String> properties = IntStream.range(0, 5).mapToObj(i -> "property" + i).toList();
    List<Score> scores = properties.stream().map(name -> new Score(1.0, 2)).toList();
    List<ModelScores> rows =
        IntStream.range(0, 5).mapToObj(i -> new ModelScores("model" + i, scores)).toList();
    String text = new TextTable(40).of(table(properties, rows));
    List<String> table = text.lines().takeWhile(line -> !line.startsWith("NR-Prec")).toList();
    assertTrue(table.stream().allMatch(line -> line.length() <= 40), text);
    for (String property : properties) {
      assertTrue(table.stream().anyMatch(line -> line.contains(property)), property);
    }
    assertEquals(2, table.stream().filter(line -> line.startsWith("model4")).count());
  }

  @Test
  void lossesHaveYearsSpreadsMeansAndTests() {
    String text = new TextTable(120).of(LossTable.of(ExampleSummary.summary()));
    assertTrue(text.contains("Triplet (2006)"), text);
    assertTrue(text.contains("20.00* ±1.25"), text);
    assertTrue(text.contains("mean of ranking"), text);
    assertTrue(text.contains("<0.001*"), text);
  }

  private static LossTable table(List<String> properties, List<ModelScores> rows) {
    return LossTable.of(
        new Evaluation(1, "x", 2, NormalisedRPrecision.withCap(null).info(), properties, rows));
  }

  private static String firstBlock(String text) {
    return text.substring(0, text.indexOf("\n\n"));
  }
}

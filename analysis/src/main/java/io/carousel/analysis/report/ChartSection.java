package io.carousel.analysis.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.analysis.evaluation.Score;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A bar chart a property, a bar a model.
 *
 * @param charts one a property
 * @param models the bars of each, in order
 * @param significance where the line of significance stands
 */
record ChartSection(List<Chart> charts, List<String> models, double significance) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * One property's chart.
   *
   * @param property the property
   * @param values a score a model; null where it is not defined
   */
  record Chart(String property, List<Double> values) {}

  static ChartSection of(ScoreTable table) {
    List<Chart> charts =
        IntStream.range(0, table.properties().size())
            .mapToObj(i -> new Chart(table.properties().get(i), column(table, i)))
            .toList();
    List<String> models = table.rows().stream().map(row -> row.model()).toList();
    return new ChartSection(charts, models, Score.SIGNIFICANT);
  }

  private static List<Double> column(ScoreTable table, int property) {
    // A list that may hold null, unlike List.of.
    return Arrays.asList(
        table.rows().stream()
            .map(row -> row.scores().get(property).value())
            .toArray(Double[]::new));
  }

  /** Pixels that a chart is high: its axis and a bar a model. */
  int height() {
    return 92 + 24 * models.size();
  }

  /** What the script draws, as JSON that may stand within HTML. */
  String json() {
    try {
      return MAPPER.writeValueAsString(this).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("numbers and names cannot fail to be written", e);
    }
  }
}

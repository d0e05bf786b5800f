package io.carousel.analysis.reporting.report;

import io.carousel.analysis.embeddings.evaluation.Evaluation;
import io.carousel.analysis.embeddings.evaluation.ModelScores;
import io.carousel.analysis.embeddings.measures.LevelMeasurement;
import io.carousel.analysis.embeddings.measures.NumberStyle;
import io.carousel.analysis.embeddings.summary.LossRow;
import io.carousel.analysis.reporting.table.LossTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Every loss by the levels of a property, which the reader chooses: which cars, which suns it tells
 * apart.
 *
 * @param measure the measure's short name
 * @param id the measure's id, by which the file is called that has all of it
 * @param properties the names of the properties
 * @param data what the script shows
 */
record LevelScoreSection(String measure, String id, List<String> properties, Data data) {

  private static final double DIGITS = 1e4;

  /**
   * What the script shows.
   *
   * @param losses the losses' names, in the order of the table
   * @param numbers how scores are printed
   * @param properties one a property
   */
  record Data(List<String> losses, NumberStyle numbers, List<ByLevel> properties) {}

  /**
   * A property.
   *
   * @param name its name
   * @param levels its levels
   * @param images how many images each has
   * @param scores the score of each loss by each level, the mean over its folds; null where it is
   *     not defined
   */
  record ByLevel(
      String name, List<String> levels, List<Integer> images, List<List<Double>> scores) {}

  /** The section; null if the evaluation has no scores by level. */
  static LevelScoreSection of(LossTable table, Optional<Evaluation> evaluation) {
    if (evaluation.isEmpty()) {
      return null;
    }
    List<ByLevel> properties = new ArrayList<>();
    for (String name : table.properties()) {
      int place = evaluation.get().properties().indexOf(name);
      if (place >= 0) {
        byLevel(table, evaluation.get(), name, place).ifPresent(properties::add);
      }
    }
    return properties.isEmpty()
        ? null
        : new LevelScoreSection(
            table.measure().label(),
            table.measure().id(),
            properties.stream().map(ByLevel::name).toList(),
            new Data(
                table.rows().stream().map(table::label).toList(),
                table.measure().numbers(),
                properties));
  }

  private static Optional<ByLevel> byLevel(
      LossTable table, Evaluation evaluation, String name, int place) {
    Map<String, Integer> images = new LinkedHashMap<>();
    for (ModelScores model : evaluation.models()) {
      model.scores().get(place).levels().forEach(one -> images.put(one.level(), one.queries()));
    }
    if (images.isEmpty()) {
      return Optional.empty();
    }
    List<String> levels = List.copyOf(images.keySet());
    List<List<Double>> scores = new ArrayList<>();
    for (LossRow row : table.rows()) {
      List<Map<String, Double>> models =
          evaluation.models().stream()
              .filter(model -> row.models().contains(model.model()))
              .map(model -> values(model.scores().get(place).levels()))
              .toList();
      List<Double> line = new ArrayList<>();
      levels.forEach(level -> line.add(mean(models, level)));
      scores.add(line);
    }
    return Optional.of(new ByLevel(name, levels, List.copyOf(images.values()), scores));
  }

  private static Map<String, Double> values(List<LevelMeasurement> levels) {
    Map<String, Double> values = new LinkedHashMap<>();
    levels.forEach(one -> values.put(one.level(), one.value()));
    return values;
  }

  private static Double mean(List<Map<String, Double>> models, String level) {
    List<Double> values =
        models.stream().map(model -> model.get(level)).filter(Objects::nonNull).toList();
    return values.isEmpty()
        ? null
        : Math.rint(
                values.stream().mapToDouble(Double::doubleValue).average().orElseThrow() * DIGITS)
            / DIGITS;
  }

  String json() {
    return PageData.json(data);
  }
}

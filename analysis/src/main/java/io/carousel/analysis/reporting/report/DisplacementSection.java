package io.carousel.analysis.reporting.report;

import io.carousel.analysis.embeddings.displacement.CurvePoint;
import io.carousel.analysis.embeddings.displacement.EmbeddingDisplacement;
import io.carousel.analysis.embeddings.displacement.ModelDisplacement;
import io.carousel.analysis.embeddings.displacement.PropertyDisplacement;
import io.carousel.analysis.support.text.CellText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far embeddings move when one property changes.
 *
 * @param blocks number of base scenes
 * @param properties the columns of the table
 * @param rows a row a loss: the mean over its folds
 * @param charts one a property whose levels are numbers
 */
record DisplacementSection(
    int blocks, List<String> properties, List<MovementRow> rows, List<Chart> charts) {

  /** One loss's means, as printed. */
  record MovementRow(String loss, List<String> cells) {}

  /**
   * One property's chart.
   *
   * @param property the property
   * @param unit of its levels, empty if there is none
   * @param lines one a loss
   */
  record Chart(String property, String unit, List<Line> lines) {}

  /**
   * One loss's curve.
   *
   * @param loss the loss
   * @param points how far the level moved, and how far the embedding did
   */
  record Line(String loss, List<double[]> points) {}

  /** The section; null if nothing was measured. */
  static DisplacementSection of(ReportSource source) {
    return source.displacement().map(displacement -> of(source, displacement)).orElse(null);
  }

  private static DisplacementSection of(ReportSource source, EmbeddingDisplacement displacement) {
    Map<String, List<ModelDisplacement>> losses = new LinkedHashMap<>();
    for (ModelDisplacement model : displacement.models()) {
      String loss = source.table().lossOfModel(model.model());
      losses.computeIfAbsent(loss, name -> new ArrayList<>()).add(model);
    }
    List<PropertyDisplacement> properties =
        displacement.models().stream()
            .flatMap(model -> model.properties().stream())
            .collect(
                Collectors.toMap(
                    PropertyDisplacement::property,
                    one -> one,
                    (one, same) -> one,
                    LinkedHashMap::new))
            .values()
            .stream()
            .toList();
    List<String> names = properties.stream().map(PropertyDisplacement::property).toList();
    return new DisplacementSection(
        displacement.blocks(),
        names,
        losses.entrySet().stream()
            .map(
                loss ->
                    new MovementRow(
                        loss.getKey(),
                        names.stream().map(name -> mean(of(loss.getValue(), name))).toList()))
            .toList(),
        properties.stream()
            .filter(property -> !property.curve().isEmpty())
            .map(property -> chart(property, losses))
            .toList());
  }

  private static List<PropertyDisplacement> of(List<ModelDisplacement> folds, String property) {
    return folds.stream()
        .flatMap(fold -> fold.properties().stream())
        .filter(one -> one.property().equals(property))
        .toList();
  }

  private static String mean(List<PropertyDisplacement> folds) {
    return folds.isEmpty()
        ? CellText.UNDEFINED
        : CellText.number(
            folds.stream().mapToDouble(PropertyDisplacement::mean).average().orElseThrow());
  }

  private static Chart chart(
      PropertyDisplacement property, Map<String, List<ModelDisplacement>> losses) {
    return new Chart(
        property.property(),
        Objects.requireNonNullElse(property.unit(), ""),
        losses.entrySet().stream()
            .map(loss -> new Line(loss.getKey(), curve(of(loss.getValue(), property.property()))))
            .toList());
  }

  /** The mean of the folds' curves. */
  private static List<double[]> curve(List<PropertyDisplacement> folds) {
    Map<Double, Double> means =
        folds.stream()
            .flatMap(fold -> fold.curve().stream())
            .collect(
                Collectors.groupingBy(
                    CurvePoint::step, TreeMap::new, Collectors.averagingDouble(CurvePoint::mean)));
    return means.entrySet().stream()
        .map(point -> new double[] {point.getKey(), point.getValue()})
        .toList();
  }

  String json() {
    return PageData.json(charts);
  }
}

package io.carousel.analysis.reporting.report;

import io.carousel.analysis.reporting.figure.Dendrogram;
import io.carousel.analysis.reporting.figure.HeatMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A heat map and its dendrogram as the script draws them, with a table that says the same.
 *
 * @param title what it shows
 * @param names of the rows, in the dendrogram's order
 * @param kinds of the rows, in that order; empty where they are not told
 * @param differentKinds the kinds that there are; none where there is only one
 * @param beside the names of the columns beside the squares
 * @param texts a row a name: its squares in that order, and those beside them
 * @param brightness likewise; null where there is no value
 * @param dark the value that the darkest colour stands for
 * @param bright that of the brightest
 * @param brackets the dendrogram's lines
 */
record HeatMapChart(
    String title,
    List<String> names,
    List<String> kinds,
    List<String> differentKinds,
    List<String> beside,
    List<List<String>> texts,
    List<List<Double>> brightness,
    String dark,
    String bright,
    List<Dendrogram.Bracket> brackets) {

  /** With more names than this, squares are small and have no text. */
  private static final int MOST_LARGE = 20;

  /** A row of the table that says the same. */
  record TableRow(String name, List<String> cells) {}

  static HeatMapChart of(HeatMap map) {
    List<List<HeatMap.Square>> rows = map.order().stream().map(row -> row(map, row)).toList();
    return new HeatMapChart(
        map.title(),
        map.order().stream().map(map.labels()::get).toList(),
        map.marks().isEmpty() ? List.of() : map.order().stream().map(map.marks()::get).toList(),
        differentKinds(map.marks()),
        map.beside().stream().map(HeatMap.Column::label).toList(),
        rows.stream().map(row -> row.stream().map(HeatMap.Square::text).toList()).toList(),
        rows.stream().map(HeatMapChart::brightness).toList(),
        map.dark(),
        map.bright(),
        map.tree().brackets());
  }

  private static List<String> differentKinds(List<String> marks) {
    List<String> different = marks.stream().distinct().toList();
    return different.size() > 1 ? different : List.of();
  }

  private static List<HeatMap.Square> row(HeatMap map, int row) {
    return Stream.concat(
            map.order().stream().map(column -> map.squares().get(row).get(column)),
            map.beside().stream().map(column -> column.squares().get(row)))
        .toList();
  }

  private static List<Double> brightness(List<HeatMap.Square> row) {
    List<Double> brightness = new ArrayList<>();
    row.forEach(square -> brightness.add(square.brightness())); // List.of refuses null.
    return brightness;
  }

  private int columns() {
    return names.size() + beside.size();
  }

  /** Pixels that a name takes. */
  private int step() {
    return names.size() <= MOST_LARGE ? 30 : 13;
  }

  /** Pixels that the chart is high, the names below it included. */
  int height() {
    return step() * names.size() + 190;
  }

  /** Pixels that the chart is wide at least: the names and the dendrogram included. */
  int width() {
    return step() / 2 * columns() + 330;
  }

  /** Pixels that it is wide at most: wider squares would say no more. */
  int mostWidth() {
    return 2 * step() * columns() + 400;
  }

  /** The rows of the table that says the same. */
  List<TableRow> rows() {
    return IntStream.range(0, names.size())
        .mapToObj(i -> new TableRow(names.get(i), texts.get(i)))
        .toList();
  }

  String json() {
    return PageData.json(this);
  }
}

package io.carousel.analysis.report;

import io.carousel.analysis.figure.Dendrogram;
import io.carousel.analysis.figure.LikenessScale;
import io.carousel.analysis.figure.LikenessTitle;
import io.carousel.analysis.likeness.Likeness;
import io.carousel.analysis.likeness.LikenessMatrix;
import io.carousel.analysis.table.CellText;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Heat maps of how alike the models are, ordered by clustering, a dendrogram beside each.
 *
 * @param neighbours how many nearest neighbours were compared
 * @param heatMaps one a way to compare
 */
record LikenessSection(int neighbours, List<HeatMap> heatMaps) {

  /**
   * One way to compare.
   *
   * @param title what it is
   * @param names the models, in the dendrogram's order
   * @param values a row a model in that order; null where it is not defined
   * @param least what the darkest colour stands for
   * @param brackets the dendrogram's lines
   */
  record HeatMap(
      String title,
      List<String> names,
      List<List<Double>> values,
      double least,
      List<Dendrogram.Bracket> brackets) {

    /** Pixels that a model takes. */
    int step() {
      return names.size() <= 20 ? 30 : 13;
    }

    /** Pixels that the chart is high, the names below it included. */
    int height() {
      return step() * names.size() + 190;
    }

    /** Pixels that the chart is wide at least: the names and the dendrogram included. */
    int width() {
      return step() / 2 * names.size() + 330;
    }

    /** Pixels that it is wide at most: wider cells would say no more. */
    int mostWidth() {
      return 2 * step() * names.size() + 400;
    }

    /** The rows of the table that says the same. */
    List<TableRow> rows() {
      return IntStream.range(0, names.size())
          .mapToObj(
              i ->
                  new TableRow(names.get(i), values.get(i).stream().map(CellText::number).toList()))
          .toList();
    }
  }

  /** A row of the table that says the same. */
  record TableRow(String name, List<String> cells) {}

  /** The section; null if fewer than two models were compared. */
  static LikenessSection of(ReportSource source) {
    return source
        .likeness()
        .filter(likeness -> likeness.models().size() > 1)
        .map(likeness -> of(source, likeness))
        .orElse(null);
  }

  private static LikenessSection of(ReportSource source, Likeness likeness) {
    return new LikenessSection(
        likeness.neighbours(),
        likeness.matrices().stream().map(matrix -> heatMap(source, likeness, matrix)).toList());
  }

  private static HeatMap heatMap(ReportSource source, Likeness likeness, LikenessMatrix matrix) {
    List<Integer> order = matrix.order();
    return new HeatMap(
        LikenessTitle.of(matrix.kind()),
        order.stream().map(i -> source.table().modelLabel(likeness.models().get(i))).toList(),
        order.stream()
            .map(i -> order.stream().map(j -> matrix.values().get(i).get(j)).toList())
            .toList(),
        LikenessScale.of(matrix).least(),
        Dendrogram.of(matrix).brackets());
  }

  String json() {
    return PageData.json(heatMaps);
  }
}

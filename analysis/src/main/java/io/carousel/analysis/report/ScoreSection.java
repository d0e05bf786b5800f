package io.carousel.analysis.report;

import io.carousel.analysis.evaluation.Score;
import io.carousel.analysis.model.UntrainedModel;
import java.util.List;
import java.util.Locale;

/**
 * The table of scores, shaded by how far above chance each is.
 *
 * @param heads the properties, each in pieces between which its column head may break
 * @param rows one a model
 * @param constants the properties left out, as prose; empty if there are none
 * @param significantCells number of scores that are significant
 * @param cells number of scores that are defined
 * @param hasUndefined whether some score is not defined
 * @param untrained the name of the untrained network, null if it is not in the table
 */
record ScoreSection(
    List<List<String>> heads,
    List<Row> rows,
    String constants,
    long significantCells,
    long cells,
    boolean hasUndefined,
    String untrained) {

  /** One model's row. */
  record Row(String model, List<Cell> cells) {}

  /**
   * One score.
   *
   * @param text as printed
   * @param significant whether to mark it
   * @param shade percent of the full shade
   */
  record Cell(String text, boolean significant, String shade) {}

  static ScoreSection of(ScoreTable table) {
    // Where nothing is significant, nothing has the full shade either.
    double highest = Math.max(table.highest(), Score.SIGNIFICANT);
    List<Row> rows =
        table.rows().stream()
            .map(
                row ->
                    new Row(
                        row.model(),
                        row.scores().stream().map(score -> cell(score, highest)).toList()))
            .toList();
    List<Score> all = table.rows().stream().flatMap(row -> row.scores().stream()).toList();
    long defined = all.stream().filter(score -> score.value() != null).count();
    return new ScoreSection(
        table.properties().stream().map(ScoreSection::pieces).toList(),
        rows,
        String.join(", ", table.constants()),
        all.stream().filter(Score::significant).count(),
        defined,
        defined < all.size(),
        rows.stream().map(Row::model).filter(UntrainedModel.NAME::equals).findAny().orElse(null));
  }

  private static List<String> pieces(String property) {
    return List.of(property.split("(?<=_)"));
  }

  private static Cell cell(Score score, double highest) {
    if (score.value() == null) {
      return new Cell(ScoreTable.UNDEFINED, false, "0");
    }
    // Typeset with a true minus sign.
    String text = ScoreTable.number(score).replace('-', '−');
    return new Cell(text, score.significant(), shade(score.value(), highest));
  }

  /** Logarithmic, for scores differ by orders of magnitude; chance and below is not shaded. */
  private static String shade(double value, double highest) {
    if (value <= 0) {
      return "0";
    }
    return String.format(Locale.ROOT, "%.0f", 100 * Math.log1p(value) / Math.log1p(highest));
  }
}

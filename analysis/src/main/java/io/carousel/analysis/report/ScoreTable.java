package io.carousel.analysis.report;

import io.carousel.analysis.evaluation.Evaluation;
import io.carousel.analysis.evaluation.ModelScores;
import io.carousel.analysis.evaluation.Score;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * An evaluation as people read it: one row a model, one column a property that varies.
 *
 * @param properties the columns: every property by which something could cluster
 * @param rows one a model, its scores in the order of the columns
 * @param constants the properties left out, because every image has the same level of them
 */
public record ScoreTable(List<String> properties, List<ModelScores> rows, List<String> constants) {

  /** What stands in a cell whose score is not defined. */
  static final String UNDEFINED = "–";

  public ScoreTable {
    properties = List.copyOf(properties);
    rows = List.copyOf(rows);
    constants = List.copyOf(constants);
  }

  /** The table of an evaluation. A property without a score in any row is a constant. */
  public static ScoreTable of(Evaluation evaluation) {
    List<String> all = evaluation.properties();
    List<Integer> shown =
        IntStream.range(0, all.size())
            .filter(i -> evaluation.models().stream().anyMatch(row -> isDefined(row, i)))
            .boxed()
            .toList();
    List<ModelScores> rows =
        evaluation.models().stream()
            .map(
                row ->
                    new ModelScores(
                        row.model(), row.loss(), shown.stream().map(row.scores()::get).toList()))
            .toList();
    List<String> properties = shown.stream().map(all::get).toList();
    List<String> constants = all.stream().filter(name -> !properties.contains(name)).toList();
    return new ScoreTable(properties, rows, constants);
  }

  private static boolean isDefined(ModelScores row, int property) {
    return row.scores().get(property).value() != null;
  }

  /** The greatest score there is; 0 if none is above chance. */
  double highest() {
    return rows.stream()
        .flatMap(row -> row.scores().stream())
        .filter(score -> score.value() != null)
        .mapToDouble(Score::value)
        .reduce(0, Math::max);
  }

  /** A cell as text: two decimals, an asterisk if significant, a dash if not defined. */
  static String text(Score score) {
    return score.value() == null ? UNDEFINED : number(score) + (score.significant() ? "*" : "");
  }

  /** The score with two decimals. */
  static String number(Score score) {
    String number = String.format(Locale.ROOT, "%.2f", score.value());
    return number.equals("-0.00") ? "0.00" : number;
  }
}

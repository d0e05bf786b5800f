package io.carousel.analysis.reporting.report;

import io.carousel.analysis.study.DoseResponse;
import io.carousel.analysis.study.DoseResponse.Dose;
import io.carousel.analysis.study.DoseResponse.Response;
import io.carousel.analysis.study.StudyResults;
import io.carousel.analysis.support.statistics.Spread;
import io.carousel.analysis.support.text.CellText;
import io.carousel.dataset.Level;
import java.util.List;

/**
 * What a shortcut of growing strength does to each loss.
 *
 * @param property the property that was tied
 * @param to what it was tied to
 * @param runs networks a loss and strength
 * @param strengths as printed, ascending
 * @param rows the table: a row a loss
 * @param data what the script draws
 */
record ShortcutSection(
    String property, String to, int runs, List<String> strengths, List<Row> rows, Data data) {

  /** A loss's numbers as printed, one a strength. */
  record Row(String loss, List<Mean> scores, List<Mean> recalls) {}

  /** A mean and its spread as printed; the spread is empty if there is none. */
  record Mean(String mean, String spread) {

    static Mean of(Spread spread) {
      return new Mean(
          CellText.typeset(CellText.number(spread.mean())),
          spread.deviation() == null ? "" : CellText.number(spread.deviation()));
    }
  }

  /**
   * What the charts show.
   *
   * @param property the property that was tied
   * @param to what it was tied to
   * @param untrainedScore its NR-Prec by the untrained networks
   * @param untrainedRecall Recall@1 of these
   * @param losses one a chart
   */
  record Data(
      String property,
      String to,
      Double untrainedScore,
      Double untrainedRecall,
      List<Line> losses) {}

  /** One loss's chart: strength, mean and standard deviation (null if there is none) a point. */
  record Line(String loss, String family, List<Double[]> scores, List<Double[]> recalls) {}

  static ShortcutSection of(StudyResults results) {
    DoseResponse response = DoseResponse.of(results);
    String to = String.join(" and ", response.to());
    return new ShortcutSection(
        response.property(),
        to,
        response.losses().stream()
            .flatMap(loss -> loss.doses().stream())
            .mapToInt(Dose::runs)
            .max()
            .orElse(0),
        results.tie().strengths().stream().map(ShortcutSection::strength).toList(),
        response.losses().stream().map(ShortcutSection::row).toList(),
        new Data(
            response.property(),
            to,
            response.untrainedShortcut().mean(),
            response.untrainedRecall().mean(),
            response.losses().stream().map(ShortcutSection::line).toList()));
  }

  /** A strength as printed: 0.25. */
  static String strength(double strength) {
    return Level.of(strength).text();
  }

  private static Row row(Response response) {
    return new Row(
        response.loss(),
        response.doses().stream().map(dose -> Mean.of(dose.shortcut())).toList(),
        response.doses().stream().map(dose -> Mean.of(dose.recall())).toList());
  }

  private static Line line(Response response) {
    return new Line(
        response.loss(),
        response.family(),
        response.doses().stream().map(dose -> point(dose, dose.shortcut())).toList(),
        response.doses().stream().map(dose -> point(dose, dose.recall())).toList());
  }

  private static Double[] point(Dose dose, Spread spread) {
    return new Double[] {dose.strength(), spread.mean(), spread.deviation()};
  }

  Mean untrainedScore() {
    return Mean.of(new Spread(data.untrainedScore(), null));
  }

  Mean untrainedRecall() {
    return Mean.of(new Spread(data.untrainedRecall(), null));
  }

  int columns() {
    return strengths.size();
  }

  String json() {
    return PageData.json(data);
  }
}

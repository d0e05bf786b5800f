package io.carousel.analysis.reporting.report;

import io.carousel.analysis.study.StudyLoss;
import io.carousel.analysis.study.StudyResults;
import io.carousel.analysis.study.StudyRun;
import io.carousel.analysis.study.TrainingCurve;
import io.carousel.analysis.support.statistics.Spread;
import io.carousel.analysis.support.text.CellText;
import io.carousel.analysis.training.TrainingRecord.Epoch;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How training went: a chart a loss, and a table.
 *
 * @param rows the table: a row a loss
 * @param charts one a loss
 */
record TrainingSection(List<Row> rows, List<Chart> charts) {

  /**
   * A loss's training.
   *
   * @param loss its name
   * @param runs how many networks
   * @param before MAP@R on the validation classes before training, the mean over networks
   * @param kept the same with the weights that were kept
   * @param best the epochs that were kept
   * @param seconds mean duration
   * @param failed how many of them ended no better than the untrained network; empty if none
   */
  record Row(
      String loss,
      int runs,
      String before,
      String kept,
      String best,
      String seconds,
      String failed) {}

  /**
   * One loss's chart.
   *
   * @param loss its name
   * @param failed as in its row
   * @param lines one a network
   */
  record Chart(String loss, String failed, List<Line> lines) {}

  /**
   * One network's curves.
   *
   * @param name its fold and seed
   * @param untrained MAP@R before the first epoch
   * @param best the epoch that was kept; 0 if none
   * @param maps MAP@R after each epoch
   * @param losses the loss's mean in each epoch; null where it is not a number
   */
  record Line(String name, double untrained, int best, List<Double> maps, List<Double> losses) {}

  static TrainingSection of(StudyResults results) {
    List<StudyLoss> losses = StudyLoss.of(results.leastTied());
    return new TrainingSection(
        losses.stream().map(loss -> row(results, loss)).toList(),
        losses.stream()
            .map(
                loss ->
                    new Chart(
                        loss.info().loss(),
                        failed(results, loss),
                        loss.runs().stream().map(TrainingSection::line).toList()))
            .toList());
  }

  private static Row row(StudyResults results, StudyLoss loss) {
    List<TrainingCurve> curves = loss.runs().stream().map(StudyRun::training).toList();
    return new Row(
        loss.info().loss(),
        curves.size(),
        percent(curves.stream().map(TrainingCurve::untrainedMapAtR).toList()),
        percent(curves.stream().map(TrainingSection::kept).toList()),
        curves.stream()
            .map(curve -> curve.bestEpoch() == 0 ? "none" : "" + curve.bestEpoch())
            .distinct()
            .collect(Collectors.joining(", ")),
        String.format(
            Locale.ROOT,
            "%.0f",
            curves.stream().mapToDouble(TrainingCurve::seconds).average().orElse(0)),
        failed(results, loss));
  }

  private static String percent(List<Double> shares) {
    return CellText.percent(Spread.of(shares).mean());
  }

  private static double kept(TrainingCurve curve) {
    return curve.bestEpoch() == 0
        ? curve.untrainedMapAtR()
        : curve.epochs().get(curve.bestEpoch() - 1).mapAtR();
  }

  private static String failed(StudyResults results, StudyLoss loss) {
    long lost = results.noBetterThanUntrained().stream().filter(loss.runs()::contains).count();
    return lost == 0 ? "" : lost + " of " + loss.runs().size();
  }

  private static Line line(StudyRun run) {
    TrainingCurve curve = run.training();
    String fold = run.loss().fold() == null ? "" : "fold " + run.loss().fold() + ", ";
    return new Line(
        fold + "seed " + run.seed(),
        curve.untrainedMapAtR(),
        curve.bestEpoch(),
        curve.epochs().stream().map(Epoch::mapAtR).toList(),
        curve.epochs().stream()
            .map(epoch -> Double.isFinite(epoch.loss()) ? epoch.loss() : null)
            .toList());
  }

  String json() {
    return PageData.json(charts);
  }
}

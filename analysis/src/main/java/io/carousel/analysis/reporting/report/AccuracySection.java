package io.carousel.analysis.reporting.report;

import io.carousel.analysis.study.AccuracyRelation;
import io.carousel.analysis.study.FamilyDifference;
import io.carousel.analysis.study.StudyLoss;
import io.carousel.analysis.study.StudyResults;
import io.carousel.analysis.support.text.CellText;
import java.util.List;
import java.util.stream.Stream;

/**
 * Accuracy against each property over losses, and families at equal accuracy.
 *
 * @param charts one a property
 * @param differences one a property; none if a family is missing
 */
record AccuracySection(List<Chart> charts, List<DifferenceRow> differences) {

  /**
   * One property's chart.
   *
   * @param property its name
   * @param relation its rank correlation with accuracy in words; empty if there is none
   * @param points one a loss
   */
  record Chart(String property, String relation, List<Point> points) {}

  /**
   * One loss in a chart.
   *
   * @param loss its name
   * @param family its family; "untrained" for the untrained network, "" if it is not known
   * @param recall Recall@1 on unseen classes
   * @param score NR-Prec of the property
   */
  record Point(String loss, String family, double recall, double score) {}

  /** How the families differ in a property, as printed. */
  record DifferenceRow(
      String property,
      String ranking,
      String classification,
      String effect,
      String p,
      boolean differs,
      String equalEffect,
      String equalP,
      boolean differsAtEqual) {}

  static AccuracySection of(StudyResults results) {
    List<StudyLoss> losses =
        StudyLoss.of(
            Stream.concat(results.untrained().stream(), results.leastTied().stream()).toList());
    return new AccuracySection(
        AccuracyRelation.of(results).stream()
            .map(relation -> chart(results, losses, relation))
            .toList(),
        FamilyDifference.of(results).stream().map(AccuracySection::row).toList());
  }

  private static Chart chart(
      StudyResults results, List<StudyLoss> losses, AccuracyRelation relation) {
    int property = results.properties().indexOf(relation.property());
    return new Chart(
        relation.property(),
        text(relation),
        losses.stream()
            .filter(loss -> loss.score(property).mean() != null)
            .map(
                loss ->
                    new Point(
                        loss.info().loss(),
                        family(loss),
                        loss.recallAt1().mean(),
                        loss.score(property).mean()))
            .toList());
  }

  private static String family(StudyLoss loss) {
    if (loss.runs().get(0).untrained()) {
      return "untrained";
    }
    return loss.info().family() == null ? "" : loss.info().family().word();
  }

  private static String text(AccuracyRelation relation) {
    double coefficient = relation.correlation().coefficient();
    if (Double.isNaN(coefficient)) {
      return "";
    }
    String p =
        Double.isNaN(relation.holmP()) ? "" : ", p " + CellText.probability(relation.holmP());
    return "ρ " + CellText.typeset(CellText.number(coefficient)) + p;
  }

  private static DifferenceRow row(FamilyDifference difference) {
    boolean equal = difference.equalHolmP() != null;
    return new DifferenceRow(
        difference.name(),
        number(difference.ranking()),
        number(difference.classification()),
        number(difference.effect()),
        CellText.probability(difference.holmP()),
        difference.differs(),
        equal ? number(difference.equalEffect()) : CellText.UNDEFINED,
        equal ? CellText.probability(difference.equalHolmP()) : CellText.UNDEFINED,
        difference.differsAtEqualAccuracy());
  }

  private static String number(double number) {
    return CellText.typeset(CellText.number(number));
  }

  String json() {
    return PageData.json(charts);
  }
}

package io.carousel.analysis.reporting.report;

import io.carousel.analysis.study.ProfileAgreement;
import io.carousel.analysis.study.ProfileAgreement.Group;
import io.carousel.analysis.study.StudyResults;
import io.carousel.analysis.support.text.CellText;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether profiles tell losses or families apart.
 *
 * @param rows one a kind of pair of networks of which there are any
 * @param test the permutation test of the families, in words; empty if it could not be made
 */
record AgreementSection(List<Row> rows, String test) {

  /**
   * Pairs of networks with the same in common.
   *
   * @param name what they have in common
   * @param mean their mean correlation
   * @param low the lower end of its interval
   * @param high the upper end
   * @param correlations one a pair, ascending
   */
  record Row(String name, double mean, double low, double high, List<Double> correlations) {

    /** The mean as printed. */
    String meanText() {
      return CellText.typeset(CellText.number(mean));
    }

    /** The interval as printed. */
    String intervalText() {
      return CellText.typeset(CellText.number(low) + " to " + CellText.number(high));
    }

    int pairs() {
      return correlations.size();
    }
  }

  static AgreementSection of(StudyResults results) {
    ProfileAgreement agreement = ProfileAgreement.of(results.leastTied());
    List<Row> rows = new ArrayList<>();
    add(rows, "the same loss, another fold or seed", agreement.sameLoss());
    add(rows, "another loss of the same family", agreement.sameFamily());
    add(rows, "a loss of the other family", agreement.otherFamily());
    return new AgreementSection(rows, test(agreement));
  }

  private static void add(List<Row> rows, String name, Group group) {
    if (group.mean() != null && group.interval() != null) {
      rows.add(
          new Row(
              name,
              group.mean(),
              group.interval().low(),
              group.interval().high(),
              group.correlations()));
    }
  }

  private static String test(ProfileAgreement agreement) {
    return agreement.families() == null
        ? ""
        : "Same family against other family: p %s by permutation of the losses' families, %s."
            .formatted(
                p(agreement.families().p()),
                agreement.families().exact()
                    ? "in all %,d ways".formatted(agreement.families().permutations())
                    : "%,d times by chance".formatted(agreement.families().permutations()));
  }

  private static String p(double p) {
    String text = CellText.probability(p);
    return text.startsWith("<") ? "< " + text.substring(1) : "= " + text;
  }

  String json() {
    return PageData.json(rows);
  }
}

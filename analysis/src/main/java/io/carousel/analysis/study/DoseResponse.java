package io.carousel.analysis.study;

import io.carousel.analysis.support.statistics.Spread;
import java.util.List;
import java.util.Objects;

/**
 * What a shortcut of growing strength does to each loss.
 *
 * @param property the property that was tied
 * @param to what it was tied to
 * @param untrainedShortcut Normalised R-Precision of the property by the untrained networks
 * @param untrainedRecall Recall@1 of these on untied images of unseen classes
 * @param losses one a loss, by family, year and name
 */
public record DoseResponse(
    String property,
    List<String> to,
    Spread untrainedShortcut,
    Spread untrainedRecall,
    List<Response> losses) {

  public DoseResponse {
    to = List.copyOf(to);
    losses = List.copyOf(losses);
  }

  /**
   * One loss.
   *
   * @param loss its name
   * @param family its family's name; "" if it is not known
   * @param doses one a strength, ascending
   */
  public record Response(String loss, String family, List<Dose> doses) {

    public Response {
      doses = List.copyOf(doses);
    }
  }

  /**
   * One loss at one strength, over seeds and folds.
   *
   * @param strength the share of training images in which the property followed the label
   * @param runs how many networks
   * @param shortcut Normalised R-Precision of the property on the untied probe
   * @param recall Recall@1 on untied images of unseen classes
   */
  public record Dose(double strength, int runs, Spread shortcut, Spread recall) {}

  /**
   * The responses in a study's results.
   *
   * @throws IllegalArgumentException if nothing was tied in it, or the property was not measured
   */
  public static DoseResponse of(StudyResults results) {
    if (!results.hasShortcut()) {
      throw new IllegalArgumentException("no shortcut was measured");
    }
    StudyTie tie = results.tie();
    int property = results.properties().indexOf(tie.property());
    StudyLoss untrained = new StudyLoss(null, results.untrained());
    List<StudyLoss> losses =
        StudyLoss.of(results.leastTied()); // Every strength has the same losses.
    return new DoseResponse(
        tie.property(),
        tie.to(),
        untrained.score(property),
        untrained.recallAt1(),
        losses.stream()
            .map(
                loss ->
                    new Response(
                        loss.info().loss(),
                        loss.info().family() == null ? "" : loss.info().family().word(),
                        tie.strengths().stream()
                            .map(strength -> dose(results, loss, strength, property))
                            .toList()))
            .toList());
  }

  private static Dose dose(StudyResults results, StudyLoss loss, double strength, int property) {
    List<StudyRun> runs =
        results.runs().stream()
            .filter(run -> Objects.equals(run.strength(), strength))
            .filter(run -> run.loss().loss().equals(loss.info().loss()))
            .toList();
    StudyLoss dosed = new StudyLoss(loss.info(), runs);
    return new Dose(strength, runs.size(), dosed.score(property), dosed.recallAt1());
  }
}

package io.carousel.analysis.study.findings;

import io.carousel.analysis.embeddings.measures.MeasureInfo;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.study.DoseResponse;
import io.carousel.analysis.study.DoseResponse.Dose;
import io.carousel.analysis.study.DoseResponse.Response;
import io.carousel.analysis.study.StudyResults;
import io.carousel.analysis.support.statistics.Spread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Which losses take a shortcut, from which strength on, and what it costs. */
final class ShortcutFinding {

  private static final MeasureInfo MEASURE = NormalisedRPrecision.ofPaper().info();

  private ShortcutFinding() {}

  static List<String> of(StudyResults results) {
    if (!results.hasShortcut() || results.tie().strengths().size() < 2) {
      return List.of();
    }
    DoseResponse response = DoseResponse.of(results);
    if (response.losses().isEmpty()) {
      return List.of();
    }
    List<Double> strengths = results.tie().strengths();
    List<String> texts = new ArrayList<>();
    for (int i = 1; i < strengths.size(); i++) {
      texts.add(taken(response, i));
    }
    texts.add(cost(response, strengths.size() - 1));
    return List.of(String.join(" ", texts));
  }

  /** Which losses' embeddings cluster by the shortcut at a strength, or begin to. */
  static String taken(DoseResponse response, int dose) {
    List<String> takers = names(response, loss -> takes(loss, dose));
    String strength = "" + response.losses().get(0).doses().get(dose).strength();
    String begin =
        "Where %s follows %s in a share of %s of the training images, "
            .formatted(response.property(), Prose.list(response.to()), strength);
    if (takers.isEmpty()) {
      return begin + "no loss's embeddings cluster by it significantly" + rising(response, dose);
    }
    Response most =
        response.losses().stream()
            .filter(loss -> takes(loss, dose))
            .max(Comparator.comparing(loss -> loss.doses().get(dose).shortcut().mean()))
            .orElseThrow();
    String who = takers.size() == response.losses().size() ? "all losses" : Prose.list(takers);
    return begin
        + "the embeddings of %s cluster by it, most those of %s (%s %s, untied %s)%s"
            .formatted(
                who,
                most.loss(),
                MEASURE.label(),
                Prose.number(most.doses().get(dose).shortcut().mean()),
                Prose.number(most.doses().get(0).shortcut().mean()),
                rising(response, dose));
  }

  /** The end of a sentence: who is on the way, further than networks of a loss lie apart. */
  private static String rising(DoseResponse response, int dose) {
    List<String> rising =
        response.losses().stream()
            .filter(loss -> !takes(loss, dose) && rises(loss, dose))
            .map(
                loss ->
                    "%s (%s, untied %s)"
                        .formatted(
                            loss.loss(),
                            Prose.number(loss.doses().get(dose).shortcut().mean()),
                            Prose.number(loss.doses().get(0).shortcut().mean())))
            .toList();
    return rising.isEmpty()
        ? "."
        : "; beyond the spread of its networks, %s rises for %s."
            .formatted(MEASURE.label(), Prose.list(rising));
  }

  /** Whether a standard deviation below what is there is above one more than what was untied. */
  private static boolean rises(Response loss, int dose) {
    Spread with = loss.doses().get(dose).shortcut();
    Spread without = loss.doses().get(0).shortcut();
    return with.deviation() != null
        && without.deviation() != null
        && with.mean() - with.deviation() > without.mean() + without.deviation();
  }

  /**
   * Whether a loss clusters by the shortcut significantly, and more than where it is least tied.
   */
  private static boolean takes(Response loss, int dose) {
    Double with = loss.doses().get(dose).shortcut().mean();
    Double without = loss.doses().get(0).shortcut().mean();
    return MEASURE.isSignificant(with) && without != null && with > without;
  }

  private static String cost(DoseResponse response, int dose) {
    double untrained = response.untrainedRecall().mean();
    List<String> lost =
        names(
            response,
            loss -> {
              Dose last = loss.doses().get(dose);
              double spread = last.recall().deviation() == null ? 0 : last.recall().deviation();
              return last.recall().mean() - spread <= untrained;
            });
    String at = "At the strongest tie, Recall@1 on untied images ";
    if (lost.isEmpty()) {
      return at + "stays above that of the untrained network for every loss.";
    }
    return at
        + "is, within a standard deviation, no better than the untrained network's for "
        + (lost.size() == response.losses().size() ? "every loss" : Prose.list(lost))
        + ".";
  }

  private static List<String> names(DoseResponse response, Predicate<Response> which) {
    return response.losses().stream().filter(which).map(Response::loss).toList();
  }
}

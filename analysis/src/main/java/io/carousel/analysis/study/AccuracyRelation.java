package io.carousel.analysis.study;

import io.carousel.analysis.support.statistics.Correlation;
import io.carousel.analysis.support.statistics.Holm;
import java.util.ArrayList;
import java.util.List;

/**
 * How a property goes together with accuracy over losses: Spearman's rank correlation of the
 * losses' means of Recall@1 on unseen classes and of Normalised R-Precision. The untrained network
 * does not count.
 *
 * @param property the property
 * @param correlation NaN in it for fewer than two losses, or where all have the same value
 * @param holmP the correlation's p-value corrected by Holm's method for all properties; NaN where
 *     there is none
 */
public record AccuracyRelation(String property, Correlation correlation, double holmP) {

  /** The relations of all properties that have a score by every loss, in the properties' order. */
  public static List<AccuracyRelation> of(StudyResults results) {
    List<StudyLoss> losses = StudyLoss.of(results.leastTied());
    double[] recall = losses.stream().mapToDouble(loss -> loss.recallAt1().mean()).toArray();
    List<String> names = new ArrayList<>();
    List<Correlation> correlations = new ArrayList<>();
    for (int i = 0; i < results.properties().size(); i++) {
      int property = i;
      List<Double> scores = losses.stream().map(loss -> loss.score(property).mean()).toList();
      if (!scores.contains(null)) {
        names.add(results.properties().get(property));
        correlations.add(
            Correlation.spearman(
                recall, scores.stream().mapToDouble(Double::doubleValue).toArray()));
      }
    }
    // A test that could not be made is none, so it must not make the others stricter.
    List<Correlation> tested = correlations.stream().filter(one -> !Double.isNaN(one.p())).toList();
    double[] corrected = Holm.correct(tested.stream().mapToDouble(Correlation::p).toArray());
    List<AccuracyRelation> relations = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int place = tested.indexOf(correlations.get(i));
      double p = place < 0 ? Double.NaN : corrected[place];
      relations.add(new AccuracyRelation(names.get(i), correlations.get(i), p));
    }
    return relations;
  }
}

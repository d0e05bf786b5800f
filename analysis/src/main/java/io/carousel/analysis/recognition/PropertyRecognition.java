package io.carousel.analysis.recognition;

import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * What a property has to do with being recognised.
 *
 * @param property its name
 * @param etaSquared how much of the variance of the first answer's being right its levels explain
 * @param p the probability that chance gives as much, by the F-test; null where it is not defined
 * @param holmP the same, corrected for there being several properties (Holm 1979)
 * @param levels its levels in order
 */
public record PropertyRecognition(
    String property, Double etaSquared, Double p, Double holmP, List<LevelRecognition> levels) {

  private static final Comparator<LevelRecognition> BY_SHARE =
      Comparator.comparingDouble(level -> level.share().top1().share());

  public PropertyRecognition {
    levels = List.copyOf(levels);
  }

  /** The level whose images are recognised least often; the first of several. */
  public LevelRecognition worst() {
    return extreme(BinaryOperator.minBy(BY_SHARE));
  }

  /** The level whose images are recognised most often; the first of several. */
  public LevelRecognition best() {
    return extreme(BinaryOperator.maxBy(BY_SHARE));
  }

  private LevelRecognition extreme(BinaryOperator<LevelRecognition> choice) {
    return levels.stream().reduce(choice).orElseThrow();
  }

  /** How much the share of first answers that are right differs between best and worst level. */
  public double difference() {
    return best().share().top1().share() - worst().share().top1().share();
  }

  PropertyRecognition corrected(Double correctedP) {
    return new PropertyRecognition(property, etaSquared, p, correctedP, levels);
  }
}

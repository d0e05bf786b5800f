package io.carousel.analysis.support.statistics;

import java.util.List;

/**
 * The mean of some numbers and how far they lie apart.
 *
 * @param mean their mean; null if there are none
 * @param deviation their standard deviation (with n - 1); null if there are fewer than two
 */
public record Spread(Double mean, Double deviation) {

  /** The spread of some numbers. */
  public static Spread of(List<Double> numbers) {
    if (numbers.isEmpty()) {
      return new Spread(null, null);
    }
    double mean = numbers.stream().mapToDouble(Double::doubleValue).sum() / numbers.size();
    if (numbers.size() == 1) {
      return new Spread(mean, null);
    }
    double squares = numbers.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
    return new Spread(mean, Math.sqrt(squares / (numbers.size() - 1)));
  }
}

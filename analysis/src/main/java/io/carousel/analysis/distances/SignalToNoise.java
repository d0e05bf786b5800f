package io.carousel.analysis.distances;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The signal-to-noise ratio distance (Yuan et al.: Signal-to-Noise Ratio: A Robust Distance Metric
 * for Deep Metric Learning, CVPR 2019): var(a - b) / var(a), the variance over an embedding's
 * numbers. It is not symmetric. An embedding whose numbers are all the same carries no signal: its
 * distances and their gradients are 0.
 */
public record SignalToNoise() implements Distance {

  /** The share of an embedding's squared length below which its variance is rounding alone. */
  private static final double ROUNDING = 1e-24;

  private static final SquaredEuclidean SQUARED = new SquaredEuclidean();

  @Override
  public double between(double[] a, double[] b) {
    double[] signal = withoutMean(a);
    double power = power(a, signal);
    return power == 0 ? 0 : SQUARED.between(signal, withoutMean(b)) / power;
  }

  /** The gradient of noise / signal; neither changes with a number added to all of an embedding. */
  @Override
  public void addGradient(double[] a, double[] b, double factor, double[] ofA, double[] ofB) {
    double[] signal = withoutMean(a);
    double[] other = withoutMean(b);
    double power = power(a, signal);
    if (power == 0) {
      return;
    }
    double ratio = SQUARED.between(signal, other) / power;
    for (int i = 0; i < a.length; i++) {
      double noise = signal[i] - other[i];
      ofA[i] += 2 * factor * (noise - ratio * signal[i]) / power;
      ofB[i] -= 2 * factor * noise / power;
    }
  }

  /** For one anchor its variance is the same whatever the other is. */
  @Override
  public Optional<UnaryOperator<double[]>> euclideanForm() {
    return Optional.of(SignalToNoise::withoutMean);
  }

  private static double[] withoutMean(double[] embedding) {
    double mean = 0;
    for (double number : embedding) {
      mean += number;
    }
    mean /= embedding.length;
    double[] rest = new double[embedding.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = embedding[i] - mean;
    }
    return rest;
  }

  private static double power(double[] embedding, double[] signal) {
    double power = squares(signal);
    return power <= ROUNDING * squares(embedding) ? 0 : power;
  }

  private static double squares(double[] numbers) {
    return Arrays.stream(numbers).map(number -> number * number).sum();
  }
}

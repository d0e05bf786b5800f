package io.carousel.analysis.training.losses;

/**
 * The mean of numbers weighted by their softmax: near their maximum if the temperature is low.
 *
 * @param value sum of softmax(x / temperature) x
 * @param gradient its gradient in each number
 */
record SoftMaximum(double value, double[] gradient) {

  static SoftMaximum of(double[] numbers, double temperature) {
    double[] scaled = new double[numbers.length];
    for (int k = 0; k < numbers.length; k++) {
      scaled[k] = numbers[k] / temperature;
    }
    double[] shares = Softmax.of(scaled).probabilities();
    double value = DotProducts.dot(shares, numbers);
    double[] gradient = new double[numbers.length];
    for (int k = 0; k < numbers.length; k++) {
      gradient[k] = shares[k] * (1 + (numbers[k] - value) / temperature);
    }
    return new SoftMaximum(value, gradient);
  }
}

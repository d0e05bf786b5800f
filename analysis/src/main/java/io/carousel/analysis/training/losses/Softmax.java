package io.carousel.analysis.training.losses;

/**
 * The softmax of numbers: exp(x) / sum of exp(x), without overflow.
 *
 * @param probabilities one a number
 * @param logSum the logarithm of the sum of exp(x)
 */
record Softmax(double[] probabilities, double logSum) {

  /** Of one number or more. */
  static Softmax of(double[] numbers) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (double number : numbers) {
      greatest = Math.max(greatest, number);
    }
    double[] probabilities = new double[numbers.length];
    double sum = 0;
    for (int k = 0; k < numbers.length; k++) {
      probabilities[k] = StrictMath.exp(numbers[k] - greatest);
      sum += probabilities[k];
    }
    for (int k = 0; k < numbers.length; k++) {
      probabilities[k] /= sum;
    }
    return new Softmax(probabilities, greatest + StrictMath.log(sum));
  }
}

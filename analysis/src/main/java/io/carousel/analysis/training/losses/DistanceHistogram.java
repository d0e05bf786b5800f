package io.carousel.analysis.training.losses;

/**
 * A histogram of squared distances between unit vectors, 0 to 4, that has a gradient: a distance
 * counts at the two edges around it, 1 in all, the more the nearer.
 */
final class DistanceHistogram {

  private static final double GREATEST = 4;

  private final int bins;
  private final double width;
  private final double[] counts;

  DistanceHistogram(int bins) {
    this.bins = bins;
    this.width = GREATEST / bins;
    this.counts = new double[bins + 1];
  }

  /** What counts at each edge: one more than there are bins; not to be changed. */
  double[] counts() {
    return counts;
  }

  /** Counts the distances to some partners. */
  void addAll(double[] distances, int[] partners) {
    for (int j : partners) {
      int bin = bin(distances[j]);
      double within = distances[j] / width - bin;
      counts[bin] += 1 - within;
      counts[bin + 1] += within;
    }
  }

  /** Writes the gradient in these distances, from that in the counts, in the partners' places. */
  void backward(double[] ofCounts, double[] gradient, double[] distances, int[] partners) {
    for (int j : partners) {
      int bin = bin(distances[j]);
      gradient[j] = (ofCounts[bin + 1] - ofCounts[bin]) / width;
    }
  }

  private int bin(double distance) {
    return Math.min((int) (distance / width), bins - 1);
  }
}

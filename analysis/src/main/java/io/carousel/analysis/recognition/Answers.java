package io.carousel.analysis.recognition;

import java.util.List;

/**
 * What a classifier answers to every image.
 *
 * @param ranks how many wrong classes have a higher score than the best right one; an equal score
 *     is the right class's
 * @param first the class with the highest score
 * @param right the probability of all right classes together, by softmax
 */
@SuppressWarnings("ArrayRecordComponent") // one an image: a list would box each of them
record Answers(int[] ranks, int[] first, double[] right) {

  static Answers none(int images) {
    return new Answers(new int[images], new int[images], new double[images]);
  }

  /** Takes an image's scores, which stand in an array of many images' scores. */
  void take(int image, float[] scores, int from, int classes, List<Integer> rightClasses) {
    float best = Float.NEGATIVE_INFINITY;
    for (int one : rightClasses) {
      best = Math.max(best, scores[from + one]);
    }
    int highest = 0;
    int higher = 0;
    for (int i = 0; i < classes; i++) {
      highest = scores[from + i] > scores[from + highest] ? i : highest;
      higher += scores[from + i] > best ? 1 : 0;
    }
    double sum = 0;
    double ofRight = 0;
    for (int i = 0; i < classes; i++) {
      sum += Math.exp((double) scores[from + i] - scores[from + highest]);
    }
    for (int one : rightClasses) {
      ofRight += Math.exp((double) scores[from + one] - scores[from + highest]);
    }
    ranks[image] = higher;
    first[image] = best == scores[from + highest] ? best(scores, from, rightClasses) : highest;
    right[image] = ofRight / sum;
  }

  private static int best(float[] scores, int from, List<Integer> among) {
    int best = among.get(0);
    for (int one : among) {
      best = scores[from + one] > scores[from + best] ? one : best;
    }
    return best;
  }
}

package io.carousel.analysis.embeddings.gap;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * Logistic regression with a quadratic penalty: the weights w and the intercept b that minimise the
 * sum of log(1 + exp(-y (w · x + b))) over the examples x of label y = 1 or -1, plus |w|² / 2.
 * Features are first brought to mean 0 and standard deviation 1, over the examples. Found by
 * limited-memory BFGS (Liu and Nocedal 1989) with backtracking until the sufficient decrease of
 * Armijo; the problem is strictly convex.
 */
final class LogisticRegression {

  private static final int MEMORY = 10;
  private static final int MOST_STEPS = 500;
  private static final int MOST_HALVINGS = 40;

  /** The gradient is small enough if it is this much less than the number of examples. */
  private static final double TOLERANCE = 1e-6;

  private static final double DECREASE = 1e-4;

  private final int dimensions;
  private final float[] rows;
  private final boolean[] labels;
  private final double[] mean;
  private final double[] scale;

  /** The weights by feature, for features as they are, and the intercept last. */
  private double[] solution;

  private LogisticRegression(float[] rows, int dimensions, boolean[] labels) {
    this.dimensions = dimensions;
    this.labels = labels;
    this.mean = new double[dimensions];
    this.scale = new double[dimensions];
    this.rows = standardised(rows);
  }

  /**
   * Fits one.
   *
   * @param rows the examples, one after the other
   * @param dimensions how many features each has
   * @param labels to which of the two classes each belongs
   */
  static LogisticRegression fit(float[] rows, int dimensions, boolean[] labels) {
    LogisticRegression regression = new LogisticRegression(rows, dimensions, labels);
    regression.solution = regression.unscaled(regression.minimum());
    return regression;
  }

  /** The weights by feature, and the intercept last. */
  double[] solution() {
    return solution.clone();
  }

  /** The class of a row of other examples. */
  boolean predict(float[] others, int row) {
    double sum = solution[dimensions];
    for (int i = 0; i < dimensions; i++) {
      sum += solution[i] * others[row * dimensions + i];
    }
    return sum > 0;
  }

  private float[] standardised(float[] given) {
    int count = labels.length;
    double[] squares = new double[dimensions];
    for (int i = 0; i < given.length; i++) {
      mean[i % dimensions] += given[i] / (double) count;
    }
    for (int i = 0; i < given.length; i++) {
      double difference = given[i] - mean[i % dimensions];
      squares[i % dimensions] += difference * difference;
    }
    for (int i = 0; i < dimensions; i++) {
      double deviation = Math.sqrt(squares[i] / count);
      scale[i] = deviation > 0 ? 1 / deviation : 0; // A constant says nothing.
    }
    float[] values = new float[given.length];
    for (int i = 0; i < given.length; i++) {
      values[i] = (float) ((given[i] - mean[i % dimensions]) * scale[i % dimensions]);
    }
    return values;
  }

  private double[] unscaled(double[] point) {
    double[] result = point.clone();
    for (int i = 0; i < dimensions; i++) {
      result[i] = point[i] * scale[i];
      result[dimensions] -= result[i] * mean[i];
    }
    return result;
  }

  /** The loss at a point; its gradient goes into an array. */
  private double loss(double[] point, double[] gradient) {
    Arrays.fill(gradient, 0);
    double loss = 0;
    for (int i = 0; i < dimensions; i++) {
      loss += point[i] * point[i] / 2;
      gradient[i] = point[i];
    }
    for (int row = 0; row < labels.length; row++) {
      int from = row * dimensions;
      double score = point[dimensions];
      for (int i = 0; i < dimensions; i++) {
        score += point[i] * rows[from + i];
      }
      double sign = labels[row] ? 1 : -1;
      double margin = sign * score;
      // Written so that neither exponential overflows.
      loss += Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(-margin, 0);
      double slope = -sign / (1 + Math.exp(margin));
      for (int i = 0; i < dimensions; i++) {
        gradient[i] += slope * rows[from + i];
      }
      gradient[dimensions] += slope;
    }
    return loss;
  }

  /** A step that was made, and how the gradient changed by it. */
  private record Move(double[] step, double[] change, double product) {}

  private double[] minimum() {
    double[] point = new double[dimensions + 1];
    double[] gradient = new double[point.length];
    double loss = loss(point, gradient);
    Deque<Move> moves = new ArrayDeque<>();
    for (int i = 0; i < MOST_STEPS && norm(gradient) > TOLERANCE * labels.length; i++) {
      double[] direction = direction(gradient, moves);
      double slope = dot(direction, gradient);
      double length = moves.isEmpty() ? 1 / Math.max(1, norm(gradient)) : 1;
      double[] next = new double[point.length];
      double[] nextGradient = new double[point.length];
      double nextLoss = Double.POSITIVE_INFINITY;
      for (int halving = 0; halving < MOST_HALVINGS; halving++) {
        for (int j = 0; j < next.length; j++) {
          next[j] = point[j] + length * direction[j];
        }
        nextLoss = loss(next, nextGradient);
        if (nextLoss <= loss + DECREASE * length * slope) {
          break;
        }
        length /= 2;
      }
      if (nextLoss >= loss) {
        return point; // As near as rounding lets it come.
      }
      remember(moves, difference(next, point), difference(nextGradient, gradient));
      point = next;
      gradient = nextGradient;
      loss = nextLoss;
    }
    return point;
  }

  private static void remember(Deque<Move> moves, double[] step, double[] change) {
    double product = dot(step, change);
    if (product > 0) {
      moves.addLast(new Move(step, change, product));
      if (moves.size() > MEMORY) {
        moves.removeFirst();
      }
    }
  }

  /** The two loops of limited-memory BFGS: minus the inverse Hessian times the gradient. */
  private static double[] direction(double[] gradient, Deque<Move> moves) {
    double[] direction = gradient.clone();
    double[] parts = new double[moves.size()];
    int number = moves.size();
    for (Iterator<Move> latest = moves.descendingIterator(); latest.hasNext(); ) {
      Move move = latest.next();
      number--;
      parts[number] = dot(move.step(), direction) / move.product();
      add(direction, -parts[number], move.change());
    }
    if (!moves.isEmpty()) {
      Move last = moves.getLast();
      double factor = last.product() / dot(last.change(), last.change());
      for (int i = 0; i < direction.length; i++) {
        direction[i] *= factor;
      }
    }
    for (Move move : moves) {
      add(direction, parts[number] - dot(move.change(), direction) / move.product(), move.step());
      number++;
    }
    for (int i = 0; i < direction.length; i++) {
      direction[i] = -direction[i];
    }
    return direction;
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = a.clone();
    add(difference, -1, b);
    return difference;
  }

  private static void add(double[] to, double factor, double[] numbers) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * numbers[i];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double norm(double[] numbers) {
    return Math.sqrt(dot(numbers, numbers));
  }
}

package io.carousel.analysis.training.optimisers;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Adam (Kingma, Ba: "Adam: A Method for Stochastic Optimization", ICLR 2015) for a matrix of
 * weights, with the paper's constants: decay of the first moment 0.9, of the second 0.999, epsilon
 * 1e-8. Its state can be written out and read back to the bit, so that training that was
 * interrupted ends with the same bytes.
 */
public final class Adam {

  private static final double FIRST_DECAY = 0.9;
  private static final double SECOND_DECAY = 0.999;
  private static final double EPSILON = 1e-8;

  /** As many numbers of a row are made room for before any is read. */
  private static final int SHORT_ROW = 16;

  private final double[][] firstMoment;
  private final double[][] secondMoment;
  private long steps;

  private Adam(double[][] firstMoment, double[][] secondMoment, long steps) {
    this.firstMoment = firstMoment;
    this.secondMoment = secondMoment;
    this.steps = steps;
  }

  /** Before the first step, for weights of this shape. */
  public static Adam of(double[][] weights) {
    return new Adam(likewise(weights), likewise(weights), 0);
  }

  /**
   * Moves the weights one step against the gradient, in place.
   *
   * @param weights one array a row, of the shape that this was made for
   * @param gradient the loss's gradient in them, of the same shape
   * @param learningRate by how much a weight moves at most, nearly
   */
  public void step(double[][] weights, double[][] gradient, double learningRate) {
    requireShape(weights);
    requireShape(gradient);
    steps++;
    // StrictMath: the same bits on every machine.
    double firstCorrection = 1 - StrictMath.pow(FIRST_DECAY, (double) steps);
    double secondCorrection = Math.sqrt(1 - StrictMath.pow(SECOND_DECAY, (double) steps));
    for (int i = 0; i < weights.length; i++) {
      for (int k = 0; k < weights[i].length; k++) {
        double slope = gradient[i][k];
        double first = FIRST_DECAY * firstMoment[i][k] + (1 - FIRST_DECAY) * slope;
        double second = SECOND_DECAY * secondMoment[i][k] + (1 - SECOND_DECAY) * slope * slope;
        firstMoment[i][k] = first;
        secondMoment[i][k] = second;
        double spread = Math.sqrt(second) / secondCorrection + EPSILON;
        weights[i][k] -= learningRate / firstCorrection * first / spread;
      }
    }
  }

  /** Writes the state: the number of steps, then both moments with their shape. */
  public void write(DataOutput out) throws IOException {
    out.writeLong(steps);
    write(firstMoment, out);
    write(secondMoment, out);
  }

  /** Reads a state back. */
  public static Adam read(DataInput in) throws IOException {
    long steps = in.readLong();
    return new Adam(readRows(in), readRows(in), steps);
  }

  private static void write(double[][] rows, DataOutput out) throws IOException {
    out.writeInt(rows.length);
    for (double[] row : rows) {
      out.writeInt(row.length);
      for (double number : row) {
        out.writeDouble(number);
      }
    }
  }

  /**
   * Reads rows of numbers: their count, and of each row its length and its numbers.
   *
   * @throws IOException if they are cut short
   */
  public static double[][] readRows(DataInput in) throws IOException {
    // No length is believed before that much is there: the lists grow as rows and numbers come.
    List<double[]> rows = new ArrayList<>();
    for (int count = in.readInt(); rows.size() < count; ) {
      int length = in.readInt();
      double[] row = new double[0];
      for (int k = 0; k < length; k++) {
        row = k < row.length ? row : Arrays.copyOf(row, Math.min(length, 2 * k + SHORT_ROW));
        row[k] = in.readDouble();
      }
      rows.add(row);
    }
    return rows.toArray(double[][]::new);
  }

  private static double[][] likewise(double[][] weights) {
    double[][] zeros = new double[weights.length][];
    for (int i = 0; i < weights.length; i++) {
      zeros[i] = new double[weights[i].length];
    }
    return zeros;
  }

  private void requireShape(double[][] rows) {
    boolean same = rows.length == firstMoment.length;
    for (int i = 0; same && i < rows.length; i++) {
      same = rows[i].length == firstMoment[i].length;
    }
    if (!same) {
      throw new IllegalArgumentException(
          "numbers of another shape than that of the weights the optimiser was made for");
    }
  }
}

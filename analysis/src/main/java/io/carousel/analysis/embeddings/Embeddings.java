package io.carousel.analysis.embeddings;

import io.carousel.analysis.support.npy.NpyArray;
import io.carousel.analysis.support.npy.NpyFile;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.List;

/**
 * The embeddings of a dataset by one model; every number is finite.
 *
 * @param rows how many there are: one an image
 * @param dimensions the length of each
 * @param values the embeddings, one after the other; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers: a list would box each of them
public record Embeddings(int rows, int dimensions, float[] values) implements EmbeddingRows {

  public Embeddings {
    if (dimensions < 1 || (long) rows * dimensions != values.length) {
      throw new IllegalArgumentException(
          values.length + " numbers are not " + rows + " embeddings of " + dimensions);
    }
  }

  @Override
  public void copy(int row, float[] into, int at) {
    System.arraycopy(values, row * dimensions, into, at, dimensions);
  }

  @Override
  public double[] row(int row) {
    double[] numbers = new double[dimensions];
    for (int i = 0; i < dimensions; i++) {
      numbers[i] = values[row * dimensions + i];
    }
    return numbers;
  }

  /**
   * Reads embeddings.
   *
   * @throws InvalidInputException if the file is missing, damaged, no table of float32, or holds a
   *     number that is not finite
   */
  public static Embeddings read(Path file) {
    NpyArray array = NpyFile.read(file);
    if (array.shape().size() != 2 || array.shape().get(1) < 1) {
      throw noTable(file, array.shape());
    }
    int dimensions = array.shape().get(1);
    float[] values = array.values();
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw notFinite(file, i / dimensions);
      }
    }
    return new Embeddings(array.shape().get(0), dimensions, values);
  }

  static InvalidInputException noTable(Path file, List<Integer> shape) {
    return new InvalidInputException(
        file.toString(), "has the shape " + shape + ", where one row an image must be");
  }

  static InvalidInputException notFinite(Path file, int row) {
    return new InvalidInputException(
        file.toString(),
        "row %d has a number that is not finite; delete the file and run `embed` again"
            .formatted(row));
  }
}

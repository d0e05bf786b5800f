package io.carousel.analysis.embeddings;

import io.carousel.analysis.support.npy.NpyArray;
import io.carousel.analysis.support.npy.NpyFile;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;

/**
 * The embeddings of a dataset by one model; every number is finite.
 *
 * @param rows how many there are: one an image
 * @param dimensions the length of each
 * @param values the embeddings, one after the other; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers: a list would box each of them
public record Embeddings(int rows, int dimensions, float[] values) {

  public Embeddings {
    if (dimensions < 1 || (long) rows * dimensions != values.length) {
      throw new IllegalArgumentException(
          values.length + " numbers are not " + rows + " embeddings of " + dimensions);
    }
  }

  /** One embedding, in double precision. */
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
      throw new InvalidInputException(
          file.toString(), "has the shape " + array.shape() + ", where one row an image must be");
    }
    int dimensions = array.shape().get(1);
    float[] values = array.values();
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new InvalidInputException(
            file.toString(),
            "row %d has a number that is not finite; delete the file and run `embed` again"
                .formatted(i / dimensions));
      }
    }
    return new Embeddings(array.shape().get(0), dimensions, values);
  }
}

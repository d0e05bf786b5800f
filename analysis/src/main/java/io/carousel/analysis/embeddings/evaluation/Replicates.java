package io.carousel.analysis.embeddings.evaluation;

import io.carousel.analysis.support.npy.NpyArray;
import io.carousel.analysis.support.npy.NpyFile;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The bootstrap replicates of every cell of the table: {@code evaluation/<measure>-bootstrap.npy},
 * an array of float32 by model, property and replicate, in the order of the evaluation. Replicate k
 * of every model is over the same images, so that means over models can be made replicate by
 * replicate. NaN where the value is not defined.
 */
public final class Replicates {

  private final int models;
  private final int properties;
  private final int count;
  private final float[] values;

  Replicates(int models, int properties, int count) {
    this(models, properties, count, new float[models * properties * count]);
    Arrays.fill(values, Float.NaN);
  }

  private Replicates(int models, int properties, int count, float[] values) {
    this.models = models;
    this.properties = properties;
    this.count = count;
    this.values = values;
  }

  /** How many there are of a cell; 0 if none were asked for. */
  public int count() {
    return count;
  }

  /** One of a cell's replicates; NaN where its value is not defined. */
  public double get(int model, int property, int replicate) {
    return values[(model * properties + property) * count + replicate];
  }

  /** Takes the replicates of one model. */
  interface OfModel {
    void put(int property, double[] means);
  }

  OfModel ofModel(int model) {
    return (property, means) -> {
      for (int replicate = 0; replicate < count; replicate++) {
        values[(model * properties + property) * count + replicate] = (float) means[replicate];
      }
    };
  }

  void write(Path file) {
    NpyFile.write(file, new NpyArray(List.of(models, properties, count), values));
  }

  /**
   * Reads the replicates of a table.
   *
   * @throws InvalidInputException if the file is missing, damaged or of another table
   */
  public static Replicates read(Path file, Evaluation evaluation) {
    NpyArray array = NpyFile.read(file);
    List<Integer> shape = array.shape();
    if (shape.size() != 3
        || shape.get(0) != evaluation.models().size()
        || shape.get(1) != evaluation.properties().size()) {
      throw new InvalidInputException(
          file.toString(), "is not of the table beside it; run `evaluate` again");
    }
    return new Replicates(shape.get(0), shape.get(1), shape.get(2), array.values());
  }
}

package io.carousel.analysis.embeddings.imports;

import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.support.npy.NpyArray;
import io.carousel.job.InvalidInputException;
import java.util.List;
import java.util.Optional;

/**
 * Embeddings as another program left them.
 *
 * @param embeddings a row an image
 * @param images what each row says of its image, a frame or the name of a file; empty if it says
 *     nothing, as rows are then in the order of {@code samples.csv}
 */
record EmbeddingTable(Embeddings embeddings, Optional<List<String>> images) {

  EmbeddingTable {
    images = images.map(List::copyOf);
  }

  /**
   * Takes an array for embeddings.
   *
   * @param place the file, for mistakes
   * @throws InvalidInputException if it is no table of finite numbers
   */
  static Embeddings embeddings(String place, NpyArray array) {
    if (array.shape().size() != 2 || array.shape().get(1) < 1) {
      throw new InvalidInputException(
          place,
          "has the shape %s, where (images, dimensions) must be; save it with array.reshape(len(array), -1)"
              .formatted(array.shape()));
    }
    int dimensions = array.shape().get(1);
    float[] values = array.values();
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new InvalidInputException(
            place,
            "row %d has a number that is not finite in float32 (rows are counted from 0)"
                .formatted(i / dimensions));
      }
    }
    return new Embeddings(array.shape().get(0), dimensions, values);
  }
}

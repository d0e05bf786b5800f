package io.carousel.analysis.embeddings;

import io.carousel.analysis.support.npy.MappedNpy;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;

/**
 * Embeddings that stay in their file, which is mapped into memory: the system reads what is looked
 * at, keeps it as long as there is room, and processes on one machine share it. There may be as
 * many as rows have numbers, where an array ends at 2^31 numbers.
 */
public final class MappedEmbeddings implements EmbeddingRows {

  private final MappedNpy table;
  private final int rows;
  private final int dimensions;

  private MappedEmbeddings(MappedNpy table) {
    this.table = table;
    this.rows = table.shape().get(0);
    this.dimensions = table.shape().get(1);
  }

  /**
   * Maps a file, and looks at every number once.
   *
   * @throws InvalidInputException as {@link Embeddings#read}
   */
  public static MappedEmbeddings open(Path file) {
    MappedNpy table = MappedNpy.open(file);
    if (table.shape().size() != 2 || table.shape().get(1) < 1) {
      throw Embeddings.noTable(file, table.shape());
    }
    MappedEmbeddings embeddings = new MappedEmbeddings(table);
    float[] numbers = new float[embeddings.dimensions];
    for (int row = 0; row < embeddings.rows; row++) {
      embeddings.copy(row, numbers, 0);
      for (float number : numbers) {
        if (!Float.isFinite(number)) {
          throw Embeddings.notFinite(file, row);
        }
      }
    }
    return embeddings;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int dimensions() {
    return dimensions;
  }

  @Override
  public void copy(int row, float[] into, int at) {
    table.copy((long) row * dimensions, into, at, dimensions);
  }
}

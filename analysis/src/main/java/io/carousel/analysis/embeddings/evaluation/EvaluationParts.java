package io.carousel.analysis.embeddings.evaluation;

import io.carousel.analysis.embeddings.measures.QueryScores;
import io.carousel.job.JobFailedException;
import io.carousel.job.Shard;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores of runs of neighbouring images, a file a run. A file holds, model by model, the score of
 * every image by measure and property, and then the sums of blocks by permutation, measure and
 * property; all as float64 in big-endian order, so that nothing is rounded.
 */
final class EvaluationParts implements AutoCloseable {

  private final List<Path> files;
  private final int images;
  private final List<DataInputStream> streams = new ArrayList<>();

  /**
   * Opens parts.
   *
   * @param files the files of all parts, in order
   * @param images how many images there are in all
   */
  EvaluationParts(List<Path> files, int images) {
    this.files = files;
    this.images = images;
    try {
      for (Path file : files) {
        streams.add(new DataInputStream(new BufferedInputStream(Files.newInputStream(file))));
      }
    } catch (IOException e) {
      close();
      throw failed(streams.size(), e);
    }
  }

  /** Writes what one model has in a part: rows of numbers, one after the other. */
  static void write(DataOutputStream out, Iterable<double[]> rows) throws IOException {
    for (double[] row : rows) {
      for (double value : row) {
        out.writeDouble(value);
      }
    }
  }

  /**
   * Reads the next scores of all images: rows that each part has a run of.
   *
   * @param count how many rows there are: measures by properties
   */
  double[][] readScores(int count) {
    return read(count, 1);
  }

  /**
   * Reads the next sums of all blocks of images.
   *
   * @param count how many rows there are: permutations by measures by properties
   */
  double[][] readSums(int count) {
    return read(count, QueryScores.BLOCK);
  }

  private double[][] read(int count, int block) {
    double[][] rows = new double[count][(images + block - 1) / block];
    for (int i = 0; i < streams.size(); i++) {
      Shard part = new Shard(i + 1, streams.size());
      int first = part.firstRow(images, QueryScores.BLOCK) / block;
      int end = (part.endRow(images, QueryScores.BLOCK) + block - 1) / block;
      try {
        for (double[] row : rows) {
          for (int k = first; k < end; k++) {
            row[k] = streams.get(i).readDouble();
          }
        }
      } catch (IOException e) {
        throw failed(i, e);
      }
    }
    return rows;
  }

  private JobFailedException failed(int part, IOException e) {
    return new JobFailedException(
        "%s: could not be read (%s); delete it and run its part again"
            .formatted(
                files.get(part), e.getMessage() == null ? "it is cut short" : e.getMessage()),
        e);
  }

  @Override
  public void close() {
    for (int i = 0; i < streams.size(); i++) {
      try {
        streams.get(i).close();
      } catch (IOException e) {
        throw failed(i, e);
      }
    }
  }
}

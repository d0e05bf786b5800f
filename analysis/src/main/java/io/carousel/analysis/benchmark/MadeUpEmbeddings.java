package io.carousel.analysis.benchmark;

import io.carousel.analysis.embeddings.EmbeddingRows;
import io.carousel.analysis.embeddings.MappedEmbeddings;
import io.carousel.analysis.embeddings.measures.Labels;
import io.carousel.analysis.support.npy.NpyFile;
import io.carousel.analysis.support.npy.NpyHeader;
import io.carousel.job.FileProblem;
import io.carousel.job.FolderTree;
import io.carousel.job.JobFailedException;
import io.carousel.job.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Embeddings to the measure of the paper's, in a temporary file, deleted in the end: 128
 * dimensions, and 11 properties with as many levels as its own. Levels are random; each level of a
 * property moves the embedding its own way.
 */
final class MadeUpEmbeddings implements AutoCloseable {

  private static final int DIMENSIONS = 128;
  private static final int[] LEVELS = {6, 36, 10, 5, 5, 10, 5, 5, 8, 9, 36};
  private static final long SEED = 1;

  private final Path folder;
  private final List<Labels> properties;
  private final EmbeddingRows embeddings;

  /** Makes the embeddings of so many images. */
  MadeUpEmbeddings(int size) {
    Random random = new Random(SEED);
    properties = Arrays.stream(LEVELS).mapToObj(levels -> labels(random, size, levels)).toList();
    List<double[]> pulls =
        Arrays.stream(LEVELS)
            .mapToObj(levels -> random.doubles((long) levels * DIMENSIONS, -0.5, 0.5).toArray())
            .toList();
    try {
      folder = Files.createTempDirectory("carousel-benchmark");
    } catch (IOException e) {
      throw new JobFailedException(
          "no temporary folder could be made (" + FileProblem.detail(e) + ")", e);
    }
    Path file = folder.resolve("embeddings.npy");
    WholeFile.write(
        file,
        out -> {
          out.write(new NpyHeader(List.of(size, DIMENSIONS)).bytes());
          float[] row = new float[DIMENSIONS];
          for (int image = 0; image < size; image++) {
            draw(random, pulls, image, row);
            out.write(NpyFile.bytes(row, 0, DIMENSIONS));
          }
        });
    embeddings = MappedEmbeddings.open(file);
  }

  private static Labels labels(Random random, int size, int levels) {
    int[] classes = random.ints(size, 0, levels).toArray();
    int[] sizes = new int[levels];
    for (int level : classes) {
      sizes[level]++;
    }
    return new Labels(classes, sizes);
  }

  private void draw(Random random, List<double[]> pulls, int image, float[] row) {
    for (int d = 0; d < DIMENSIONS; d++) {
      double number = random.nextGaussian();
      for (int property = 0; property < pulls.size(); property++) {
        int level = properties.get(property).classes()[image];
        number += pulls.get(property)[level * DIMENSIONS + d];
      }
      row[d] = (float) number;
    }
  }

  EmbeddingRows embeddings() {
    return embeddings;
  }

  List<Labels> properties() {
    return properties;
  }

  @Override
  public void close() {
    try {
      FolderTree.delete(folder);
    } catch (IOException e) {
      throw new JobFailedException(folder + ": could not be deleted; delete it by hand", e);
    }
  }
}

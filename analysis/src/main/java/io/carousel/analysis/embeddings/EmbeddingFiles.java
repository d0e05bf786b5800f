package io.carousel.analysis.embeddings;

import io.carousel.analysis.support.npy.NpyHeader;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One model's two files.
 *
 * @param embeddings the embeddings
 * @param origin how they came about
 */
record EmbeddingFiles(Path embeddings, Path origin) {

  private static final String UNFINISHED = ".unfinished";

  /** The files of embeddings that are whole. */
  static EmbeddingFiles finished(DatasetFolder dataset, String fileName) {
    return named(dataset, fileName, "");
  }

  /** The files of embeddings that a run is at, or was killed at. */
  static EmbeddingFiles unfinished(DatasetFolder dataset, String fileName) {
    return named(dataset, fileName, UNFINISHED);
  }

  private static EmbeddingFiles named(DatasetFolder dataset, String fileName, String suffix) {
    return new EmbeddingFiles(
        dataset.embeddings().resolve(fileName + ".npy" + suffix),
        dataset.embeddings().resolve(fileName + ".json" + suffix));
  }

  /** How the embeddings came about; empty if that is not known. */
  Optional<EmbeddingOrigin> readOrigin() {
    try {
      return Optional.of(EmbeddingOrigin.read(origin));
    } catch (InvalidInputException e) {
      return Optional.empty(); // Missing or broken: then the embeddings are made anew.
    }
  }

  /** Deletes both files where they are there, the origin first: without it embeddings are void. */
  void delete() {
    try {
      Files.deleteIfExists(origin);
      Files.deleteIfExists(embeddings);
    } catch (IOException e) {
      throw new JobFailedException(
          embeddings + ": could not be deleted (" + e.getMessage() + "); delete it by hand", e);
    }
  }

  /** How many bytes of embeddings are there, their header included; 0 if there is no file. */
  long size() {
    try {
      return Files.size(embeddings);
    } catch (IOException e) {
      return 0;
    }
  }

  /** The header that embeddings of this origin have. */
  static byte[] header(EmbeddingOrigin origin) {
    return new NpyHeader(List.of(origin.images(), origin.dimensions())).bytes();
  }

  /** The size in bytes that whole embeddings of this origin have. */
  static long wholeSize(EmbeddingOrigin origin) {
    return header(origin).length + (long) origin.images() * rowBytes(origin);
  }

  static int rowBytes(EmbeddingOrigin origin) {
    return origin.dimensions() * Float.BYTES;
  }
}

package io.carousel.analysis.embeddings;

import io.carousel.analysis.models.library.LossModel;
import io.carousel.analysis.support.npy.NpyHeader;
import io.carousel.job.FileProblem;
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

  /** A model's files in a folder: that of a dataset's embeddings, or of some that are not whole. */
  static EmbeddingFiles in(Path folder, String fileName) {
    return new EmbeddingFiles(
        folder.resolve(fileName + ".npy"), folder.resolve(fileName + ".json"));
  }

  /**
   * A model's files in a folder, by the names of an older version where those are there and the
   * present ones are not.
   */
  static EmbeddingFiles of(LossModel model, Path folder) {
    EmbeddingFiles now = in(folder, model.fileName());
    return Files.exists(now.origin())
        ? now
        : former(model, folder).stream()
            .filter(files -> Files.exists(files.origin()))
            .findFirst()
            .orElse(now);
  }

  /** The files that a model had in older versions. */
  static List<EmbeddingFiles> former(LossModel model, Path folder) {
    return model.formerFileNames().stream().map(name -> in(folder, name)).toList();
  }

  /** How the embeddings came about; empty if that is not known. */
  Optional<EmbeddingOrigin> readOrigin() {
    try {
      return Optional.of(EmbeddingOrigin.read(origin)).filter(EmbeddingOrigin::isComplete);
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
          embeddings + ": could not be deleted (" + FileProblem.detail(e) + "); delete it by hand",
          e);
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

  /** How many whole rows are there, as far as they are of an origin; 0 if they are of another. */
  long rows(EmbeddingOrigin wanted) {
    return readOrigin().filter(wanted::equals).isPresent()
        ? Math.max(0, (size() - header(wanted, 0).length) / rowBytes(wanted))
        : 0;
  }

  /** The header that so many embeddings of this origin have. */
  static byte[] header(EmbeddingOrigin origin, int rows) {
    return new NpyHeader(List.of(rows, origin.dimensions())).bytes();
  }

  /** The size in bytes that all embeddings of this origin have. */
  static long wholeSize(EmbeddingOrigin origin) {
    return header(origin, origin.images()).length + (long) origin.images() * rowBytes(origin);
  }

  static int rowBytes(EmbeddingOrigin origin) {
    return origin.dimensions() * Float.BYTES;
  }
}

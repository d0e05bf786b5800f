package io.carousel.analysis.embeddings.imports;

import java.nio.file.Path;
import java.util.Optional;

/** A kind of file that embeddings come in. */
@FunctionalInterface
interface TableFormat {

  /**
   * Reads a file.
   *
   * @param array the name of the array with the embeddings, in a file that has several; empty for
   *     the one that can be meant
   * @throws io.carousel.job.InvalidInputException if it is missing, damaged, or holds anything else
   */
  EmbeddingTable read(Path file, Optional<String> array);
}

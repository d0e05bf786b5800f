package io.carousel.analysis.models.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;

/** A way in which PyTorch lays a saved object out in a file. */
interface CheckpointFormat {

  /**
   * Reads a file.
   *
   * @param wanted takes the names of the tensors whose numbers are wanted
   * @throws CheckpointException if something is wrong with it
   * @throws IOException if it cannot be read
   */
  SavedTensors read(Path file, Predicate<String> wanted) throws IOException;
}

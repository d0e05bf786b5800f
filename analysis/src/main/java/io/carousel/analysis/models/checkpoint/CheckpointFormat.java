package io.carousel.analysis.models.checkpoint;

import java.io.IOException;
import java.nio.file.Path;

/** A way in which PyTorch lays a saved object out in a file. */
interface CheckpointFormat {

  /**
   * Reads a whole file.
   *
   * @throws CheckpointException if something is wrong with it
   * @throws IOException if it cannot be read
   */
  SavedTensors read(Path file) throws IOException;
}

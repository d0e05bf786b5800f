package io.carousel.renderer.model;

import io.carousel.job.InvalidInputException;
import io.carousel.job.worker.ParentWatch;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The process that reads a model for a {@link ModelProcess}: a file in, its surfaces out. */
final class ModelReader {

  /** The first byte of an answer: surfaces follow. */
  static final byte READ = 0;

  /** The first byte of an answer: why the model is refused follows. */
  static final byte REFUSED = 1;

  /** Java's own exit code where its heap is too small. */
  static final int OUT_OF_MEMORY = 3;

  private static final int GONE = 4;

  private ModelReader() {}

  /**
   * Reads a model and ends.
   *
   * @param arguments the model's file, whether it may name files outside of its folder, and the
   *     file for the answer
   */
  public static void main(String[] arguments) throws IOException {
    ParentWatch.start(GONE);
    Path answer = Path.of(arguments[2]);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(answer)))) {
      try {
        List<Surface> surfaces =
            ModelFile.read(Path.of(arguments[0]), Boolean.parseBoolean(arguments[1]));
        out.writeByte(READ);
        SurfaceStream.write(surfaces, out);
      } catch (InvalidInputException e) {
        out.writeByte(REFUSED);
        out.writeUTF(e.getMessage());
      }
    }
    System.exit(0);
  }
}

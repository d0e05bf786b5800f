package io.carousel.job;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Puts files on disk whole or not at all: written under a temporary name beside their place, then
 * renamed. A reader, or a run that was killed, never sees half a file.
 */
public final class WholeFile {

  /** The ending of files that are not whole yet; a leftover of a killed run may be deleted. */
  public static final String PARTIAL_SUFFIX = ".partial";

  private WholeFile() {}

  /** Writes the bytes of a file to a stream. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, replacing an older one; makes its folder if need be.
   *
   * @throws JobFailedException if the file cannot be written (a full disk, no permission); nothing
   *     of it is left then, and an older file of that name is untouched
   * @throws InvalidInputException if a file is in the way of its folder, or a folder in its own
   */
  public static void write(Path file, Content content) {
    // Two attempts at the same file, on whatever machines, keep out of each other's way.
    Path partial =
        file.resolveSibling(file.getFileName() + "." + AttemptName.next() + PARTIAL_SUFFIX);
    try {
      try {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
          content.writeTo(out);
        }
        moveInto(partial, file);
      } finally {
        Files.deleteIfExists(partial);
      }
    } catch (IOException e) {
      throw FileProblem.writing(file, e);
    }
  }

  /** Writes text as UTF-8; see {@link #write(Path, Content)}. */
  public static void write(Path file, String text) {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void moveInto(Path partial, Path file) throws IOException {
    try {
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

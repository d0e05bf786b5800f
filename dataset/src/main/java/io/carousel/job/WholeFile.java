package io.carousel.job;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Puts files on disk whole or not at all: written under a temporary name beside their place, then
 * renamed. A reader never sees half a file, and what a run that was killed had begun goes with the
 * next one that writes it.
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
   * Writes a file, replacing an older one, and deletes what killed runs had begun of it; makes its
   * folder if need be.
   *
   * @throws JobFailedException if the file cannot be written (a full disk, no permission); nothing
   *     of it is left then, and an older file of that name is untouched
   * @throws InvalidInputException if a file is in the way of its folder, or a folder in its own
   */
  public static void write(Path file, Content content) {
    try {
      if (Files.isDirectory(file.toAbsolutePath().getParent())) {
        deleteLeftovers(file);
      }
    } catch (IOException e) {
      throw FileProblem.writing(file, e);
    }
    writeOneOfMany(file, content);
  }

  /**
   * Writes a file as {@link #write(Path, Content)} does, without looking for what killed runs had
   * begun of it: in a folder of a hundred thousand images that would take longer than writing.
   *
   * @throws JobFailedException as {@link #write(Path, Content)}
   * @throws InvalidInputException as {@link #write(Path, Content)}
   */
  public static void writeOneOfMany(Path file, Content content) {
    // Two attempts at the same file, on whatever machines, keep out of each other's way.
    Path partial =
        file.resolveSibling(file.getFileName() + "." + AttemptName.next() + PARTIAL_SUFFIX);
    try {
      try {
        Files.createDirectories(file.toAbsolutePath().getParent());
        // It is kept until it has its name, so that nobody takes it for a killed run's.
        try (FileChannel kept = HeldFile.create(partial);
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(kept))) {
          content.writeTo(out);
          out.flush();
          moveInto(partial, file);
        }
      } finally {
        Files.deleteIfExists(partial);
      }
    } catch (IOException e) {
      throw FileProblem.writing(file, e);
    }
  }

  /** Deletes what runs that were killed had begun of a file. */
  private static void deleteLeftovers(Path file) throws IOException {
    String beginning = file.getFileName() + ".";
    try (DirectoryStream<Path> leftovers =
        Files.newDirectoryStream(
            file.toAbsolutePath().getParent(),
            one -> {
              String name = one.getFileName().toString();
              return name.startsWith(beginning) && name.endsWith(PARTIAL_SUFFIX);
            })) {
      for (Path leftover : leftovers) {
        if (Files.isRegularFile(leftover, LinkOption.NOFOLLOW_LINKS)) {
          HeldFile.deleteIfEnded(leftover);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
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

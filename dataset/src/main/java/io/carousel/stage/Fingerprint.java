package io.carousel.stage;

import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A SHA-256 over named values, in the order in which they are added. Names and lengths are hashed
 * too, so that no two lists of values run into each other.
 */
public final class Fingerprint {

  private final MessageDigest digest = Sha256.digest();

  /** Adds a setting, by its text; null is a text of its own. */
  public Fingerprint with(String name, Object value) {
    byte[] text = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
    add(name);
    add(text.length + (value == null ? " null" : " text"));
    digest.update(text);
    return this;
  }

  /**
   * Adds the content of a file; that a file is missing is a content of its own.
   *
   * @throws InvalidInputException if the file is there and cannot be read
   */
  public Fingerprint withFile(String name, Path file) {
    return with(name, Files.exists(file) ? Sha256.of(file) : null);
  }

  /**
   * Adds a folder with all below it: every file's content where it matters, else its size, which
   * tells most files from what they were without reading a hundred thousand of them.
   *
   * @param contents whether contents are read
   * @throws InvalidInputException if it is there and cannot be read
   */
  public Fingerprint withFolder(String name, Path folder, boolean contents) {
    with(name, Files.isDirectory(folder));
    for (Path file : filesBelow(folder)) {
      String path = folder.relativize(file).toString();
      with(path, contents ? Sha256.of(file) : size(file));
    }
    return this;
  }

  /** Every file below a folder, in order; none if it is not there. */
  static List<Path> filesBelow(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw FileProblem.reading(folder, e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw FileProblem.reading(file, e);
    }
  }

  /** The hash of all that was added, in hexadecimal. Nothing can be added afterwards. */
  public String hash() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private void add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}

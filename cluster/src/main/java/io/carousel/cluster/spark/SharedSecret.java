package io.carousel.cluster.spark;

import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What master, workers and commands prove to each other that they know, so that nobody else on the
 * network runs programs there: a file that only its owner may read.
 */
final class SharedSecret {

  /** Names the file in the environment; the word "none" turns proving off. */
  static final String VARIABLE = "CAROUSEL_SPARK_SECRET";

  private static final String NONE = "none";
  private static final int BYTES = 32;

  private SharedSecret() {}

  private static Optional<Path> file() {
    String named = System.getenv(VARIABLE);
    if (NONE.equals(named)) {
      return Optional.empty();
    }
    return Optional.of(
        named == null
            ? Path.of(System.getProperty("user.home"), ".carousel", "spark-secret")
            : Path.of(named));
  }

  /**
   * The secret; empty if it is turned off.
   *
   * @throws InvalidInputException if it is not there
   */
  static Optional<String> read() {
    return file().map(SharedSecret::read);
  }

  private static String read(Path file) {
    if (!Files.exists(file)) {
      throw new InvalidInputException(
          file.toString(),
          ("there is no such file; copy it from where `cluster start` made it, or set %s=none for a"
                  + " cluster that asks for no secret")
              .formatted(VARIABLE));
    }
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw FileProblem.reading(file, e);
    }
  }

  /**
   * The secret, which is made if it is not there; empty if it is turned off.
   *
   * @throws io.carousel.job.JobFailedException if it cannot be written
   */
  static Optional<String> readOrMake() {
    file().filter(file -> !Files.exists(file)).ifPresent(SharedSecret::make);
    return read();
  }

  private static void make(Path file) {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(file, HexFormat.of().formatHex(secret).getBytes(StandardCharsets.UTF_8));
    } catch (FileAlreadyExistsException e) {
      return; // Another was first.
    } catch (IOException e) {
      throw FileProblem.writing(file, e);
    }
  }
}

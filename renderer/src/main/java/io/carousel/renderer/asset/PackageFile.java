package io.carousel.renderer.asset;

import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import io.carousel.job.Sha256;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** The files that assets come in: a package that is fetched, or what the user has at hand. */
final class PackageFile {

  private PackageFile() {}

  /**
   * Makes sure that something can be written into a folder, before much is fetched for it.
   *
   * @param folder may be missing
   * @throws JobFailedException if this user may not write there
   * @throws InvalidInputException if a file is in the way
   */
  static void mustBeWritable(Path folder) {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there)) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there)) {
      throw FileProblem.writing(folder, new NotDirectoryException(there.toString()));
    }
    if (!Files.isWritable(there)) {
      throw FileProblem.writing(folder, new AccessDeniedException(there.toString()));
    }
  }

  /**
   * Fetches a package.
   *
   * @param name the package's name
   * @param temporary gets a folder for it
   * @param progress hears when it is there
   */
  static Path fetch(PackageClient client, String name, TemporaryFolder temporary, Progress progress)
      throws IOException {
    try (Progress.Step step = progress.begin("download", 1, "package")) {
      Path file = client.fetch(name, temporary.folder("package"));
      step.advance(1);
      return file;
    }
  }

  /**
   * Makes sure that a file that the user named is there.
   *
   * @throws InvalidInputException if it is not
   */
  static void mustBeThere(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InvalidInputException(
          file.toString(), "there is no such file; check the path and its spelling");
    }
  }

  /**
   * Unpacks some files of a Debian package.
   *
   * @see DebFile#unpack
   * @throws InvalidInputException if it is damaged or no package
   */
  static Map<String, Path> unpack(Path deb, Set<String> names, Path into) {
    try {
      return DebFile.unpack(deb, names, into);
    } catch (IOException e) {
      throw new InvalidInputException(
          deb.toString(), "could not be unpacked (" + e.getMessage() + "); is it whole?", e);
    } catch (RuntimeException e) {
      // What unpacks believes what it reads, and stumbles over the rest.
      throw new InvalidInputException(
          deb.toString(), "could not be unpacked (its data are damaged); is it whole?", e);
    }
  }

  /**
   * Makes sure that a file of a package is what the catalogue describes.
   *
   * @param where what the user knows it by: the package's file or name
   * @param name the file's name in the package
   * @param expected its SHA-256 checksum
   * @throws InvalidInputException if it has another one
   */
  static void mustBe(String where, String name, Path file, String expected) throws IOException {
    String found = Sha256.of(file);
    if (!found.equals(expected)) {
      throw new InvalidInputException(
          where,
          "has a %s that is not the one that the catalogue describes (SHA-256 %s, not %s); it is damaged or of another version"
              .formatted(name, found, expected));
    }
  }
}

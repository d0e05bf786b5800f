package io.carousel.job;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * What went wrong with a file, in words: the one place that turns causes into lines. Whoever reads
 * or writes a file hands what it caught to {@link #reading} or {@link #writing}, and says itself
 * only what the file should have been.
 */
public final class FileProblem {

  private static final String READ_PERMISSION =
      "may not be read by this user; change its permissions, or those of a folder above it";
  private static final String WRITE_PERMISSION =
      "may not be written by this user; change the permissions of its folder";
  private static final String MISSING = "there is no such file";
  private static final String A_FOLDER = "is a folder, where a file must be";
  private static final String NO_FOLDER =
      "is no folder, or a file is in the way where a folder must be; name another place";
  private static final String LOOP = "is or goes through a link that leads back to itself";
  private static final String FULL = "the disk is full; free some space";
  private static final String LONG_NAME = "the name is too long for this file system; shorten it";
  private static final String ODD_NAME =
      "the name has characters that this system's locale cannot hold; set LC_ALL=C.UTF-8";

  private FileProblem() {}

  /**
   * What is to be said of a file that could not be read, whatever it should have been.
   *
   * @param cause what was caught
   */
  public static InvalidInputException reading(Path file, Throwable cause) {
    return reading(file, "could not be read (" + detail(cause) + ")", cause);
  }

  /**
   * What is to be said of a file that could not be read.
   *
   * @param otherwise what is wrong and what to do, in a clause, if the cause is in the content and
   *     not on the way to it: "is no CSV; save it as CSV in UTF-8"
   * @param cause what was caught
   */
  public static InvalidInputException reading(Path file, String otherwise, Throwable cause) {
    return new InvalidInputException(
        place(file), access(file, cause, READ_PERMISSION).orElse(otherwise), cause);
  }

  /**
   * What is to be said of a file that could not be written: an {@link InvalidInputException} if it
   * is no place for a file, else a {@link JobFailedException}.
   *
   * @param cause what was caught
   */
  public static RuntimeException writing(Path file, Throwable cause) {
    Optional<String> access = access(file, cause, WRITE_PERMISSION);
    if (access.filter(clause -> clause.equals(NO_FOLDER) || clause.equals(A_FOLDER)).isPresent()) {
      return new InvalidInputException(place(file), access.get(), cause);
    }
    String[] problem = access.orElseGet(() -> detail(cause)).split("; ", 2);
    return new JobFailedException(
        "%s: could not be written (%s); %s, then run the same command again"
            .formatted(
                place(file),
                problem[0],
                problem.length > 1
                    ? problem[1]
                    : "free some space or check the folder's permissions"),
        cause);
  }

  /** How a file is called: one in an archive with the archive. */
  public static String place(Path file) {
    return file.getFileSystem().equals(FileSystems.getDefault())
        ? file.toString()
        : archive(file) + ": " + file.toString().replaceFirst("^/", "");
  }

  /** The archive as the user named it, as far as that is known. */
  private static String archive(Path file) {
    // A zip's file system is called by the zip's absolute path.
    Path archive = Path.of(file.getFileSystem().toString());
    Path here = Path.of("").toAbsolutePath();
    return archive.startsWith(here) ? here.relativize(archive).toString() : archive.toString();
  }

  /**
   * The cause in a few words that any user can read: no name of a class, no stack, one line.
   *
   * @param cause what was caught
   */
  public static String detail(Throwable cause) {
    Throwable root = root(cause);
    if (root instanceof CharacterCodingException) {
      return "it is no text in UTF-8";
    }
    if (root instanceof EOFException) {
      return "it is cut short";
    }
    if (root instanceof StackOverflowError) {
      return "it is nested too deeply";
    }
    if (root instanceof OutOfMemoryError || root instanceof NegativeArraySizeException) {
      return "it claims more than the memory holds";
    }
    String message = root instanceof FileSystemException fs ? fs.getReason() : root.getMessage();
    boolean plain =
        message != null && !message.isBlank() && root instanceof IOException && !isCode(message);
    return plain ? OneLine.of(message.lines().findFirst().orElseThrow()) : "it is damaged";
  }

  /** Whether a message speaks of the program: a class such as java.lang.String. */
  private static boolean isCode(String message) {
    return message.matches("(?s).*\\b[a-z]+(\\.[a-z_0-9]+)+\\.[A-Z]\\w*.*");
  }

  private static Throwable root(Throwable cause) {
    Throwable root = cause;
    while (root instanceof UncheckedIOException && root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /** What stands on the way to a file; empty if nothing does, so that its content is at fault. */
  private static Optional<String> access(Path file, Throwable cause, String permission) {
    Throwable root = root(cause);
    // A library may say with an exception of its own what the system said.
    String message =
        String.valueOf(root instanceof FileSystemException fs ? fs.getReason() : root.getMessage())
            .toLowerCase(Locale.ROOT);
    if (root instanceof AccessDeniedException || message.contains("permission denied")) {
      return Optional.of(permission);
    }
    if (root instanceof FileSystemLoopException
        || message.contains("too many levels of symbolic links")) {
      return Optional.of(LOOP);
    }
    if (message.contains("no space left") || message.contains("quota exceeded")) {
      return Optional.of(FULL);
    }
    if (message.contains("file name too long")) {
      return Optional.of(LONG_NAME);
    }
    if (message.contains("unmappable characters")) {
      return Optional.of(ODD_NAME);
    }
    if (root instanceof ReadOnlyFileSystemException || message.contains("read-only file system")) {
      return Optional.of("is on a disk that can only be read; name another place");
    }
    if (message.contains("too many open files")) {
      return Optional.of("too many files are open at once; allow more (ulimit -n)");
    }
    if (root instanceof NotDirectoryException
        || root instanceof FileAlreadyExistsException
        || message.equals("not a directory")) {
      return Optional.of(NO_FOLDER);
    }
    if (root instanceof NoSuchFileException || root instanceof FileNotFoundException) {
      return Optional.of(Files.isDirectory(file) ? A_FOLDER : MISSING);
    }
    boolean ofContent = root instanceof ZipException || root instanceof ProviderNotFoundException;
    return !ofContent && message.contains("is a directory")
        ? Optional.of(A_FOLDER)
        : Optional.empty();
  }
}

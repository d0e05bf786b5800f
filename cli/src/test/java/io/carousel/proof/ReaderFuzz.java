package io.carousel.proof;

import io.carousel.job.FolderTree;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Jazzer calls over and over: a reader gets bytes, and must take them or refuse them in lines
 * that can be shown.
 */
public final class ReaderFuzz {

  /** A message may be as long as three of the lines that it may have. */
  private static final int LONGEST_LINE = 4000;

  /** A class of Java tells nobody what is wrong with a file. */
  private static final Pattern EXCEPTION = Pattern.compile("[A-Z]\\w+(Exception|Error)\\b");

  /** Where writing costs nothing, if there is such a place. */
  private static final Path MEMORY = Path.of("/dev/shm");

  private static FileReader reader;
  private static Path folder;

  private ReaderFuzz() {}

  /**
   * Called by Jazzer once.
   *
   * @param arguments the reader's name, and a folder to put files into
   */
  public static void fuzzerInitialize(String[] arguments) throws IOException {
    reader = FileReader.of(arguments[0]);
    Path place = Files.isWritable(MEMORY) ? MEMORY : Path.of(arguments[1]);
    folder = Files.createTempDirectory(place, "carousel-fuzz");
  }

  /** Called by Jazzer for every input. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    give(reader, bytes, folder);
  }

  /** Called by Jazzer in the end. */
  public static void fuzzerTearDown() throws IOException {
    FolderTree.delete(folder);
  }

  /**
   * Gives bytes to a reader.
   *
   * @throws AssertionError if it refuses them in a way that cannot be shown; anything else that is
   *     thrown is a finding as well
   */
  static void give(FileReader reader, byte[] bytes, Path folder) {
    try {
      reader.read(bytes, folder);
    } catch (InvalidInputException e) {
      String input = new String(bytes, StandardCharsets.ISO_8859_1);
      e.getMessage().lines().forEach(line -> check(line, input));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(String line, String input) {
    Matcher exception = EXCEPTION.matcher(line);
    if (line.isBlank()
        || line.length() > LONGEST_LINE
        || line.chars().anyMatch(Character::isISOControl)
        // One that the input names itself may be quoted.
        || (exception.find() && !input.contains(exception.group()))) {
      throw new AssertionError("not a line that can be shown: " + line);
    }
  }
}

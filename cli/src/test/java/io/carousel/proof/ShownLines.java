package io.carousel.proof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may be shown to a user who gave a broken file. */
final class ShownLines {

  /** A message may be as long as three of the lines that it may have. */
  private static final int LONGEST = 4000;

  /** A class of Java tells nobody what is wrong with a file. */
  private static final Pattern EXCEPTION = Pattern.compile("[A-Z]\\w+(Exception|Error)\\b");

  private ShownLines() {}

  /**
   * Checks a message.
   *
   * @param input what is in the broken file, and may be quoted
   * @throws AssertionError if it is no text that can be shown
   */
  static void check(String message, String input) {
    message.lines().forEach(line -> checkLine(line, input));
  }

  private static void checkLine(String line, String input) {
    Matcher exception = EXCEPTION.matcher(line);
    if (line.isBlank()
        || line.length() > LONGEST
        || line.chars().anyMatch(Character::isISOControl)
        || line.contains("internal error")
        || (exception.find() && !input.contains(exception.group()))) {
      throw new AssertionError("not a line that can be shown: " + line);
    }
  }
}

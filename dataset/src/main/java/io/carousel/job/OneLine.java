package io.carousel.job;

/**
 * Text from anywhere as part of one line of a message: what a file, its name or a library says may
 * hold line breaks, control codes that a terminal obeys, or a million characters.
 */
public final class OneLine {

  /** A longer line is cut in its middle; its start says where, its end what to do. */
  private static final int LONGEST = 1200;

  private static final int START_KEPT = 700;
  private static final int END_KEPT = 400;

  /** A longer value is cut when it is quoted. */
  private static final int LONGEST_QUOTED = 80;

  private OneLine() {}

  /** The text with line breaks and other control codes written as escapes, and not too long. */
  public static String of(String text) {
    return escaped(cut(text, LONGEST, START_KEPT, END_KEPT));
  }

  /** A value in double quotes, on one line, cut if it is long. */
  public static String quoted(String value) {
    return '"' + escaped(cut(value, LONGEST_QUOTED, LONGEST_QUOTED, 0)) + '"';
  }

  private static String cut(String text, int longest, int start, int end) {
    return text.length() <= longest
        ? text
        : text.substring(0, start) + "..." + text.substring(text.length() - end);
  }

  private static String escaped(String text) {
    if (text.chars().noneMatch(OneLine::breaks)) {
      return text;
    }
    StringBuilder line = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if (c == '\n') {
                line.append("\\n");
              } else if (c == '\r') {
                line.append("\\r");
              } else if (c == '\t') {
                line.append("\\t");
              } else if (breaks(c)) {
                line.append("\\u%04x".formatted(c));
              } else {
                line.append((char) c);
              }
            });
    return line.toString();
  }

  /** Whether a character ends a line, or may do anything else than stand in it. */
  private static boolean breaks(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      // Marks that turn the direction of writing make a name look like another.
      case Character.FORMAT -> (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
      default -> false;
    };
  }
}

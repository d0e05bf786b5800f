package io.carousel.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant by a name that is not known. */
public final class Suggestion {

  private static final int SHORTEST_PART = 3;

  private Suggestion() {}

  /** What to do about an unknown name: "did you mean x?", or else the names that are known. */
  public static String instead(String name, Collection<String> known) {
    return nearest(name, known)
        .map(nearest -> "did you mean " + nearest + "?")
        .orElseGet(() -> "known are " + String.join(", ", known));
  }

  /** The end of a sentence that lists the known names: "; did you mean x?", or nothing. */
  public static String question(String name, Collection<String> known) {
    return nearest(name, known).map(nearest -> "; did you mean " + nearest + "?").orElse("");
  }

  /** The known name that is fewest slips of the keyboard away; else one that is a part of it. */
  private static Optional<String> nearest(String name, Collection<String> known) {
    String typed = plain(name);
    Optional<String> fewestSlips =
        known.stream()
            .filter(candidate -> distance(typed, plain(candidate)) <= 1 + typed.length() / 4)
            .min(Comparator.comparingInt(candidate -> distance(typed, plain(candidate))));
    return fewestSlips.or(
        () -> known.stream().filter(candidate -> overlap(typed, plain(candidate))).findFirst());
  }

  private static boolean overlap(String a, String b) {
    return (a.length() >= SHORTEST_PART && b.contains(a))
        || (b.length() >= SHORTEST_PART && a.contains(b));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }

  /** Insertions, deletions, replacements and swaps of neighbours that turn one into the other. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}

package io.carousel.analysis.study.findings;

import java.util.List;
import java.util.Locale;

/** Numbers and lists as sentences have them. */
final class Prose {

  private Prose() {}

  /** A number with two decimals and a true minus sign. */
  static String number(double number) {
    String text = String.format(Locale.ROOT, "%.2f", number);
    return (text.equals("-0.00") ? "0.00" : text).replace('-', '−');
  }

  /** A p-value: "p = 0.012", "p < 0.001". */
  static String p(double p) {
    return p < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", p);
  }

  /** Names in a row: "a", "a and b", "a, b and c". */
  static String list(List<String> names) {
    int last = names.size() - 1;
    return last <= 0
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}

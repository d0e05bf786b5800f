package io.carousel.analysis.embeddings.measures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;

/**
 * How numbers are printed.
 *
 * @param factor what they are multiplied by: 100 for percent
 * @param decimals how many decimals they have
 */
public record NumberStyle(double factor, int decimals) {

  /** As they are, with two decimals. */
  public static final NumberStyle PLAIN = new NumberStyle(1, 2);

  /** In percent, with one decimal. */
  public static final NumberStyle PERCENT = new NumberStyle(100, 1);

  /** The number as text; never "-0". */
  public String text(double number) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", factor * number);
    return text.matches("-0[.]?0*") ? text.substring(1) : text;
  }

  /** What stands behind a number in a sentence: " %" or nothing. */
  @JsonIgnore
  public String unit() {
    return factor == 1 ? "" : " %";
  }
}

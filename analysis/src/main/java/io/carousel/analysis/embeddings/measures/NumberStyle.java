package io.carousel.analysis.embeddings.measures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;

/**
 * How numbers are printed and shaded.
 *
 * @param factor what they are multiplied by: 100 for percent
 * @param decimals how many decimals they have
 * @param logarithmic whether they differ by orders of magnitude, so that shades are on a
 *     logarithmic scale
 */
public record NumberStyle(double factor, int decimals, boolean logarithmic) {

  private static final int MOST_DECIMALS = 16;

  public NumberStyle {
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new IllegalArgumentException(decimals + " decimals");
    }
  }

  /** Numbers of any size as they are, with two decimals. */
  public static final NumberStyle PLAIN = new NumberStyle(1, 2, true);

  /** Shares in percent, with one decimal. */
  public static final NumberStyle PERCENT = new NumberStyle(100, 1, false);

  /** Whether they are printed in percent. */
  @JsonIgnore
  public boolean isPercent() {
    return factor == 100;
  }

  /** The number as text; never "-0". */
  public String text(double number) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", factor * number);
    return text.matches("-0[.]?0*") ? text.substring(1) : text;
  }
}

package io.carousel.dataset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * One value that a property can take, and the class label that clustering sees. Two levels are the
 * same when their text is the same; numbers have one text each, the shortest that is exact to nine
 * significant digits (0.25, 120, 0.333333333).
 *
 * @param text the level as it stands in {@code samples.csv}
 */
public record Level(String text) {

  private static final MathContext NINE_DIGITS = new MathContext(9, RoundingMode.HALF_EVEN);

  /** A level that is a number. */
  public static Level of(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("a level must be finite, not " + number);
    }
    BigDecimal rounded = new BigDecimal(number, NINE_DIGITS).stripTrailingZeros();
    return new Level(rounded.toPlainString());
  }

  /** A level that is a name. */
  public static Level of(String name) {
    return new Level(name);
  }

  /** Reads a level back from JSON, where it is a number or a name. */
  @JsonCreator
  static Level fromJson(Object value) {
    return value instanceof Number number ? of(number.doubleValue()) : of(value.toString());
  }

  /**
   * The level as a number.
   *
   * @throws NumberFormatException if it is a name
   */
  public double number() {
    return Double.parseDouble(text);
  }

  /** The level as JSON writes it: a number where it reads back the same, else its text. */
  @JsonValue
  Object toJson() {
    if (!isNumber()) {
      return text;
    }
    BigDecimal number = new BigDecimal(text);
    return number.scale() == 0 ? number.toBigIntegerExact() : number;
  }

  private boolean isNumber() {
    try {
      double number = number();
      return Double.isFinite(number) && of(number).equals(this);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return text;
  }
}

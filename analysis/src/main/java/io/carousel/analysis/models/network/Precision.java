package io.carousel.analysis.models.network;

import com.fasterxml.jackson.annotation.JsonValue;
import io.carousel.analysis.models.torchscript.NumberType;
import java.util.Locale;

/** The numbers that a network computes with. */
public enum Precision {
  FLOAT32(NumberType.FLOAT32),
  /**
   * Sums are float32, but what goes from layer to layer keeps 8 bits: about twice as fast on a
   * processor that multiplies such numbers.
   */
  BFLOAT16(NumberType.BFLOAT16);

  private final NumberType numbers;

  Precision(NumberType numbers) {
    this.numbers = numbers;
  }

  NumberType numbers() {
    return numbers;
  }

  /** Its name in files and settings: "bfloat16". */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return word();
  }
}

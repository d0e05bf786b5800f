package io.carousel.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource({
    "0.25, 0.25",
    "120.0, 120",
    "1e3, 1000",
    "-0.0, 0",
    "0.30000000000000004, 0.3",
    "0.3333333333333333, 0.333333333",
    "66.66666666666667, 66.6666667",
    "1e-7, 0.0000001",
    "-12.5, -12.5",
    "123456789, 123456789"
  })
  void aNumberHasOneTextOfNineSignificantDigits(double number, String text) {
    assertEquals(text, Level.of(number).text());
  }

  @Test
  void numbersThatDifferByRoundingAreTheSameLevel() {
    assertEquals(Level.of(0.3), Level.of(0.1 + 0.2));
    assertNotEquals(Level.of(0.3), Level.of(0.3001));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aNumberThatIsNotFiniteIsRefused(double number) {
    assertThrows(IllegalArgumentException.class, () -> Level.of(number));
  }

  @Test
  void aNumberCanBeHadBack() {
    assertEquals(0.25, Level.of(0.25).number());
    assertThrows(NumberFormatException.class, () -> Level.of("sedan").number());
  }

  @ParameterizedTest
  @CsvSource({
    "sedan, \"sedan\"",
    "0.25, 0.25",
    "360, 360",
    "0, 0",
    "911, 911",
    // Texts that are no level's number stay text, or they would not read back the same.
    "007, \"007\"",
    "1e3, \"1e3\"",
    "1.50, \"1.50\"",
    "NaN, \"NaN\"",
    "1e999, \"1e999\""
  })
  void jsonHoldsANumberOrATextAndReadsBackTheSame(String text, String json)
      throws JsonProcessingException {
    Level level = Level.of(text);
    assertEquals(json, JSON.writeValueAsString(level));
    assertEquals(json, JSON.valueToTree(level).toString());
    assertEquals(level, JSON.readValue(json, Level.class));
  }

  @Test
  void jsonNumbersOfAnyFormAreTheSameLevel() throws JsonProcessingException {
    assertEquals(Level.of(120), JSON.readValue("120", Level.class));
    assertEquals(Level.of(120), JSON.readValue("120.0", Level.class));
    assertEquals(Level.of(120), JSON.readValue("1.2E+2", Level.class));
  }
}

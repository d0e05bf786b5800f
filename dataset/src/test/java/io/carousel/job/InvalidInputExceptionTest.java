package io.carousel.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidInputExceptionTest {

  @Test
  void theMessageSaysWhereAndWhat() {
    assertEquals(
        "a.yaml:12: seed: must be a whole number",
        new InvalidInputException("a.yaml:12: seed", "must be a whole number").getMessage());
  }

  @Test
  void severalMistakesAreALineEach() {
    assertEquals(
        List.of("a.yaml:1: x", "a.yaml:2: y"),
        InvalidInputException.ofAll(List.of("a.yaml:1: x", "a.yaml:2: y"))
            .getMessage()
            .lines()
            .toList());
  }

  @Test
  void aMistakeStaysOneLineWhateverItQuotes() {
    assertEquals(
        "a.yaml:1: name: must be short, not \"x\\ny\\u001b[2J\"",
        new InvalidInputException("a.yaml:1: name", "must be short, not \"x\ny\u001b[2J\"")
            .getMessage());
  }

  @Test
  void aMistakeOfAMillionCharactersIsCutInItsMiddle() {
    String message =
        new InvalidInputException("a.yaml:1", "must not be " + "x".repeat(1_000_000) + "; mend it")
            .getMessage();
    assertTrue(message.startsWith("a.yaml:1: must not be xxx"), message);
    assertTrue(message.endsWith("xxx; mend it"), message);
    assertTrue(message.length() < 1200, message);
  }
}

package io.carousel.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}

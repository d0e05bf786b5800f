package io.carousel.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonProblemTest {

  record Inner(String name, List<Integer> sizes) {
    Inner {
      Objects.requireNonNull(name, "name");
    }
  }

  enum Colour {
    RED,
    BLUE
  }

  record Outer(int count, double share, Colour colour, Inner inner) {}

  private static final ObjectMapper MAPPER =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  @TempDir private Path folder;

  @Test
  void aFieldOfAnotherTypeIsNamedInWordsOfJson() throws IOException {
    assertSaid(":1: count: must be a whole number, not \"x\"", "{\"count\": \"x\"}");
    assertSaid(":1: count: must be a whole number", "{\"count\": []}");
    assertSaid(":1: share: must be a number, not \"x\"", "{\"share\": \"x\"}");
    assertSaid(":1: colour: must be one of red, blue, not \"green\"", "{\"colour\": \"green\"}");
    assertSaid(":1: inner: must be an object with fields", "{\"inner\": [1]}");
    assertSaid(
        ":1: inner.sizes: must be a list", "{\"inner\": {\"name\": \"a\", \"sizes\": {\"a\": 1}}}");
    assertSaid(
        ":1: inner.sizes[1]: must be a whole number, not \"b\"",
        "{\"inner\": {\"name\": \"a\", \"sizes\": [1, \"b\"]}}");
  }

  @Test
  void aMissingFieldIsNamed() throws IOException {
    assertSaid(":1: inner: has no name", "{\"inner\": {\"sizes\": []}}");
  }

  @Test
  void whatIsNoJsonIsSaidWithItsLine() throws IOException {
    assertSaid(":2: is cut short: it ends within a value", "{\"count\":\n");
    String message = said("{\"count\": 1}}\n".replace("}}", "!"));
    assertFalse(message.contains("com.fasterxml"), message);
    assertSaid(": holds null, where an object with fields must be", "null", "");
    assertSaid(
        ": is nested more deeply, or has a longer value, than any such file",
        "{\"other\": " + "[".repeat(100_000));
  }

  private void assertSaid(String expected, String json) throws IOException {
    assertSaid(expected, json, "; make the file again");
  }

  private void assertSaid(String expected, String json, String end) throws IOException {
    assertEquals(folder.resolve("a.json") + expected + end, said(json));
  }

  private String said(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), json);
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class,
            () -> new RecordReader(MAPPER).read(file, Outer.class, "is missing"));
    assertEquals(1, e.getMessage().lines().count(), e.getMessage());
    return e.getMessage();
  }
}

package io.carousel.analysis.support.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.embeddings.EmbeddingOrigin;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonMistakeTest {

  @TempDir Path folder;

  @Test
  void aWordThatIsNoneOfSomeIsSaidWithThem() throws IOException {
    assertEquals(
        ":1: loss.family: \"rank\" is none of ranking, classification",
        refusal("{\"model\": \"a\", \"loss\": {\"family\": \"rank\"}}"));
  }

  @Test
  void aTextInPlaceOfANumberIsSaid() throws IOException {
    assertEquals(
        ":2: images: \"many\" is not a number",
        refusal("{\"model\": \"a\",\n \"images\": \"many\"}"));
  }

  @Test
  void aListInPlaceOfFieldsIsSaid() throws IOException {
    assertEquals(":1: is not an object of fields", refusal("[1]"));
  }

  @Test
  void whatIsNoJsonIsSaidWithoutNamesOfJava() throws IOException {
    assertTrue(refusal("model: a").startsWith(":1: Unrecognized token 'model'"));
  }

  private String refusal(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), json);
    String message =
        assertThrows(InvalidInputException.class, () -> EmbeddingOrigin.read(file)).getMessage();
    assertFalse(message.contains("io.carousel") || message.contains("java."), message);
    return message.substring(file.toString().length());
  }
}

package io.carousel.renderer.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file in the repository that code writes. With {@code -Dcarousel.regenerate=true} the tests
 * write it; else they fail where it has fallen behind the code.
 */
final class GeneratedFile {

  private static final String REGENERATE = "carousel.regenerate";

  private GeneratedFile() {}

  static void assertUpToDate(Path file, String content) throws IOException {
    if (Boolean.getBoolean(REGENERATE)) {
      Files.writeString(file, content);
    }
    assertEquals(
        content,
        Files.readString(file),
        () ->
            file
                + " has fallen behind the code; write it anew with mvn -pl renderer -am verify -D"
                + REGENERATE
                + "=true");
  }
}

package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NoticeTest {

  /** What this build has written; a build that Maven did not do has none. */
  private static final Path BUILT = Path.of("target", "NOTICE");

  @Test
  void theNoticeListsTheLibrariesOfThisBuild() throws IOException {
    assumeTrue(Files.exists(BUILT));
    assertEquals(
        Files.readString(BUILT),
        Files.readString(Path.of("..", "NOTICE")),
        "the libraries have changed: copy cli/target/NOTICE to NOTICE");
  }
}

package io.carousel.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DatasetFolderTest {

  @Test
  void thingsLieWhereThePublishedScriptsLookForThem() {
    DatasetFolder folder = new DatasetFolder(Path.of("output", "a"));
    assertEquals(Path.of("output", "a", "samples.csv"), folder.samples());
    assertEquals(Path.of("output", "a", "images", "17.png"), folder.image(17));
  }
}

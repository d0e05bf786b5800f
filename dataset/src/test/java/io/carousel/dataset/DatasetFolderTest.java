package io.carousel.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetFolderTest {

  @Test
  void thingsLieWhereThePublishedScriptsLookForThem() {
    DatasetFolder folder = new DatasetFolder(Path.of("output", "a"));
    assertEquals(Path.of("output", "a", "samples.csv"), folder.samples());
    assertEquals(Path.of("output", "a", "images", "17.png"), folder.image(17));
  }

  @Test
  void anImageMayBeAJpeg(@TempDir Path root) throws IOException {
    DatasetFolder folder = new DatasetFolder(root);
    Files.createDirectories(folder.images());
    Path jpeg = Files.createFile(folder.images().resolve("17.jpg"));
    assertEquals(jpeg, folder.image(17));
    Path png = Files.createFile(folder.images().resolve("17.png"));
    assertEquals(png, folder.image(17));
  }
}

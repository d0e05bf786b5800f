package io.carousel.job;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTreeTest {

  @TempDir Path root;

  @Test
  void aFolderGoesWithAllInItButNotWithWhatALinkLeadsTo() throws IOException {
    Path other = Files.createDirectory(root.resolve("other"));
    Path kept = Files.writeString(other.resolve("kept"), "of another");
    Path folder = root.resolve("folder");
    Files.createDirectories(folder.resolve("deep/deeper"));
    Files.writeString(folder.resolve("deep/deeper/file"), "x");
    Files.writeString(folder.resolve("deep-er"), "sorted before the files in deep/");
    Files.createSymbolicLink(folder.resolve("link"), other);
    FolderTree.delete(folder);
    assertFalse(Files.exists(folder));
    assertTrue(Files.exists(kept));
  }

  @Test
  void aFolderThatIsNotThereIsLeftAtThat() throws IOException {
    FolderTree.delete(root.resolve("missing"));
    assertTrue(Files.exists(root));
  }
}

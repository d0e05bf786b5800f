package io.carousel.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourcesFileTest {

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("cluster.yaml"), text);
  }

  @Test
  void whatIsSaidGoesBeforeTheFile() throws IOException {
    Path file = file("{partition: gpu, gpus: 1, memory: 16G, time: \"04:00:00\"}");
    assertEquals(
        new Resources("long", 2, 1, "16G", "04:00:00"),
        new Resources("long", 2, null, null, null).or(ResourcesFile.read(file)));
  }

  @Test
  void everyMistakeIsSaidWithItsLine() throws IOException {
    Path file = file("gpus: some\ncores: 0\nnodes: 4\n");
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> ResourcesFile.read(file));
    assertEquals(3, e.getMessage().lines().count(), e.getMessage());
  }

  @Test
  void whatWouldEndUpAsAnotherLineOfAScriptIsRefused() {
    assertThrows(
        InvalidInputException.class,
        () -> new Resources("gpu\n#SBATCH --exclusive", null, null, null, null));
  }
}

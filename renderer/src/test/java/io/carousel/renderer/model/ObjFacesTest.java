package io.carousel.renderer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjFacesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "'f 1 2 3', 3",
    "'f 1/1 2/2 3/3 4/4\nf 1 2 3\n', 4",
    "'  f\t1  2 3 \r\nf 1 2\r\n', 3",
    "'f 1 2 \\\n3 4\nv 1 2 3 4 5 6', 4",
    "'f 1 2 \\\r\n3 4 5', 5",
    "'fo 1 2 3\n# f 1 2 3\nv 1 2 3\n', 0",
    "'', 0"
  })
  void cornersAreTheWordsOfALineThatBeginsWithF(String text, int corners) throws IOException {
    Path file = Files.writeString(folder.resolve("a.OBJ"), text);
    assertEquals(corners, ObjFaces.mostCorners(file));
  }

  @ParameterizedTest
  @CsvSource({"a.ply", "a.gltf"})
  void otherFormatsHaveNone(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "f 1 2 3");
    assertEquals(0, ObjFaces.mostCorners(file));
  }
}

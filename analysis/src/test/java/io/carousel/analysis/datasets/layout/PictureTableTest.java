package io.carousel.analysis.datasets.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTableTest {

  @TempDir Path folder;

  @Test
  void semicolonsAndTabsDivideCellsToo() throws IOException {
    for (String delimiter : List.of(",", ";", "\t")) {
      PictureTable table =
          read("file,colour,size\na.png,red,1\nb.png,blue,2\n".replace(",", delimiter));
      assertEquals(List.of("colour", "size"), table.properties());
      assertEquals("b.png", table.rows().get(1).image());
    }
  }

  @Test
  void theColumnOfPicturesIsRecognisedWhereverItStands() throws IOException {
    PictureTable table = read("id,colour,file\n7,red,pictures/a.JPG\n");
    assertEquals(List.of("id", "colour"), table.properties());
    assertEquals("pictures/a.JPG", table.rows().get(0).image());
  }

  @Test
  void whereNoCellLooksLikeAPictureItIsTheFirst() throws IOException {
    assertEquals("a", read("name,colour\na,red\n").rows().get(0).image());
  }

  private PictureTable read(String text) throws IOException {
    return PictureTable.read(Files.writeString(folder.resolve("table.csv"), text), null);
  }
}

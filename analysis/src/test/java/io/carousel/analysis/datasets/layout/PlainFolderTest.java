package io.carousel.analysis.datasets.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainFolderTest {

  @TempDir Path root;

  private void touch(String... names) throws IOException {
    for (String name : names) {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
  }

  private PictureSet read() {
    return new PlainFolder().read(root);
  }

  @Test
  void imagesAreTakenInTheOrderOfTheirNames() throws IOException {
    touch("b.JPG", "a.png", "notes.txt", "._a.png", ".DS_Store");
    assertEquals(List.of(), read().columns());
    assertEquals(
        List.of(root.resolve("a.png"), root.resolve("b.JPG")),
        read().pictures().stream().map(CollectionPicture::file).toList());
  }

  @Test
  void foldersAreClasses() throws IOException {
    touch("owl/1.jpg", "owl/more/2.jpg", "tit/3.jpeg", "readme.md");
    assertEquals(List.of("class"), read().columns());
    assertEquals(
        List.of("owl", "owl", "tit"),
        read().pictures().stream().map(picture -> picture.levels().get(0).text()).toList());
  }

  @Test
  void imagesBesideFoldersOfImagesHaveNoClass() throws IOException {
    touch("owl/1.jpg", "cover.jpg");
    String message = assertThrows(InvalidInputException.class, this::read).getMessage();
    assertEquals(
        root
            + ": holds 1 images beside folders of images (owl); put them into a folder too, or say"
            + " what is what in a table",
        message);
  }

  @Test
  void aFolderWithoutImagesIsRefused() throws IOException {
    touch("notes.txt");
    String message = assertThrows(InvalidInputException.class, this::read).getMessage();
    assertTrue(message.startsWith(root + ": holds no images (.jpg, .jpeg, .png"), message);
  }
}

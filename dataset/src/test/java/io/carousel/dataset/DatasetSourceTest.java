package io.carousel.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetSourceTest {

  private static final String SAMPLES = "frame,model\n1,van\n";

  @TempDir Path folder;

  @Test
  void aFolderIsTakenAsItIs() throws IOException {
    Files.writeString(folder.resolve("samples.csv"), SAMPLES);
    try (DatasetSource source = DatasetSource.open(folder)) {
      assertEquals(new DatasetFolder(folder), source.folder());
    }
  }

  @Test
  void imagesAreReadOutOfAZipFile() throws IOException {
    Path zip = zip("cars.zip", "images/1.png", "samples.csv");
    try (DatasetSource source = DatasetSource.open(zip)) {
      DatasetFolder cars = source.folder();
      assertEquals(folder.resolve("cars"), cars.root());
      assertEquals(List.of("model"), SampleTable.read(cars.samples()).properties());
      assertArrayEquals(
          SAMPLES.getBytes(StandardCharsets.UTF_8), Files.readAllBytes(cars.image(1)));
      assertFalse(Files.exists(folder.resolve("cars/images")));
    }
  }

  @Test
  void theDatasetMayBeInATopFolder() throws IOException {
    Path zip = zip("Cars.ZIP", "car_ds/samples.csv", "car_ds/dataset.json", "car_ds/images/1.png");
    try (DatasetSource source = DatasetSource.open(zip)) {
      assertEquals(folder.resolve("Cars"), source.folder().root());
      assertTrue(Files.exists(source.folder().image(1)));
      assertTrue(Files.exists(source.folder().manifest()));
    }
    // A second time everything is there already.
    DatasetSource.open(zip).close();
  }

  @Test
  void anotherDatasetBesideAZipFileIsKept() throws IOException {
    Path other = folder.resolve("cars/samples.csv");
    Files.createDirectories(other.getParent());
    Files.writeString(other, "frame,hue\n");
    Path zip = zip("cars.zip", "samples.csv");
    assertMessage(zip, other + ": is not the one in " + zip + "; move one of the two elsewhere");
  }

  @Test
  void aZipFileWithoutSamplesOrWithTwoIsRefused() throws IOException {
    Path none = zip("none.zip", "images/1.png");
    assertMessage(
        none, none + ": must have one samples.csv, at its top or in a folder there, not 0");
    Path two = zip("two.zip", "a/samples.csv", "b/samples.csv");
    assertMessage(two, two + ": must have one samples.csv, at its top or in a folder there, not 2");
  }

  @Test
  void whatIsNoDatasetIsRefused() throws IOException {
    assertMessage(folder, folder + ": is no dataset, for there is no samples.csv in it");
    Path missing = folder.resolve("missing");
    assertMessage(missing, missing + ": there is no such folder; make a dataset with `render`");
    Path text = Files.writeString(folder.resolve("a.txt"), "a");
    assertMessage(text, text + ": is no dataset; name its folder, or a .zip file of it");
    Path broken = Files.writeString(folder.resolve("broken.zip"), "a");
    String message =
        assertThrows(InvalidInputException.class, () -> DatasetSource.open(broken)).getMessage();
    assertTrue(message.startsWith(broken + ": could not be read as a zip file ("), message);
  }

  private static void assertMessage(Path path, String message) {
    assertEquals(
        message,
        assertThrows(InvalidInputException.class, () -> DatasetSource.open(path)).getMessage());
  }

  /** A zip file of which every entry holds the text of a samples.csv. */
  private Path zip(String name, String... entries) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(SAMPLES.getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}

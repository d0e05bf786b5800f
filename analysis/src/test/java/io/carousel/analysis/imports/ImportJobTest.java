package io.carousel.analysis.imports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.carousel.analysis.Golden;
import io.carousel.analysis.preprocess.ImageFile;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportJobTest {

  @TempDir Path folder;
  private Path csv;
  private DatasetFolder target;

  @BeforeEach
  void collect() throws IOException {
    Files.copy(Golden.path("images/img6_rgba_512x384.png"), folder.resolve("a.png"));
    BufferedImage small = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    small.setRGB(2, 1, 0x102030);
    ImageIO.write(small, "bmp", folder.resolve("b.bmp").toFile());
    csv =
        Files.writeString(
            folder.resolve("birds.csv"), "kind,file,size\ntit,b.bmp,1\n\"owl, grey\",a.png,2\n");
    target = new DatasetFolder(folder.resolve("birds"));
  }

  @Test
  void imagesAreNumberedInTheOrderOfTheTable() throws IOException {
    run("file");
    SampleTable table = SampleTable.read(target.samples());
    assertEquals(List.of("kind", "size"), table.properties());
    assertEquals(List.of("tit", "owl, grey"), table.column("kind"));
    assertArrayEquals(
        ImageFile.read(folder.resolve("b.bmp")).samples(),
        ImageFile.read(target.image(0)).samples());
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("a.png")), Files.readAllBytes(target.image(1)));
  }

  @Test
  void theFirstColumnNamesTheImagesIfNoneIsNamed() {
    PictureTable table = PictureTable.read(csv, null);
    assertEquals(List.of("file", "size"), table.properties());
    assertEquals("owl, grey", table.rows().get(1).image());
  }

  @Test
  void aMissingImageLeavesNoHalfDataset() throws IOException {
    Files.delete(folder.resolve("a.png"));
    assertMessage(
        folder.resolve("a.png") + ": there is no such image; render it with --resume", "file");
    assertFalse(Files.exists(target.samples()));
  }

  @Test
  void aDatasetThatIsThereIsKept() {
    run("file");
    assertMessage(
        target.root() + ": is a dataset already; choose another name or delete it", "file");
  }

  @Test
  void mistakesOfTheTableAreNamed() throws IOException {
    assertMessage(csv + ":1: has no column path; there are [kind, file, size]", "path");
    Files.writeString(csv, "file,size\na.png,1\nb.bmp\n");
    assertMessage(csv + ":3: has 1 cells where the header has 2", "file");
    Files.writeString(csv, "file,size\n");
    assertMessage(csv + ": must have a header line and a line an image", "file");
    Files.delete(csv);
    assertMessage(csv + ": there is no such file", "file");
  }

  private void run(String imageColumn) {
    new ImportJob(folder, PictureTable.read(csv, imageColumn), target, Progress.silent()).run();
  }

  private void assertMessage(String message, String imageColumn) {
    assertEquals(
        message, assertThrows(InvalidInputException.class, () -> run(imageColumn)).getMessage());
  }
}

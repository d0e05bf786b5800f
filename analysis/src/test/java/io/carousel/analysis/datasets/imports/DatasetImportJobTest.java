package io.carousel.analysis.datasets.imports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.Golden;
import io.carousel.analysis.datasets.layout.CollectionPicture;
import io.carousel.analysis.datasets.layout.PictureSet;
import io.carousel.analysis.datasets.layout.PictureTable;
import io.carousel.analysis.datasets.preprocess.ImageFile;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.Property;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetImportJobTest {

  private static final ImageSelection ALL =
      new ImageSelection(Optional.empty(), OptionalInt.empty(), 0);

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
  void theFirstColumnOfPicturesNamesTheImagesIfNoneIsNamed() {
    PictureTable table = PictureTable.read(csv, null);
    assertEquals(List.of("kind", "size"), table.properties());
    assertEquals("a.png", table.rows().get(1).image());
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

  @Test
  void imagesAreLinkedAndNotCopied() throws IOException {
    assertEquals("1 hard links, 1 turned into PNG", run("file").ways());
    assertTrue(Files.isSameFile(folder.resolve("a.png"), target.image(1)));
    Path other = folder.resolve("other");
    ImportResult copied = job(set(), ALL, true).run(other);
    assertEquals("1 copies, 1 turned into PNG", copied.ways());
    assertFalse(Files.isSameFile(folder.resolve("a.png"), other.resolve("images/1.png")));
  }

  @Test
  void aJpegStaysAJpegWhateverItsName() throws IOException {
    BufferedImage image = new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(image, "jpeg", folder.resolve("a.png").toFile());
    run("file");
    assertEquals(target.images().resolve("1.jpg"), target.image(1));
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("a.png")), Files.readAllBytes(target.image(1)));
  }

  @Test
  void itIsSaidWhatWasImportedAndFromWhere() throws IOException {
    run("file");
    Manifest manifest = Manifest.read(target.manifest());
    assertTrue(manifest.wasImported());
    assertEquals(2, manifest.count());
    assertEquals(0, manifest.width());
    assertEquals(
        List.of("frame,file", "0," + folder.resolve("b.bmp"), "1," + folder.resolve("a.png")),
        Files.readAllLines(target.root().resolve("sources.csv")));
  }

  @Test
  void missingAndDamagedImagesAreALineEach() throws IOException {
    Files.delete(folder.resolve("a.png"));
    Files.delete(folder.resolve("b.bmp"));
    String end = ": there is no such image; fetch it, or take it out of the list";
    assertMessage(
        folder.resolve("b.bmp") + end + System.lineSeparator() + folder.resolve("a.png") + end,
        "file");
    Files.writeString(folder.resolve("a.png"), "no image");
    Files.writeString(folder.resolve("b.bmp"), "no image");
    String damaged =
        ": is damaged or no image (no known image format); fetch it again, or take it out of the"
            + " list";
    assertMessage(
        folder.resolve("b.bmp")
            + damaged
            + System.lineSeparator()
            + folder.resolve("a.png")
            + damaged,
        "file");
    assertFalse(Files.exists(target.root()));
  }

  @Test
  void whatAKilledRunLeftIsCleared() throws IOException {
    Path partial = folder.resolve("birds.partial/images");
    Files.createDirectories(partial);
    Files.writeString(partial.resolve("7.png"), "half");
    run("file");
    assertFalse(Files.exists(folder.resolve("birds.partial")));
    assertFalse(Files.exists(target.image(7)));
  }

  @Test
  void aFolderWithSomethingInItIsKept() throws IOException {
    Files.createDirectories(target.images());
    assertMessage(
        target.root() + ": is there already and not empty; choose another name with `output`",
        "file");
  }

  @Test
  void theManifestKnowsClassesAndBothPartsAreTold() {
    PictureSet set = PictureSets.of(2, 3);
    assertEquals(List.of("class"), set.columns());
    ImageSelection all = new ImageSelection(Optional.of(SplitChoice.ALL), OptionalInt.empty(), 0);
    List<CollectionPicture> pictures =
        set.pictures().stream()
            .map(
                picture ->
                    new CollectionPicture(
                        picture.frame(),
                        folder.resolve("a.png"),
                        picture.split(),
                        picture.levels()))
            .toList();
    PictureSet there =
        new PictureSet(set.title(), set.columns(), set.declared(), pictures, Optional.empty());
    ImportResult result = job(there, all, false).run(target.root());
    assertEquals(2, result.classes());
    assertEquals(List.of("class", "split"), SampleTable.read(target.samples()).properties());
    assertEquals(
        List.of("class"),
        Manifest.read(target.manifest()).properties().stream().map(Property::name).toList());
    assertEquals(512, Manifest.read(target.manifest()).width());
  }

  private PictureSet set() {
    return PictureTable.read(csv, "file").in(folder);
  }

  private static DatasetImportJob job(PictureSet set, ImageSelection selection, boolean copies) {
    Manifest.Software software = new Manifest.Software("carousel", "1");
    return new DatasetImportJob(set, selection, copies, software, Progress.silent());
  }

  private ImportResult run(String imageColumn) {
    return job(PictureTable.read(csv, imageColumn).in(folder), ALL, false).run(target.root());
  }

  private void assertMessage(String message, String imageColumn) {
    assertEquals(
        message, assertThrows(InvalidInputException.class, () -> run(imageColumn)).getMessage());
  }
}

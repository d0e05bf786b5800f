package io.carousel.analysis.embeddings.imports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.carousel.analysis.embeddings.EmbeddingOrigin;
import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.support.npy.NpyArray;
import io.carousel.analysis.support.npy.NpyFile;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingImportJobTest {

  private static final float[] ROWS = {1, 2, 3, 4, 5, 6};

  @TempDir private Path folder;
  private DatasetFolder dataset;

  @BeforeEach
  void makeDataset() throws IOException {
    dataset = new DatasetFolder(folder.resolve("data"));
    Files.createDirectories(dataset.images());
    for (int frame = 0; frame < 3; frame++) {
      Files.write(dataset.image(frame), new byte[] {1});
    }
    new SampleTable(List.of("hue"), List.of(sample(0, "red"), sample(1, "red"), sample(2, "blue")))
        .write(dataset.samples());
  }

  private static Sample sample(int frame, String level) {
    return new Sample(frame, List.of(Level.of(level)));
  }

  @Test
  void anArrayIsTakenInTheOrderOfTheImages() {
    ImportedEmbeddings imported = run(npy("mine.npy", ROWS), EmbeddingImportSettings.NONE);
    assertEquals("mine", imported.model());
    assertArrayEquals(ROWS, Embeddings.read(imported.file()).values());
    EmbeddingOrigin origin = EmbeddingOrigin.read(dataset.embeddings().resolve("mine.json"));
    assertEquals(List.of(), origin.provenance().files());
    assertEquals(3, origin.images());
  }

  @Test
  void aLossOfThePaperBringsItsYearFamilyAndDistance() {
    LossInfo said = new LossInfo("contrastive", null, null, null, "Cars196", 2);
    ImportedEmbeddings imported =
        run(
            npy("mine.npy", ROWS),
            new EmbeddingImportSettings(Optional.of("c2"), Optional.empty(), said));
    assertEquals(
        new LossInfo("Contrastive", 2006, LossFamily.RANKING, LossDistance.EUCLIDEAN, "Cars196", 2),
        imported.loss());
    assertEquals("c2", imported.model());
  }

  @Test
  void whatIsNotSaidIsTakenFromTheFileBeside() throws IOException {
    Files.writeString(
        folder.resolve("mine.json"),
        "{\"loss\": \"MyLoss\", \"family\": \"ranking\", \"fold\": 1}");
    LossInfo said = new LossInfo(null, null, null, null, null, 3);
    ImportedEmbeddings imported =
        run(
            npy("mine.npy", ROWS),
            new EmbeddingImportSettings(Optional.empty(), Optional.empty(), said));
    assertEquals(new LossInfo("MyLoss", null, LossFamily.RANKING, null, null, 3), imported.loss());
  }

  @Test
  void aMistakeInTheFileBesideIsNamedWithItsLine() throws IOException {
    Files.writeString(folder.resolve("mine.yaml"), "loss: MyLoss\nfamly: ranking\n");
    assertEquals(
        folder.resolve("mine.yaml") + ":2: famly: is not known; did you mean family?",
        refusal(npy("mine.npy", ROWS)));
  }

  @Test
  void framesInAnNpzSayWhichImageARowIsOf() throws IOException {
    Path file = folder.resolve("mine.npz");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      add(zip, "frame", npy("frame.npy", List.of(3), new float[] {2, 0, 1}));
      add(zip, "vectors", npy("vectors.npy", ROWS));
    }
    ImportedEmbeddings imported = run(file, EmbeddingImportSettings.NONE);
    assertArrayEquals(new float[] {3, 4, 5, 6, 1, 2}, Embeddings.read(imported.file()).values());
  }

  private static void add(ZipOutputStream zip, String name, Path array) throws IOException {
    zip.putNextEntry(new ZipEntry(name + ".npy"));
    Files.copy(array, zip);
    zip.closeEntry();
  }

  @Test
  void namesOfFilesInATableSayWhichImageARowIsOf() throws IOException {
    Path file = folder.resolve("mine.csv");
    Files.writeString(file, "file_name;x;y\nimages/1.png;1;2\n0.png;3;4\n2;5;6\n");
    assertArrayEquals(
        new float[] {3, 4, 1, 2, 5, 6},
        Embeddings.read(run(file, EmbeddingImportSettings.NONE).file()).values());
  }

  @Test
  void sourcesOfAnImportedDatasetSayWhichImageARowIsOf() throws IOException {
    // The second image was called 0.png before, so that this name says nothing any more.
    Files.writeString(
        dataset.root().resolve("sources.csv"),
        "frame,file\n0,/cars/audi/a.jpg\n1,/cars/audi/0.png\n2,/cars/vw/a.jpg\n");
    Path file = folder.resolve("mine.csv");
    Files.writeString(file, "path,x\nvw/a.jpg,1\naudi/a.jpg,2\naudi/0.png,3\n");
    assertArrayEquals(
        new float[] {2, 3, 1},
        Embeddings.read(run(file, EmbeddingImportSettings.NONE).file()).values());
    Path other = folder.resolve("other.csv");
    Files.writeString(other, "path,x\nvw/a.jpg,1\naudi/a.jpg,2\n0.png,3\n");
    assertEquals(
        other
            + ": row 2 (from 0) is of \"0.png\", which is no image of "
            + dataset.root()
            + ", or of more than one",
        refusal(other));
  }

  @Test
  void aTableWithoutHeaderIsTakenInTheOrderOfTheImages() throws IOException {
    Path file = folder.resolve("mine.csv");
    Files.writeString(file, "1,2\n3,4\n5,6\n");
    assertArrayEquals(
        ROWS, Embeddings.read(run(file, EmbeddingImportSettings.NONE).file()).values());
  }

  @Test
  void aRowTooFewIsRefused() {
    Path file = npy("mine.npy", List.of(2, 3), ROWS);
    assertEquals(
        file + ": has 2 rows, where " + dataset.samples() + " has 3 images; embed all of them",
        refusal(file));
    assertFalse(Files.exists(dataset.embeddings()));
  }

  @Test
  void anImageTwiceIsRefused() throws IOException {
    Path file = folder.resolve("mine.csv");
    Files.writeString(file, "frame,x\n0,1\n1,1\n0,1\n");
    assertEquals(file + ": rows 0 and 2 (from 0) are both of image 0", refusal(file));
  }

  @Test
  void aWordAmongNumbersIsNamedWithItsLine() throws IOException {
    Path file = folder.resolve("mine.csv");
    Files.writeString(file, "frame,x\n0,1\n1,red\n2,1\n");
    assertEquals(
        file
            + ":3: has \"red\" in column 2, where a number must be; call a column that says which"
            + " image it is frame or file_name",
        refusal(file));
  }

  @Test
  void aNumberThatIsNotFiniteIsRefused() {
    Path file = npy("mine.npy", new float[] {1, 2, 3, Float.NaN, 5, 6});
    assertEquals(
        file + ": row 1 has a number that is not finite in float32 (rows are counted from 0)",
        refusal(file));
  }

  @Test
  void embeddingsOfTheSameNameStayUnlessTheyMayBeReplaced() {
    run(npy("mine.npy", ROWS), EmbeddingImportSettings.NONE);
    Path other = npy("mine.npy", new float[] {6, 5, 4, 3, 2, 1});
    assertEquals(
        dataset.embeddings().resolve("mine.npy")
            + ": is there already; import under another `name`, or replace it with `overwrite`",
        refusal(other));
    new EmbeddingImportJob(dataset, true).run(other, EmbeddingImportSettings.NONE);
    assertEquals(6, Embeddings.read(dataset.embeddings().resolve("mine.npy")).values()[0]);
  }

  @Test
  void anArrayThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
    Path file = folder.resolve("mine.npz");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      add(zip, "a", npy("a.npy", ROWS));
      add(zip, "b", npy("b.npy", ROWS));
    }
    assertEquals(
        file + ": has no array embeddings, but a, b; say with `array` which holds the embeddings",
        refusal(file));
  }

  private ImportedEmbeddings run(Path file, EmbeddingImportSettings settings) {
    return new EmbeddingImportJob(dataset, false).run(file, settings);
  }

  private String refusal(Path file) {
    return assertThrows(InvalidInputException.class, () -> run(file, EmbeddingImportSettings.NONE))
        .getMessage();
  }

  private Path npy(String name, float[] values) {
    return npy(name, List.of(3, 2), values);
  }

  private Path npy(String name, List<Integer> shape, float[] values) {
    Path file = folder.resolve(name);
    NpyFile.write(file, new NpyArray(shape, values));
    return file;
  }
}

package io.carousel.analysis.embeddings.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.embeddings.evaluation.EmbeddingScope;
import io.carousel.analysis.support.npy.NpyArray;
import io.carousel.analysis.support.npy.NpyFile;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Datasets whose gap is known. */
class GapJobTest {

  private static final int IMAGES = 200;

  @TempDir Path folder;

  private final Embeddings sharp = PlantedSets.noise(IMAGES, 1);

  @Test
  void aDatasetIsNotFarFromItsOwnHalf() {
    DatasetFolder whole = dataset("whole", sharp);
    DatasetFolder half = dataset("half", PlantedSets.half(sharp));
    ModelGap gap = compare(whole, half, GapSettings.standard()).models().get(0);
    assertEquals(IMAGES / 2, gap.shared());
    assertEquals(0, gap.apart().kid().mean(), gap.apart().kid().deviation());
    assertTrue(gap.apart().probe().interval().low() < 0.5, gap.apart().probe().toString());
    assertTrue(gap.apart().probe().interval().high() > 0.5, gap.apart().probe().toString());
    assertEquals(0, gap.mixed().kid().mean(), gap.mixed().kid().deviation());
  }

  @Test
  void norFromOtherImagesOfItsKind() {
    DatasetFolder whole = dataset("whole", sharp);
    DatasetFolder others = dataset("others", PlantedSets.noise(IMAGES, 2));
    ModelGap gap = compare(whole, others, GapSettings.standard()).models().get(0);
    assertEquals(0, gap.shared());
    assertEquals(0, gap.apart().kid().mean(), gap.apart().kid().deviation());
    assertTrue(gap.apart().probe().interval().low() < 0.5, gap.apart().probe().toString());
    assertEquals(gap.mixed().precision(), gap.apart().precision(), 0.1);
    assertEquals(gap.mixed().recall(), gap.apart().recall(), 0.1);
  }

  @Test
  void butItIsFarFromItsOwnBlurredCopy() {
    DatasetFolder whole = dataset("whole", sharp);
    DatasetFolder blurred = dataset("blurred", PlantedSets.blurred(sharp));
    ModelGap gap = compare(whole, blurred, GapSettings.standard()).models().get(0);
    assertTrue(
        gap.apart().kid().mean() > 5 * gap.apart().kid().deviation(), gap.apart().toString());
    assertEquals(0, gap.apart().precision(), 0.02);
    assertTrue(gap.apart().probe().interval().low() > 0.9, gap.apart().toString());
  }

  @Test
  void theLevelThatMakesItWorseStandsOut() {
    float[] values = sharp.values().clone();
    float[] blurred = PlantedSets.blurred(sharp).values();
    int length = sharp.dimensions();
    for (int row = 1; row < IMAGES; row += 2) {
      System.arraycopy(blurred, row * length, values, row * length, length);
    }
    DatasetFolder mixed = dataset("mixed", new Embeddings(IMAGES, length, values));
    DatasetFolder others = dataset("others", PlantedSets.noise(IMAGES, 2));
    DatasetGap gap =
        compare(mixed, others, GapSettings.standard().by(Optional.of(List.of("parity"))));
    assertEquals(List.of("parity"), gap.properties());
    List<LevelGap> levels = gap.models().get(0).levels();
    assertEquals(List.of("even", "odd"), levels.stream().map(LevelGap::level).toList());
    assertEquals(IMAGES / 2, levels.get(0).images());
    assertEquals(0, levels.get(0).kid().mean(), levels.get(0).kid().deviation());
    assertTrue(levels.get(1).kid().mean() > 5 * levels.get(1).kid().deviation());
    List<List<String>> rows = new GapGrid(gap).properties();
    assertEquals(List.of("m", "parity", "even"), rows.get(1).subList(0, 3));
    assertEquals("odd", rows.get(1).get(4));
    assertTrue(Files.exists(mixed.evaluation().resolve("gap-others-levels.csv")));
  }

  @Test
  void everyPropertyWithLevelsIsLookedAtIfNoneIsNamed() {
    DatasetFolder whole = dataset("whole", sharp);
    DatasetGap gap = compare(whole, whole, GapSettings.standard().by(Optional.empty()));
    // "same" has one level; "number" has one for each image, and is divided into ranges.
    assertEquals(List.of("parity", "number"), gap.properties());
    assertEquals("0 to 24", gap.models().get(0).levels("number").get(0).level());
  }

  @Test
  void theNearestImageIsFirst() {
    DatasetFolder whole = dataset("whole", sharp);
    DatasetFolder half = dataset("half", PlantedSets.half(sharp));
    NearestImages first =
        compare(whole, half, GapSettings.standard()).models().get(0).nearest().get(0);
    assertEquals(0, first.frame());
    assertEquals(0, first.nearest().get(0));
    assertEquals(0, first.distances().get(0));
    assertTrue(first.distances().get(1) <= first.distances().get(2));
  }

  @Test
  void fewImagesLeaveNumbersUndefined() {
    DatasetFolder two = dataset("two", PlantedSets.noise(2, 7));
    DatasetFolder whole = dataset("whole", sharp);
    SetDistances apart = compare(two, whole, GapSettings.standard()).models().get(0).apart();
    assertNull(apart.kid().mean());
    assertNull(apart.precision());
    assertNull(apart.probe());
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    DatasetFolder whole = dataset("whole", sharp);
    DatasetFolder half = dataset("half", PlantedSets.half(sharp));
    DatasetGap gap = compare(whole, half, GapSettings.standard());
    assertEquals(gap, DatasetGap.read(DatasetGap.file(whole, half)));
  }

  @Test
  void datasetsWithoutACommonModelAreRefusedWithTheModels() {
    DatasetFolder whole = dataset("whole", sharp);
    DatasetFolder other = dataset("other", sharp);
    rename(other, "m.npy", "n.npy");
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class, () -> compare(whole, other, GapSettings.standard()));
    assertEquals(
        whole.embeddings()
            + ": has no model in common with "
            + other.embeddings()
            + ": here are m, there n; run `embed` on both with the same models",
        e.getMessage());
  }

  @Test
  void aPropertyThatIsNotThereIsRefused() {
    DatasetFolder whole = dataset("whole", sharp);
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class,
            () -> compare(whole, whole, GapSettings.standard().by(Optional.of(List.of("colour")))));
    assertEquals(
        whole.samples() + ": has no column colour; there are parity, same, number", e.getMessage());
  }

  private static DatasetGap compare(DatasetFolder first, DatasetFolder second, GapSettings how) {
    return new GapJob(first, second, EmbeddingScope.ALL, how, Progress.silent()).run().gap();
  }

  private static void rename(DatasetFolder dataset, String from, String to) {
    try {
      Files.move(dataset.embeddings().resolve(from), dataset.embeddings().resolve(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DatasetFolder dataset(String name, Embeddings pictures) {
    Embeddings embeddings = PlantedSets.seen(pictures);
    DatasetFolder dataset = new DatasetFolder(folder.resolve(name));
    new SampleTable(
            List.of("parity", "same", "number"),
            IntStream.range(0, embeddings.rows())
                .mapToObj(
                    frame ->
                        new Sample(
                            frame,
                            List.of(
                                Level.of(frame % 2 == 0 ? "even" : "odd"),
                                Level.of("one"),
                                Level.of(frame))))
                .toList())
        .write(dataset.samples());
    NpyFile.write(
        dataset.embeddings().resolve("m.npy"),
        new NpyArray(List.of(embeddings.rows(), embeddings.dimensions()), embeddings.values()));
    return dataset;
  }
}

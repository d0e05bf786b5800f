package io.carousel.analysis.embeddings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.library.FoundModels;
import io.carousel.analysis.models.network.Precision;
import io.carousel.analysis.stages.EmbedStage;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.Attempt;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.stage.Outcome;
import io.carousel.stage.StageRunner;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingJobTest {

  private static final int IMAGES = 11;
  private static final int BATCH = 3;

  @TempDir Path folder;
  private DatasetFolder dataset;

  /** A dataset of grey images; that of frame k has the grey 10 k. */
  @BeforeEach
  void makeDataset() throws IOException {
    dataset = new DatasetFolder(folder);
    Files.createDirectories(dataset.images());
    List<Sample> samples = new ArrayList<>();
    for (int frame = 1; frame <= IMAGES; frame++) {
      samples.add(new Sample(frame, List.of(Level.of(frame % 2))));
      writeImage(frame, 4);
    }
    new SampleTable(List.of("a"), samples).write(dataset.samples());
  }

  @Test
  void rowsAreInFrameOrder() {
    assertEquals(List.of("m"), run(new TestModel("m")));
    Embeddings embeddings = embeddings("m");
    assertEquals(IMAGES, embeddings.rows());
    for (int row = 0; row < IMAGES; row++) {
      assertEquals(10f * (row + 1), embeddings.values()[row * embeddings.dimensions()]);
    }
  }

  @Test
  void howTheyCameAboutIsWrittenDown() {
    TestModel model = new TestModel("m");
    run(model);
    EmbeddingOrigin origin = EmbeddingOrigin.read(dataset.embeddings().resolve("m.json"));
    assertEquals("m", origin.model());
    assertEquals(model.provenance(), origin.provenance());
    assertEquals(model.preprocessing(), origin.preprocessing());
    assertEquals(IMAGES, origin.images());
    assertEquals("test", origin.computation().engine());
    assertEquals(Precision.FLOAT32, origin.computation().precision());
    assertEquals(BATCH, origin.computation().batchSize());
  }

  @Test
  void embeddingsThatAreThereAreLeftAsTheyAre() {
    run(new TestModel("m"));
    TestModel again = new TestModel("m");
    TestModel other = new TestModel("n");
    assertEquals(List.of("n"), run(again, other));
    assertEquals(List.of(0, IMAGES), List.of(again.embedded(), other.embedded()));
  }

  @Test
  void discardedEmbeddingsAreMadeAnew() {
    run(new TestModel("m"), new TestModel("n"));
    new EmbeddingJob(dataset, EmbeddingSettings.standard(Device.cpu()), Progress.silent())
        .discard(List.of(new TestModel("m")));
    assertEquals(List.of("m"), run(new TestModel("m"), new TestModel("n")));
  }

  @Test
  void whatIsLearntOfALossLaterIsWrittenDownWithoutEmbeddingAnew() {
    run(new TestModel("m"));
    LossInfo loss = new LossInfo("Mine", 2021, LossFamily.RANKING, LossDistance.SNR, "Cars196", 2);
    TestModel again = new TestModel("m").trainedWith(loss);
    assertEquals(List.of(), run(again));
    assertEquals(0, again.embedded());
    Path origin = dataset.embeddings().resolve("m.json");
    assertEquals(loss, EmbeddingOrigin.read(origin).loss());
  }

  @Test
  void embeddingsOfAnOlderVersionAreKeptUnderTheNameThatTheyHad() throws IOException {
    run(new TestModel("old"));
    TestModel renamed = new TestModel("new").formerlyIn("old");
    assertEquals(List.of(), run(renamed));
    assertEquals(0, renamed.embedded());
    assertEquals(List.of("old.json", "old.npy"), filesIn(dataset.embeddings()));
  }

  @Test
  void embeddingsOfAnOlderVersionThatAreOutOfDateGiveWay() throws IOException {
    run(new TestModel("old"));
    writeImage(5, 9);
    assertEquals(List.of("new"), run(new TestModel("new").formerlyIn("old")));
    assertEquals(List.of("new.json", "new.npy"), filesIn(dataset.embeddings()));
  }

  @Test
  void otherWeightsAreEmbeddedAnew() {
    run(new TestModel("m"));
    TestModel other = new TestModel("m", 2);
    assertEquals(List.of("m"), run(other));
    assertEquals(IMAGES, other.embedded());
  }

  @Test
  void otherImagesAreEmbeddedAnew() throws IOException {
    run(new TestModel("m"));
    writeImage(5, 9);
    assertEquals(List.of("m"), run(new TestModel("m")));
  }

  @Test
  void embeddingsThatWereCutShortAreMadeAnew() throws IOException {
    run(new TestModel("m"));
    cut(dataset.embeddings().resolve("m.npy"), 1);
    assertEquals(List.of("m"), run(new TestModel("m")));
    assertEquals(IMAGES, embeddings("m").rows());
  }

  @Test
  void aKilledRunGoesOnAtTheLastWholeBatchAndEndsWithTheSameBytes() throws IOException {
    run(new TestModel("whole"));
    assertThrows(JobFailedException.class, () -> run(new TestModel("m").failingAfter(7)));
    assertFalse(Files.exists(dataset.embeddings().resolve("m.npy")));
    // As if it had been killed within the second batch.
    cut(left("m.npy"), 5);

    TestModel resumed = new TestModel("m");
    assertEquals(List.of("m"), run(resumed));
    assertEquals(IMAGES - BATCH, resumed.embedded());
    assertArrayEquals(
        Files.readAllBytes(dataset.embeddings().resolve("whole.npy")),
        Files.readAllBytes(dataset.embeddings().resolve("m.npy")));
    assertEquals(
        List.of("m.json", "m.npy", "whole.json", "whole.npy"), filesIn(dataset.embeddings()));
  }

  @Test
  void whatAKilledRunLeftOfOtherWeightsIsNotUsed() {
    assertThrows(JobFailedException.class, () -> run(new TestModel("m").failingAfter(7)));
    TestModel other = new TestModel("m", 2);
    run(other);
    assertEquals(IMAGES, other.embedded());
  }

  @Test
  void aModelThatGotFurtherWaitsForTheOthers() {
    assertThrows(JobFailedException.class, () -> run(new TestModel("m").failingAfter(7)));
    TestModel further = new TestModel("m");
    TestModel fresh = new TestModel("n");
    AtomicLong total = new AtomicLong();
    AtomicLong done = new AtomicLong();
    run(counting(total, done), further, fresh);
    assertEquals(
        List.of(IMAGES - 2 * BATCH, IMAGES), List.of(further.embedded(), fresh.embedded()));
    assertEquals(2 * IMAGES - 2 * BATCH, total.get());
    assertEquals(total.get(), done.get());
    assertArrayEquals(embeddings("m").values(), embeddings("n").values());
  }

  @Test
  void manyModelsAreEmbeddedInGroups() {
    TestModel[] models = new TestModel[20];
    Arrays.setAll(models, i -> new TestModel("m" + i));
    assertEquals(20, run(models).size());
    assertArrayEquals(embeddings("m0").values(), embeddings("m19").values());
  }

  @Test
  void anyNumberOfLanesGivesTheSameAndGoesOnWhereAnotherStopped() {
    run(new TestModel("one"));
    assertThrows(JobFailedException.class, () -> run(new TestModel("m").failingAfter(4)));
    EmbeddingSettings settings =
        new EmbeddingSettings(Device.cpu(), BATCH, Precision.FLOAT32, 3, 2);
    EmbeddingJob job = new EmbeddingJob(dataset, settings, Progress.silent());
    assertEquals(
        List.of("m", "three"), job.run(List.of(new TestModel("m"), new TestModel("three"))).made());
    assertArrayEquals(embeddings("one").values(), embeddings("three").values());
    assertArrayEquals(embeddings("one").values(), embeddings("m").values());
  }

  @Test
  void missingImagesAreCountedAndTheFirstNamed() throws IOException {
    for (int frame : new int[] {2, 4, 6, 8}) {
      Files.delete(dataset.image(frame));
    }
    assertMessage(
        InvalidInputException.class,
        dataset.images()
            + ": 4 of 11 images are missing (2.png, 4.png, 6.png, ...); run `render` with"
            + " `resume`; if they were imported, delete the dataset and import it again",
        new TestModel("m"));
  }

  @Test
  void aTruncatedImageStopsWithItsName() throws IOException {
    cut(dataset.image(9), 20);
    assertMessage(
        InvalidInputException.class,
        dataset.image(9)
            + ": is damaged or no image (PNG without its end); render it again with `resume`; if it was"
            + " imported, mend the original and import again",
        new TestModel("m"));
  }

  @Test
  void anEmbeddingThatIsNotFiniteIsRefusedWithModelAndFrame() {
    assertMessage(
        InvalidInputException.class,
        "model m is left out: frame 6: its embedding is not finite; are the model's weights"
            + " damaged?",
        new TestModel("m").notFiniteAt(60));
  }

  @Test
  void aBrokenModelDoesNotStopTheOthers() {
    TestModel broken = new TestModel("broken").notFiniteAt(60);
    TestModel unreadable = new TestModel("unreadable").unreadable();
    EmbeddingResult result = embed(broken, unreadable, new TestModel("good"));
    assertEquals(List.of("good"), result.made());
    assertEquals(
        List.of(
            "model unreadable is left out: unreadable.pth: is empty",
            "model broken is left out: frame 6: its embedding is not finite; are the model's"
                + " weights damaged?"),
        result.leftOut());
    assertEquals(IMAGES, embeddings("good").rows());
    assertFalse(Files.exists(dataset.embeddings().resolve("broken.npy")));
    assertEquals(List.of("good"), embed(unreadable, new TestModel("good")).kept());
  }

  @Test
  void aDatasetWithoutSamplesIsRefused() {
    new SampleTable(List.of("a"), List.of()).write(dataset.samples());
    assertMessage(
        InvalidInputException.class, dataset.samples() + ": has no samples", new TestModel("m"));
  }

  @Test
  void threePartsGiveTheFilesOfOneRun() throws IOException {
    run(new TestModel("m"), new TestModel("n"));
    Map<String, byte[]> whole = contents();
    new EmbeddingJob(dataset, settings(), Progress.silent())
        .discard(List.of(new TestModel("m"), new TestModel("n")));
    for (int number : new int[] {3, 1, 2}) {
      assertEquals(Map.of(), contents());
      Outcome outcome =
          new StageRunner(Progress.silent())
              .run(stage(new TestModel("m"), new TestModel("n")), new Shard(number, 3));
      assertEquals(Outcome.DONE, outcome);
    }
    assertEquals(List.of("m.json", "m.npy", "n.json", "n.npy"), List.copyOf(whole.keySet()));
    contents().forEach((name, bytes) -> assertArrayEquals(whole.get(name), bytes, name));
    assertEquals(whole.keySet(), contents().keySet());
    assertEquals(List.of("embeddings", "images", "samples.csv"), filesIn(folder));
  }

  @Test
  void aPartThatWasKilledGoesOnWhereItStopped() {
    StageRunner runner = new StageRunner(Progress.silent());
    assertThrows(
        JobFailedException.class,
        () -> runner.run(stage(new TestModel("m").failingAfter(4)), new Shard(1, 2)));
    TestModel resumed = new TestModel("m");
    runner.run(stage(resumed), new Shard(1, 2));
    assertEquals(2 * BATCH - BATCH, resumed.embedded());
  }

  @Test
  void whatAnotherAttemptIsEmbeddingIsLeftAlone() throws IOException {
    try (Attempt other = Attempt.begin(dataset.attempts("embed"))) {
      Path half = Files.writeString(other.folder().resolve("m.npy"), "half");
      run(new TestModel("m"));
      assertEquals("half", Files.readString(half));
    }
  }

  @Test
  void aModelThatAPartCouldNotEmbedIsLeftOut() {
    StageRunner runner = new StageRunner(Progress.silent());
    runner.run(stage(new TestModel("m"), new TestModel("n")), new Shard(1, 2));
    Outcome outcome =
        runner.run(stage(new TestModel("m"), new TestModel("n").notFiniteAt(90)), new Shard(2, 2));
    assertEquals(2, outcome.leftOut().size(), outcome.toString());
    assertTrue(
        outcome.leftOut().get(1).startsWith("model n is left out: a part has no embeddings of it"),
        outcome.toString());
    assertEquals(IMAGES, embeddings("m").rows());
    assertFalse(Files.exists(dataset.embeddings().resolve("n.npy")));
  }

  private EmbedStage stage(TestModel... models) {
    return new EmbedStage(dataset, settings(), () -> new FoundModels(List.of(models), List.of()));
  }

  private static EmbeddingSettings settings() {
    return new EmbeddingSettings(Device.cpu(), BATCH, Precision.FLOAT32, 1, 2);
  }

  private Map<String, byte[]> contents() throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    if (Files.isDirectory(dataset.embeddings())) {
      for (String name : filesIn(dataset.embeddings())) {
        contents.put(name, Files.readAllBytes(dataset.embeddings().resolve(name)));
      }
    }
    return contents;
  }

  /** A file that a run that was stopped left. */
  private Path left(String name) throws IOException {
    try (Stream<Path> files = Files.walk(dataset.attempts("embed"))) {
      return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }
  }

  private EmbeddingResult embed(TestModel... models) {
    EmbeddingSettings settings =
        new EmbeddingSettings(Device.cpu(), BATCH, Precision.FLOAT32, 1, 2);
    return new EmbeddingJob(dataset, settings, Progress.silent()).run(List.of(models));
  }

  private List<String> run(TestModel... models) {
    return run(Progress.silent(), models);
  }

  private List<String> run(Progress progress, TestModel... models) {
    EmbeddingSettings settings =
        new EmbeddingSettings(Device.cpu(), BATCH, Precision.FLOAT32, 1, 2);
    return new EmbeddingJob(dataset, settings, progress).run(List.of(models)).made();
  }

  private <T extends RuntimeException> void assertMessage(
      Class<T> type, String message, TestModel model) {
    assertEquals(message, assertThrows(type, () -> run(model)).getMessage());
  }

  private Embeddings embeddings(String fileName) {
    return Embeddings.read(dataset.embeddings().resolve(fileName + ".npy"));
  }

  private void writeImage(int frame, int side) throws IOException {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int pixel = 0; pixel < side * side; pixel++) {
      image.setRGB(pixel % side, pixel / side, 0x0a0a0a * frame);
    }
    ImageIO.write(image, "png", dataset.image(frame).toFile());
  }

  /** Cuts some bytes off the end of a file. */
  private static void cut(Path file, int bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - bytes);
    }
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Progress counting(AtomicLong total, AtomicLong done) {
    return (name, units, unit) -> {
      total.addAndGet(units);
      return new Progress.Step() {
        @Override
        public void advance(long more) {
          done.addAndGet(more);
        }

        @Override
        public void close() {}
      };
    };
  }
}

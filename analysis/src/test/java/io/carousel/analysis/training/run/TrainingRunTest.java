package io.carousel.analysis.training.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.datasets.preprocess.ChannelOrder;
import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.training.TrainingRecord;
import io.carousel.analysis.training.pictures.Augmentation;
import io.carousel.analysis.training.pictures.PictureFiles;
import io.carousel.analysis.training.pictures.TrainingPictures;
import io.carousel.analysis.training.protocol.Label;
import io.carousel.analysis.training.protocol.Protocol;
import io.carousel.analysis.training.settings.LossSettings;
import io.carousel.analysis.training.settings.SettingsFile;
import io.carousel.analysis.training.settings.TrainingSettings;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRunTest {

  private static final int EPOCHS = 6;
  private static final Preprocessing PREPROCESSING =
      Preprocessing.whole(
          new ImageSize(4, 3),
          ChannelOrder.RGB,
          1.0,
          List.of(0.5, 0.5, 0.5),
          List.of(0.25, 0.25, 0.25));

  @TempDir private Path root;

  private DatasetFolder dataset;
  private final List<Long> heard = new ArrayList<>();

  @BeforeEach
  void render() throws IOException {
    dataset = ColouredDataset.in(root.resolve("dataset"), 8, 6);
  }

  /** Thrown where a process would be killed. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private RunPlan plan(String output, String loss, double learningRate) {
    TrainingSettings settings =
        new TrainingSettings(EPOCHS, 2, 4, learningRate, 0.1, 0.3, 0.6, true);
    LossSettings standard = SettingsFile.standard().of(loss);
    return new RunPlan(
        dataset.root().toString(),
        List.of("model"),
        2,
        0,
        standard.with(settings),
        new NetworkChoice("linear", 4, 3, 4, null),
        0,
        "test",
        root.resolve(output).toString());
  }

  private static TrainingRecord beginning(RunPlan plan) {
    return new TrainingRecord(
        1,
        "test",
        plan.loss().loss(),
        plan.loss().parameters(),
        0,
        2,
        0,
        "linear",
        4,
        3,
        4,
        new TrainingRecord.Data("d", "f", plan.label(), 2, 2, 4, 12, 12),
        plan.loss().settings().asMap(),
        0,
        List.of(),
        0,
        0);
  }

  private TrainingRecord run(RunPlan plan, LongConsumer done) {
    Protocol protocol = Protocol.of(dataset, new Label(plan.label()), plan.folds());
    try (TrainingPictures pictures =
            new PictureFiles(root.resolve("pictures"), dataset, protocol.frames(), PREPROCESSING)
                .open(new Augmentation(0.6, true));
        LinearNetwork network = new LinearNetwork(3)) {
      return new TrainingRun(plan, protocol.fold(0), pictures, network, done).run(beginning(plan));
    }
  }

  @Test
  void aRunLearnsAndLeavesItsBestEpochAndItsCurves() {
    RunPlan plan = plan("a", "Normalized Softmax", 0.05);
    TrainingRecord record = run(plan, heard::add);
    assertTrue(record.learned());
    assertTrue(record.bestMapAtR() > record.untrainedMapAtR());
    assertEquals(EPOCHS, record.epochs().size());
    assertTrue(record.epochs().get(EPOCHS - 1).loss() < record.epochs().get(0).loss());
    assertEquals(EPOCHS * 8L, heard.get(heard.size() - 1));
    RunFolder folder = plan.folder();
    assertEquals(record, folder.ended().orElseThrow());
    assertEquals("normalized-softmax_0", folder.root().getFileName().toString());
    assertTrue(Files.exists(folder.trunk()) && Files.exists(folder.embedder()));
    assertFalse(Files.exists(folder.state()));
  }

  @Test
  void aRunThatIsStoppedAnywhereEndsWithTheSameBytes() throws IOException {
    RunPlan whole = plan("whole", "SoftTriple", 0.05);
    run(whole, done -> {});
    RunPlan stopped = plan("stopped", "SoftTriple", 0.05);
    for (long images : new long[] {8, 24, 40}) {
      assertThrows(
          Killed.class,
          () ->
              run(
                  stopped,
                  done -> {
                    if (done == images) {
                      throw new Killed();
                    }
                  }));
    }
    assertEquals(
        2 + 2, RunState.read(stopped.folder().state()).record().epochs().size(), "before 40");
    run(stopped, heard::add);
    assertEquals(40, heard.get(0));
    for (String file : List.of("trunk_best.pth", "embedder_best.pth")) {
      assertArrayEquals(
          Files.readAllBytes(whole.folder().root().resolve(file)),
          Files.readAllBytes(stopped.folder().root().resolve(file)),
          file);
    }
    TrainingRecord expected = whole.folder().ended().orElseThrow();
    TrainingRecord record = stopped.folder().ended().orElseThrow();
    assertEquals(expected.epochs(), record.epochs());
    assertEquals(expected.bestEpoch(), record.bestEpoch());
  }

  @Test
  void aRunThatDoesNotLearnLeavesTheUntrainedNetworkAndSaysSo() throws IOException {
    RunPlan plan = plan("none", "Contrastive", 0);
    TrainingRecord record = run(plan, done -> {});
    assertFalse(record.learned());
    assertEquals(0, record.bestEpoch());
    assertArrayEquals(
        new LinearNetwork(3).trunk().toBytes(), Files.readAllBytes(plan.folder().trunk()));
  }

  @Test
  void aRunWhoseNumbersGoBeyondAllBoundsStopsAndSaysSo() {
    RunPlan plan = plan("wild", "Normalized Softmax", 1);
    LongConsumer nothing = done -> {};
    Protocol protocol = Protocol.of(dataset, new Label(plan.label()), plan.folds());
    TrainingRecord record;
    try (TrainingPictures pictures =
            new PictureFiles(root.resolve("pictures"), dataset, protocol.frames(), PREPROCESSING)
                .open(new Augmentation(0.6, true));
        LinearNetwork network = new LinearNetwork(3)) {
      byte[] infinite = network.state();
      java.nio.ByteBuffer.wrap(infinite).putFloat(Float.NaN);
      network.restore(infinite);
      record =
          new TrainingRun(plan, protocol.fold(0), pictures, network, nothing).run(beginning(plan));
    }
    assertEquals(1, record.epochs().size());
    assertFalse(record.learned());
  }

  @Test
  void aRunOfOtherSettingsIsNotGoneOnWith() {
    RunPlan plan = plan("a", "SoftTriple", 0.05);
    assertThrows(
        Killed.class,
        () ->
            run(
                plan,
                done -> {
                  if (done > 8) {
                    throw new Killed();
                  }
                }));
    RunPlan other = plan("a", "SoftTriple", 0.01);
    assertEquals(
        plan.folder().state()
            + ": is of a run with settings.learning_rate 0.05, not 0.01; choose another output, or"
            + " have it overwritten",
        assertThrows(InvalidInputException.class, () -> run(other, done -> {})).getMessage());
  }

  @Test
  void aDamagedStateIsRefusedWithItsName() throws IOException {
    RunPlan plan = plan("a", "Contrastive", 0.05);
    Files.createDirectories(plan.folder().root());
    Files.writeString(plan.folder().state(), "no state");
    assertTrue(
        assertThrows(InvalidInputException.class, () -> run(plan, done -> {}))
            .getMessage()
            .startsWith(plan.folder().state() + ": could not be read"));
  }
}

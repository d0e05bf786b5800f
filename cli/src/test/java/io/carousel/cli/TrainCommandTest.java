package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.models.architecture.Architectures;
import io.carousel.analysis.models.network.Weights;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 5, unit = TimeUnit.MINUTES) // a process that should have ended may not
class TrainCommandTest {

  private static final int CLASSES = 8;
  private static final int IMAGES = 8;

  @TempDir private static Path home;

  private static Path dataset;

  /** Images of a bright square on noise; where it is tells the class. */
  @BeforeAll
  static void render() throws IOException {
    dataset = home.resolve("squares");
    DatasetFolder folder = new DatasetFolder(dataset);
    Files.createDirectories(folder.images());
    Random random = new Random(1);
    List<Sample> samples = new ArrayList<>();
    for (int frame = 0; frame < CLASSES * IMAGES; frame++) {
      int label = frame % CLASSES;
      BufferedImage image = new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB);
      for (int pixel = 0; pixel < 32 * 24; pixel++) {
        boolean square = pixel % 32 / 4 == label && pixel / 32 / 4 == label % 6;
        int grey = square ? 250 : random.nextInt(160);
        image.setRGB(pixel % 32, pixel / 32, grey << 16 | grey << 8 | grey);
      }
      ImageIO.write(image, "png", folder.image(frame).toFile());
      samples.add(new Sample(frame, List.of(Level.of("car" + label), Level.of("plain"))));
    }
    new SampleTable(List.of("model", "paint"), samples).write(folder.samples());
  }

  /** Two losses, one fold, a network for small images. */
  private static List<String> command(String output, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "train",
                dataset.toString(),
                "--folds",
                "2",
                "--fold",
                "1",
                "--dimensions",
                "8",
                "--workers",
                "2",
                "--output",
                home.resolve(output).toString()));
    words.addAll(List.of(more));
    if (!words.contains("--batch")) {
      words.addAll(List.of("--batch", "2x4"));
    }
    if (!words.contains("--input")) {
      words.addAll(List.of("--input", "32x24"));
    }
    return words;
  }

  private static Cli train(String output, String... more) {
    return Cli.run(home, command(output, more).toArray());
  }

  private static byte[] checkpoint(String output, String run, String file) throws IOException {
    return Files.readAllBytes(home.resolve(output).resolve(run).resolve(file));
  }

  @Test
  void lossesAreTrainedListedAndKept() throws IOException {
    String[] losses = {"--loss", "contrastive", "--loss", "normalized-softmax", "--epochs", "2"};
    Cli first = train("models", losses);
    assertEquals(0, first.exitCode(), first.err());
    assertTrue(first.out().contains("LOSS                FOLD  MAP@R UNTRAINED"), first.out());
    assertTrue(first.out().contains("Normalized Softmax  1     "), first.out());
    assertTrue(first.out().contains(" of 2 "), first.out());
    try (var files = Files.list(home.resolve("models"))) {
      assertEquals(
          List.of("contrastive_1", "normalized-softmax_1"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    try (var files = Files.list(home.resolve("models/contrastive_1"))) {
      assertEquals(
          List.of("embedder_best.pth", "training.json", "trunk_best.pth"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    Cli listed = Cli.run(home, "models", "list", "--models", home.resolve("models"));
    assertTrue(listed.out().contains("Contrastive "), listed.out());
    assertTrue(listed.out().contains("squares"), listed.out());

    byte[] before = checkpoint("models", "contrastive_1", "trunk_best.pth");
    Cli again = train("models", losses);
    assertEquals(0, again.exitCode(), again.err());
    assertTrue(again.out().startsWith("kept: 2 of 2 runs"), again.out());
    assertArrayEquals(before, checkpoint("models", "contrastive_1", "trunk_best.pth"));

    Cli other = train("models", "--loss", "contrastive", "--epochs", "3");
    assertEquals(2, other.exitCode());
    assertEquals(
        home.resolve("models/contrastive_1/training.json")
            + ": is of a run with settings.epochs 2, not 3; choose another output, or have it"
            + " overwritten",
        other.complaint());
  }

  @Test
  void aCommandThatIsKilledGoesOnAndEndsWithTheSameBytes() throws Exception {
    String[] loss = {"--loss", "softtriple", "--epochs", "12"};
    assertEquals(0, train("whole", loss).exitCode());

    Process killed = process(command("killed", loss));
    Path state = home.resolve("killed/softtriple_1/training.state");
    while (killed.isAlive() && !Files.exists(state)) {
      Thread.sleep(5);
    }
    killed.destroyForcibly().waitFor();
    boolean unfinished = Files.exists(state);
    Cli rest = train("killed", loss);
    assertEquals(0, rest.exitCode(), rest.err());
    assertTrue(unfinished, "it was killed too late to tell anything");
    for (String file : List.of("trunk_best.pth", "embedder_best.pth")) {
      assertArrayEquals(
          checkpoint("whole", "softtriple_1", file), checkpoint("killed", "softtriple_1", file));
    }
    assertFalse(Files.exists(state));
  }

  /** The command line in a process of its own. */
  private static Process process(List<String> command) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    words.addAll(command);
    return new ProcessBuilder(words)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void assertRefused(String complaint, Cli refused) {
    assertEquals(complaint, refused.complaint());
    assertEquals(2, refused.exitCode());
    assertFalse(Files.exists(home.resolve("refused")));
  }

  @Test
  void aLossThatIsNotThereIsRefusedWithTheOneThatIsMeant() {
    assertRefused(
        "--loss: no loss is called \"tripple\"; did you mean Triplet?",
        train("refused", "--loss", "tripple"));
  }

  @Test
  void aLabelWithOneClassIsRefused() {
    assertRefused(
        dataset.resolve("samples.csv")
            + ": all images are of one class of paint, plain, and training tells classes apart;"
            + " choose another label",
        train("refused", "--label", "paint"));
  }

  @Test
  void fewerImagesThanABatchAreRefused() {
    assertRefused(
        dataset.resolve("samples.csv")
            + ": class car0 of model has 8 images, fewer than the 16 that a batch takes of a class"
            + " (as have 4 of 4 classes); choose another label, or make batches of fewer images a"
            + " class",
        train("refused", "--batch", "2x16"));
  }

  @Test
  void aNetworkThatIsNotThereIsRefused() {
    Cli refused = train("refused", "--network", "large");
    assertEquals(
        "--network: no network is called \"large\"; known are " + Architectures.names(),
        refused.complaint());
  }

  @Test
  void aFoldThatIsNotThereIsRefused() {
    assertRefused("--fold: must be from 0 to 1, not 2", train("refused", "--fold", "2"));
  }

  @Test
  void aTrunkOfAnotherArchitectureIsRefusedInOneLine() throws IOException {
    assertEquals(0, train("init", "--loss", "triplet", "--epochs", "1").exitCode());
    Path trunk = home.resolve("init/triplet_1/trunk_best.pth");
    assertRefused(
        trunk + ": is a trunk of small, and cannot begin one of BN-Inception",
        train("refused", "--network", "bn-inception", "--init", trunk.toString()));
    assertRefused(
        trunk + ": takes images of 32 x 24 pixels alone, not of 48 x 36",
        train("refused", "--input", "48x36", "--init", trunk.toString()));
    Cli begun = train("begun", "--loss", "triplet", "--epochs", "1", "--init", trunk.toString());
    assertEquals(0, begun.exitCode(), begun.err());
    assertTrue(
        new String(checkpoint("begun", "triplet_1", "training.json"), StandardCharsets.UTF_8)
            .contains("init_sha256"));
    assertEquals(8, Weights.read(trunk, trunk.resolveSibling("embedder_best.pth")).dimensions());
  }
}

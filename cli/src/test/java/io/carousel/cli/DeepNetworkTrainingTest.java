package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The large networks, trained on a few small images and then taken by the others like any model.
 */
class DeepNetworkTrainingTest {

  @TempDir private Path home;
  private Path dataset;

  @BeforeEach
  void importImages() throws IOException {
    dataset = home.resolve("cars");
    Path collection = Cars196Layout.in(home.resolve("cars196"), 8, 2);
    assertEquals(
        0, Cli.run(home, "import", collection, "--split", "all", "--output", dataset).exitCode());
  }

  /** One epoch of one batch; fails if the run does. */
  private Path train(String network, String output, Object... more) {
    Object[] words =
        "train %s --label class --folds 2 --fold 0 --loss triplet --batch 2x2 --epochs 1 --input 64x64"
            .formatted(dataset)
            .split(" ", -1);
    Path models = home.resolve(output);
    Object[] all = new Object[words.length + 4 + more.length];
    System.arraycopy(words, 0, all, 0, words.length);
    System.arraycopy(
        new Object[] {"--network", network, "--output", models}, 0, all, words.length, 4);
    System.arraycopy(more, 0, all, words.length + 4, more.length);
    Cli run = Cli.run(home, all);
    assertEquals(0, run.exitCode(), run.err());
    return models;
  }

  private void assertTakenByTheOthers(Path models, String network) {
    Cli listed = Cli.run(home, "models", "list", "--models", models);
    assertTrue(listed.out().contains(network), listed.out());
    Cli embedded = Cli.run(home, "embed", dataset, "--models", models);
    assertEquals(0, embedded.exitCode(), embedded.err());
    assertTrue(Files.exists(dataset.resolve("embeddings/triplet_0.npy")), embedded.out());
    Cli evaluated = Cli.run(home, "evaluate", dataset);
    assertEquals(0, evaluated.exitCode(), evaluated.err());
    assertTrue(evaluated.out().contains("Triplet"), evaluated.out());
  }

  @Test
  void bnInceptionIsTrainedFromRandomWeightsAndFromAFile() {
    Path models = train("bn-inception", "models");
    assertTakenByTheOthers(models, "BN-Inception");
    Path trunk = models.resolve("triplet_0/trunk_best.pth");
    assertTrue(Files.exists(train("bn-inception", "begun", "--init", trunk)));
  }

  @Test
  void resNet50IsTrained() {
    assertTakenByTheOthers(train("resnet-50", "models"), "ResNet-50");
  }
}

package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training on collections that others made. */
class ImportedTrainingTest {

  @TempDir private Path home;

  private Path imported(String... more) throws IOException {
    Path collection = home.resolve("cars196");
    if (!Files.exists(collection)) {
      Cars196.in(collection, 9, 3);
    }
    Path target = home.resolve("cars");
    Object[] words = new Object[4 + more.length];
    words[0] = "import";
    words[1] = collection;
    words[2] = "--output";
    words[3] = target;
    System.arraycopy(more, 0, words, 4, more.length);
    Cli imported = Cli.run(home, words);
    assertEquals(0, imported.exitCode(), imported.err());
    return target;
  }

  private Cli train(Path dataset) {
    return Cli.run(
        home,
        ("train %s --label class --folds 2 --fold 0 --loss triplet --batch 2x3 --epochs 2"
                + " --input 32x24 --dimensions 8")
            .formatted(dataset)
            .split(" "));
  }

  @Test
  void aBenchmarkIsTrainedOnByItsOwnSplit() throws IOException {
    Path dataset = imported("--split", "all");
    Cli trained = train(dataset);
    assertEquals(0, trained.exitCode(), trained.err());
    Path run = home.resolve("models/cars/triplet_0");
    JsonNode data = new ObjectMapper().readTree(run.resolve("training.json").toFile()).get("data");
    // Of nine classes the middle one is of the test part.
    assertEquals(5, data.get("unseen_classes").asInt(), data.toString());
    assertEquals(2, data.get("train_classes").asInt(), data.toString());
    assertEquals(2, data.get("validation_classes").asInt(), data.toString());
    assertEquals(6, data.get("train_images").asInt(), data.toString());
    Cli listed = Cli.run(home, "models", "list");
    assertTrue(listed.out().contains(data.get("dataset").asText()), listed.out());
  }

  @Test
  void theTestPartAloneIsNotTrainedOn() throws IOException {
    Path dataset = imported();
    Cli refused = train(dataset);
    assertEquals(2, refused.exitCode());
    assertEquals(
        dataset
            + ": was imported without its training part, and the test part must not be trained on;"
            + " import the whole of it",
        refused.complaint());
    assertFalse(Files.exists(home.resolve("models")));
  }
}

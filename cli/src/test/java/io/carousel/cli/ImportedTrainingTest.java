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

  private Path imported(Path collection, String split) {
    Path target = home.resolve("cars");
    Cli imported = Cli.run(home, "import", collection, "--split", split, "--output", target);
    assertEquals(0, imported.exitCode(), imported.err());
    return target;
  }

  private Path cars196() throws IOException {
    return Cars196Layout.in(home.resolve("cars196"), 9, 3);
  }

  private static JsonNode data(Path run) throws IOException {
    return new ObjectMapper().readTree(run.resolve("training.json").toFile()).get("data");
  }

  private Cli train(Path dataset) {
    return Cli.run(
        home,
        (Object[])
            ("train %s --label class --folds 2 --fold 0 --loss triplet --batch 2x3 --epochs 2"
                    + " --input 32x24 --dimensions 8")
                .formatted(dataset)
                .split(" ", -1));
  }

  @Test
  void aBenchmarkIsTrainedOnByItsOwnSplit() throws IOException {
    Path dataset = imported(cars196(), "all");
    Cli trained = train(dataset);
    assertEquals(0, trained.exitCode(), trained.err());
    JsonNode data = data(home.resolve("models/cars/triplet_0"));
    assertEquals("Cars196", data.get("dataset").asText());
    // Of nine classes the middle one is of the test part.
    assertEquals(5, data.get("unseen_classes").asInt(), data.toString());
    assertEquals(2, data.get("train_classes").asInt(), data.toString());
    assertEquals(2, data.get("validation_classes").asInt(), data.toString());
    assertEquals(6, data.get("train_images").asInt(), data.toString());
    Cli listed = Cli.run(home, "models", "list", "--models", home.resolve("models/cars"));
    assertTrue(listed.out().lines().anyMatch(ImportedTrainingTest::isOwnTriplet), listed.out());
  }

  /** Not the published run of that loss on Cars196. */
  private static boolean isOwnTriplet(String line) {
    return line.matches("triplet_0 +Triplet +Cars196 +0 .* complete");
  }

  @Test
  void aFolderAClassIsTrainedOnUnderTheNameOfItsDataset() throws IOException {
    Path folders = home.resolve("photos");
    for (int image = 0; image < 8 * 3; image++) {
      Cars196Layout.picture(folders.resolve("car" + image % 8 + "/" + image + ".jpg"), image);
    }
    Path dataset = imported(folders, "all");
    Cli trained = train(dataset);
    assertEquals(0, trained.exitCode(), trained.err());
    JsonNode data = data(home.resolve("models/cars/triplet_0"));
    assertEquals("cars", data.get("dataset").asText());
    assertEquals(4, data.get("unseen_classes").asInt(), data.toString());
  }

  @Test
  void theTestPartAloneIsNotTrainedOn() throws IOException {
    Path dataset = imported(cars196(), "test");
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

package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.dataset.DatasetFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two datasets compared, from pictures and embeddings to tables, figures and sheets. */
class CompareDatasetsCommandTest {

  @TempDir private Path home;

  @Test
  void twoDatasetsAreComparedUnderTheirCommonModel() throws IOException {
    DatasetFolder dark = SmallDataset.in(home.resolve("a"));
    DatasetFolder light = SmallDataset.in(home.resolve("b"));
    embed(dark, "network", 0);
    embed(light, "network", 10);
    Cli run = Cli.run(home, "compare-datasets", dark.root(), light.root(), "--by", "all");
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    Path json = dark.evaluation().resolve("gap-b.json");
    assertTrue(run.out().endsWith("comparison: " + json + "\n"), run.out());
    assertTrue(run.out().contains("Farthest"), run.out());
    JsonNode gap = new ObjectMapper().readTree(json.toFile());
    assertEquals(1, gap.at("/models/0/apart/probe/share").asDouble());
    for (String ending :
        new String[] {
          ".csv",
          "-levels.csv",
          ".svg",
          ".pdf",
          ".png",
          "-levels.svg",
          "-levels.png",
          "-nearest-network.png"
        }) {
      assertTrue(Files.exists(dark.evaluation().resolve("gap-b" + ending)), ending);
    }

    Cli forPrograms = Cli.run(home, "compare-datasets", dark.root(), light.root(), "--json");
    assertEquals("a", new ObjectMapper().readTree(forPrograms.out()).get("first").asText());
  }

  @Test
  void withoutACommonModelALineSaysWhatToDo() throws IOException {
    DatasetFolder dark = SmallDataset.in(home.resolve("a"));
    DatasetFolder light = SmallDataset.in(home.resolve("b"));
    embed(dark, "one", 0);
    embed(light, "other", 0);
    Cli run = Cli.run(home, "compare-datasets", dark.root(), light.root());
    assertEquals(2, run.exitCode());
    assertEquals(
        dark.embeddings()
            + ": has no model in common with "
            + light.embeddings()
            + ": here are one, there other; run carousel embed on both with the same models",
        run.complaint());
  }

  /** Embeddings that another program computed: a number for the frame, and one for the dataset. */
  private void embed(DatasetFolder dataset, String model, int offset) throws IOException {
    StringBuilder text = new StringBuilder("frame,x,y\n");
    for (int frame = 0; frame < 8; frame++) {
      text.append(frame).append(',').append(frame % 3).append(',').append(offset + frame % 2);
      text.append('\n');
    }
    Path table = Files.writeString(home.resolve("embeddings.csv"), text);
    Cli run = Cli.run(home, "import-embeddings", dataset.root(), table, "--name", model);
    assertEquals(0, run.exitCode(), run.err());
  }
}

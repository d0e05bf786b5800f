package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.analysis.models.torchscript.MethodParameter;
import io.carousel.analysis.models.torchscript.NumberType;
import io.carousel.analysis.models.torchscript.ScriptModule;
import io.carousel.dataset.DatasetFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A classifier of a few weights that answers "night" for dark images and "day" for bright ones. */
class RecogniseCommandTest {

  @TempDir private Path home;

  private DatasetFolder dataset;
  private Path description;
  private Path names;

  @BeforeEach
  void makeClassifier() throws IOException {
    dataset = SmallDataset.in(home.resolve("small"));
    ScriptModule module = new ScriptModule();
    // Scores for the mean red, green and blue, from 0 to 1; "dusk" is never the highest.
    float[] weights = {1, -1, 0.1f, 1, -1, 0.1f, 1, -1, 0.1f};
    module.tensor("weights", List.of(3, 3), List.of(3, 1), weights, NumberType.FLOAT32);
    module.tensor("bias", List.of(3), List.of(1), new float[] {0, 3, 0}, NumberType.FLOAT32);
    module.method(
        "forward",
        List.of(MethodParameter.tensor("x")),
        List.of(
            "mean = torch.mean(x, [2, 3])",
            "scores = torch.matmul(mean, self.weights)",
            "return torch.add(scores, self.bias)"));
    Files.write(home.resolve("shade.pt"), module.archive());
    description =
        Files.writeString(
            home.resolve("shade.yaml"),
            """
            kind: torchscript
            file: shade.pt
            preprocessing: {size: 8, crop: 8, channels: rgb, mean: [0, 0, 0], std: [1, 1, 1]}
            """);
    names = Files.writeString(home.resolve("names.txt"), "day\nnight\ndusk, twilight\n");
  }

  private Cli recognise(String right) {
    return Cli.run(
        home,
        "recognise",
        dataset.root(),
        "--classifier",
        description,
        "--classes",
        names,
        "--right",
        right);
  }

  @Test
  void theShareIsToldByPropertyAndLevel() throws IOException {
    Cli run = recognise("day");
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    Path json = dataset.evaluation().resolve("recognition-shade.json");
    assertTrue(run.out().endsWith("recognition: " + json + "\n"), run.out());
    assertTrue(run.out().contains("right for 50 (22–78) % of 8 images"), run.out());
    JsonNode result = new ObjectMapper().readTree(json.toFile());
    assertEquals("day", result.at("/right_names/0").asText());
    assertEquals(1, result.at("/share/top5/share").asDouble());
    JsonNode shade = result.at("/properties/0");
    assertEquals("shade", shade.get("property").asText());
    assertEquals(1, shade.get("eta_squared").asDouble(), 1e-9);
    assertEquals("bright", shade.at("/levels/0/level").asText());
    assertEquals(1, shade.at("/levels/0/share/top1/share").asDouble());
    assertEquals(0, shade.at("/levels/1/share/top1/share").asDouble());
    assertEquals(0.5, result.at("/properties/1/levels/0/share/top1/share").asDouble());
    assertEquals(
        List.of("frame,rank,answer,name", "0,2,1,night", "1,1,0,day"),
        Files.readAllLines(dataset.evaluation().resolve("recognition-shade-images.csv")).stream()
            .limit(3)
            .map(line -> line.substring(0, line.lastIndexOf(',')))
            .toList());
    for (String ending : new String[] {".csv", ".svg", ".pdf", ".png"}) {
      assertTrue(Files.exists(dataset.evaluation().resolve("recognition-shade" + ending)), ending);
    }
  }

  @Test
  void mistakesAreOneLineAndLeaveNothing() {
    Cli unknown = recognise("day,car");
    assertEquals(2, unknown.exitCode());
    assertEquals(
        "shade: has no class car; name classes by number, from 0 to 2, or as " + names + " does",
        unknown.complaint());
    Cli missing =
        Cli.run(home, "recognise", dataset.root(), "--classifier", "nowhere.yaml", "--right", "0");
    assertEquals(2, missing.exitCode());
    assertEquals(1, missing.complaint().lines().count(), missing.complaint());
    assertTrue(missing.complaint().contains("nowhere.yaml"), missing.complaint());
    assertFalse(Files.exists(dataset.evaluation()));
  }
}

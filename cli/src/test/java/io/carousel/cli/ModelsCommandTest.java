package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.models.architecture.Architectures;
import io.carousel.analysis.models.network.TorchNetworks;
import io.carousel.analysis.models.network.TrainableNetwork;
import io.carousel.analysis.models.network.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsCommandTest {

  @TempDir Path home;
  private Path models;

  @BeforeEach
  void makeFolder() throws IOException {
    models = Files.createDirectories(home.resolve("models"));
  }

  @Test
  void runsThatAreMissingDoNotBuryWhatIsThere() {
    List<String> lines = Cli.run(home, "models", "list").out().lines().toList();
    assertEquals(4, lines.size());
    assertTrue(lines.get(2).startsWith("Untrained"), lines.get(2));
    assertEquals(
        "42 runs of the benchmark behind the paper are not here; --missing lists them",
        lines.get(3));
  }

  @Test
  void withoutModelsEveryRunOfTheBenchmarkIsMissing() {
    Cli run = Cli.run(home, "models", "list", "--missing");
    assertEquals(0, run.exitCode());
    List<String> lines = run.out().lines().toList();
    assertEquals("models in " + models + ":", lines.get(0));
    assertEquals(2 + 3 * 14 + 1, lines.size());
    assertEquals(
        List.of("cars_contrastive46", "Contrastive", "Cars196", "-", "-", "-", "missing"),
        cells(lines.get(2)));
    assertEquals(
        List.of(
            "Untrained",
            "Untrained",
            "-",
            "-",
            "BN-Inception, 227 x 227, 128 dimensions",
            "-",
            "complete"),
        cells(lines.get(44)));
  }

  @Test
  void programsGetTheListAsJson() throws IOException {
    Cli run = Cli.run(home, "models", "list", "--dataset", "cars196", "--json");
    assertEquals(0, run.exitCode(), run.err());
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertEquals(models.toString(), json.get("folder").asText());
    assertEquals("cars_contrastive46", json.at("/models/0/model").asText());
    assertEquals("missing", json.at("/models/0/state").asText());
  }

  @Test
  void whatIsThereWhatIsMissingAndWhatIsBrokenAreTold() throws IOException {
    Path fold = models.resolve("cars_arcface49_reproduction0/Test50_50_Partitions4_2/saved_models");
    Files.createDirectories(fold);
    Files.writeString(fold.resolve("trunk_best.pth"), "");
    Files.writeString(fold.resolve("embedder_best.pth"), "");
    Files.writeString(models.resolve("mine.yaml"), "kind: onx\n");
    Cli run = Cli.run(home, "models", "list", "--dataset", "cars196");
    List<String> lines = run.out().lines().toList();
    assertEquals(2 + 14 + 2, lines.size(), run.out());
    List<String> arcface = cells(lines.get(14));
    assertEquals("2", arcface.get(3));
    assertEquals(
        "missing: fold 0, 1, 3; broken: "
            + fold.resolve("trunk_best.pth")
            + ": is empty; copy or download it again",
        arcface.get(6));
    assertTrue(
        lines.get(17).startsWith("mine.yaml") && lines.get(17).contains("mine.yaml:1: kind: must"),
        lines.get(17));
  }

  @Test
  void anotherDatasetIsRefused() {
    Cli run = Cli.run(home, "models", "list", "--dataset", "cars");
    assertEquals(2, run.exitCode());
    assertEquals("--dataset: must be one of Cars196, CUB200, SOP, not cars", run.complaint());
  }

  @Test
  void aFileThatIsNoStateDictIsRefusedWithItsName() throws IOException {
    Path file = Files.writeString(home.resolve("a.pth"), "abc");
    Cli run = Cli.run(home, "models", "inspect", file);
    assertEquals(2, run.exitCode());
    assertTrue(run.complaint().contains(file + ": is no PyTorch checkpoint"), run.complaint());
  }

  @Test
  void aTrunkSaysWhatNetworkItIsOf() throws IOException {
    Path folder = models.resolve("mine");
    Weights weights = Weights.untrained(Architectures.SMALL, new ImageSize(64, 48), 32, 1);
    try (TrainableNetwork network = TorchNetworks.loadTrainable(weights, Device.cpu())) {
      network.trunk().write(folder.resolve("trunk_best.pth"));
      network.embedder().write(folder.resolve("embedder_best.pth"));
    }
    Cli inspected = Cli.run(home, "models", "inspect", folder.resolve("trunk_best.pth"));
    assertTrue(inspected.out().lines().anyMatch(line -> line.startsWith("input_size")));
    assertTrue(
        inspected.out().endsWith("network: small, images of 64 x 48, embeddings of 32\n"),
        inspected.out());
    Cli listed = Cli.run(home, "models", "list");
    assertTrue(
        listed
            .out()
            .lines()
            .anyMatch(
                line -> line.startsWith("mine") && line.contains("small, 64 x 48, 32 dimensions")),
        listed.out());
  }

  private static List<String> cells(String line) {
    return List.of(line.split(" {2,}"));
  }
}

package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.study.StudyResults;
import io.carousel.analysis.study.StudyRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study from its config to its report, on tiny images. */
class StudyCommandsTest {

  private static Path home;
  private static Path output;
  private static Cli first;

  @BeforeAll
  static void runTheStudyOfQuickstart(@TempDir Path folder) throws IOException {
    home = folder;
    output = home.resolve("output/quick");
    Files.createDirectories(home.resolve("studies"));
    Files.writeString(
        home.resolve("studies/scene.yaml"),
        """
        image: {width: 32, height: 24}
        count: 48
        passes: 1
        properties:
          model: {fleet: {identities: 8, bodies: [sedan, van]}}
          rotation_z: {from: 0, to: 360, levels: 4}
          bg_color_hue: {from: 0, to: 1, levels: 4}
        """);
    Files.writeString(
        home.resolve("studies/small.yaml"), "all: {classes_per_batch: 2, images_per_class: 2}\n");
    Files.writeString(
        home.resolve("studies/quick.yaml"),
        """
        train: {scene: scene.yaml}
        probe: {scene: scene.yaml, count: 24, seed: 2}
        losses: [Triplet, CosFace]
        folds: 2
        fold: 0
        epochs: 2
        untrained: 2
        dimensions: 8
        settings: small.yaml
        """);
    first = Cli.run(home, "quickstart");
  }

  @Test
  void quickstartEndsWithTheTableAndTheReport() {
    assertEquals("", first.err());
    assertEquals(0, first.exitCode());
    for (String part :
        List.of("Untrained", "Recall@1", "Triplet (2006)", "bg_color_hue", "NR-Prec")) {
      assertTrue(first.out().contains(part), first.out());
    }
    Path report = output.resolve("report/index.html");
    assertTrue(first.out().endsWith("report: " + report + "\n"), first.out());
    assertTrue(Files.exists(report));
  }

  @Test
  void everyNetworkIsTrainedAndMeasured() {
    StudyResults results = StudyResults.read(output.resolve("study.json"));
    assertEquals(2, results.untrained().size());
    assertEquals(2, results.leastTied().size());
    for (StudyRun run : results.runs()) {
      assertEquals(results.properties().size(), run.scores().size());
      assertTrue(run.accuracy().queries() > 0, run.toString());
      assertTrue(run.untrained() || run.training().epochs().size() == 2);
    }
    assertEquals(4, results.data().unseenClasses());
    assertEquals(48, results.data().trainingImages() + results.data().unseenImages());
  }

  @Test
  void allOfAStudyLiesInItsFolder() {
    for (String file :
        List.of(
            "scenes/train.json",
            "datasets/train/samples.csv",
            "datasets/unseen/samples.csv",
            "datasets/probe/evaluation/nr_prec.json",
            "models/triplet_0/training.json",
            "report/nr_prec.tex",
            "report/figures/training.svg")) {
      assertTrue(Files.exists(output.resolve(file)), file);
    }
  }

  @Test
  void whatIsThereIsKept() throws IOException {
    List<Path> kept =
        List.of(
            output.resolve("models/triplet_0/training.json"),
            output.resolve("datasets/train/images/0.png"),
            output.resolve("datasets/probe/embeddings/triplet_0.npy"));
    FileTime old = FileTime.fromMillis(1_000_000);
    for (Path file : kept) {
      Files.setLastModifiedTime(file, old);
    }
    String results = Files.readString(output.resolve("study.json"));
    Cli again = Cli.run(home, "study", home.resolve("studies/quick.yaml"));
    assertEquals(0, again.exitCode(), again.err());
    assertEquals(results, Files.readString(output.resolve("study.json")));
    for (Path file : kept) {
      assertEquals(old, Files.getLastModifiedTime(file), file.toString());
    }
  }

  @Test
  void aMistakeInAStudyIsOneLine() throws IOException {
    Path file = home.resolve("studies/wrong.yaml");
    Files.writeString(
        file, "train: {scene: scene.yaml}\nprobe: {scene: scene.yaml}\nlosses: [Tripel]\n");
    Cli run = Cli.run(home, "study", file);
    assertEquals(2, run.exitCode());
    assertEquals(
        file + ":3: losses: no loss is called \"Tripel\"; did you mean Triplet?", run.complaint());
  }

  @Test
  void quickstartTakesOtherSettingsToo() {
    Cli run = Cli.run(home, "quickstart", "--set", "losses=[Tripel]");
    assertEquals(2, run.exitCode());
    assertTrue(run.complaint().contains("--set losses=[Tripel]"), run.complaint());
  }

  @Test
  void aStudyThatIsMissingIsNamed() {
    Cli run = Cli.run(home, "study", home.resolve("studies/no.yaml"));
    assertEquals(2, run.exitCode());
    assertTrue(run.complaint().contains("there is no such file"), run.complaint());
  }
}

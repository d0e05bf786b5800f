package io.carousel.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.study.StudyResults;
import io.carousel.analysis.study.StudyRun;
import io.carousel.job.Progress;
import io.carousel.renderer.SceneRenderer;
import io.carousel.study.config.StudyConfig;
import io.carousel.study.config.StudyConfigReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A study from its config to its report, on tiny images. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudyJobTest {

  private Path folder;

  private StudyJob job;
  private StudyOutcome outcome;

  @BeforeAll
  void runTheStudy(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Files.writeString(
        folder.resolve("scene.yaml"),
        """
        image: {width: 32, height: 24}
        count: 48
        passes: 1
        properties:
          model: {fleet: {identities: 8, bodies: all}}
          rotation_z: {from: 0, to: 360, levels: 4}
          bg_color_hue: {from: 0, to: 1, levels: 4}
          bg_color_sat: [0.5]
        """);
    Path file = folder.resolve("tiny.yaml");
    Files.writeString(
        file,
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
    Files.writeString(
        folder.resolve("small.yaml"), "all: {classes_per_batch: 2, images_per_class: 2}\n");
    SceneRenderer renderer = SceneRenderer.standard();
    StudyConfig config = new StudyConfigReader(renderer).read(file);
    job =
        new StudyJob(
            config,
            folder.resolve("output"),
            renderer,
            StudySettings.standard(),
            Progress.silent());
    outcome = job.run();
  }

  @Test
  void everyNetworkIsTrainedAndMeasured() {
    StudyResults results = outcome.results();
    assertEquals(List.of(), outcome.notTrained());
    assertEquals(2 + 2, results.runs().size());
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
  void allOfItLiesInTheStudysFolder() {
    Path output = folder.resolve("output");
    for (String file :
        List.of(
            "study.json",
            "scenes/train.json",
            "datasets/train/samples.csv",
            "datasets/unseen/samples.csv",
            "datasets/probe/evaluation/nr_prec.json",
            "models/triplet_0/training.json",
            "report/index.html",
            "report/figures/training.svg")) {
      assertTrue(Files.exists(output.resolve(file)), file);
    }
    assertEquals(StudyResults.read(output.resolve("study.json")), outcome.results());
  }

  @Test
  void theTableHasTheUntrainedNetworkAndAccuracy() {
    assertTrue(outcome.table().contains("Recall@1"), outcome.table());
    assertTrue(outcome.table().contains("Triplet"), outcome.table());
    assertTrue(outcome.table().contains("None"), outcome.table());
  }

  @Test
  void whatIsThereIsKept() throws IOException {
    Path output = folder.resolve("output");
    List<Path> kept =
        List.of(
            output.resolve("models/triplet_0/training.json"),
            output.resolve("datasets/train/images/0.png"),
            output.resolve("datasets/probe/embeddings/triplet_0.npy"));
    FileTime old = FileTime.fromMillis(1_000_000);
    for (Path file : kept) {
      Files.setLastModifiedTime(file, old);
    }
    StudyOutcome again = job.run();
    assertEquals(outcome.results(), again.results());
    for (Path file : kept) {
      assertEquals(old, Files.getLastModifiedTime(file), file.toString());
    }
  }
}

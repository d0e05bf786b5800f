package io.carousel.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.SampleTable;
import io.carousel.job.Progress;
import io.carousel.renderer.SceneRenderer;
import io.carousel.study.config.StudyConfig;
import io.carousel.study.config.StudyConfigReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The datasets of a study with a shortcut, on tiny images. */
class StudyDatasetsTest {

  private static StudyDatasets datasets;
  private static List<StudyArm> arms;
  private static Path output;

  @BeforeAll
  static void render(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("scene.yaml"),
        """
        image: {width: 16, height: 16}
        count: 40
        passes: 1
        properties:
          model: {fleet: {identities: 8, bodies: [sedan, van]}}
          bg_color_hue: {from: 0, to: 1, levels: 8}
        """);
    Path file = folder.resolve("tied.yaml");
    Files.writeString(
        file,
        """
        train: {scene: scene.yaml}
        probe: {scene: scene.yaml, count: 8, seed: 3}
        folds: 2
        tied: {bg_color_hue: {to: model, strengths: [0.5, 1]}}
        """);
    SceneRenderer renderer = SceneRenderer.standard();
    StudyConfig config = new StudyConfigReader(renderer).read(file);
    output = folder.resolve("output");
    datasets =
        new StudyDatasets(
            config, new StudyFolder(output), renderer, StudySettings.standard(), Progress.silent());
    arms = StudyArm.of(config);
    datasets.render();
    datasets.divide();
  }

  @Test
  void everyStrengthHasADatasetAndTheUntiedOneIsThereToMeasureOn() {
    assertEquals(List.of("train-0.5", "train-1"), arms.stream().map(StudyArm::train).toList());
    for (String name : List.of("train", "train-0.5", "train-1", "probe")) {
      assertTrue(Files.exists(output.resolve("datasets").resolve(name + "/images/0.png")), name);
    }
  }

  @Test
  void atFullStrengthTheTiedLevelFollowsTheLabel() {
    assertTrue(follows(datasets.train(arms.get(1))));
    assertFalse(follows(datasets.train(arms.get(0))));
    assertFalse(follows(new DatasetFolder(output.resolve("datasets/train"))));
  }

  private static boolean follows(DatasetFolder dataset) {
    SampleTable table = SampleTable.read(dataset.samples());
    List<String> models = table.column("model");
    List<String> hues = table.column("bg_color_hue");
    Map<String, Set<String>> levels = new HashMap<>();
    for (int i = 0; i < models.size(); i++) {
      levels.computeIfAbsent(models.get(i), key -> new HashSet<>()).add(hues.get(i));
    }
    return levels.values().stream().allMatch(one -> one.size() == 1);
  }

  @Test
  void unseenClassesAreThoseThatTrainingNeverSees() {
    SampleTable unseen = SampleTable.read(datasets.unseen(arms.get(0)).samples());
    SampleTable all = SampleTable.read(output.resolve("datasets/train/samples.csv"));
    assertEquals(List.of("class"), unseen.properties());
    Set<Integer> seen = new HashSet<>(datasets.protocol().frames());
    assertEquals(40, seen.size() + unseen.samples().size());
    Set<String> classes = new HashSet<>(unseen.column("class"));
    assertEquals(4, classes.size());
    for (int i = 0; i < all.samples().size(); i++) {
      boolean training = seen.contains(all.samples().get(i).frame());
      assertEquals(!training, classes.contains(all.column("model").get(i)));
    }
  }

  @Test
  void furtherArmsSeeTheSameImages() throws IOException {
    for (DatasetFolder dataset :
        List.of(datasets.probe(arms.get(1)), datasets.unseen(arms.get(1)))) {
      DatasetFolder first =
          new DatasetFolder(Path.of(dataset.root().toString().replaceFirst("-1$", "")));
      assertEquals(Files.readString(first.samples()), Files.readString(dataset.samples()));
      int frame = SampleTable.read(dataset.samples()).samples().get(0).frame();
      assertEquals(-1L, Files.mismatch(first.image(frame), dataset.image(frame)));
    }
  }
}

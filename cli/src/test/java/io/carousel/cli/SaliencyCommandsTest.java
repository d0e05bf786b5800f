package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.saliency.SaliencyFile;
import io.carousel.analysis.saliency.SaliencyOrigin;
import io.carousel.analysis.saliency.SaliencyWriter;
import io.carousel.dataset.DatasetFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where models look, from the command line. */
class SaliencyCommandsTest {

  @TempDir Path home;
  private DatasetFolder dataset;

  @BeforeEach
  void makeDataset() throws IOException {
    dataset = SmallDataset.in(home.resolve("small"));
  }

  private Cli explain(Object... more) {
    Object[] all = new Object[more.length + 4];
    all[0] = "explain";
    all[1] = dataset.root();
    all[2] = "--samples";
    all[3] = "2";
    System.arraycopy(more, 0, all, 4, more.length);
    return Cli.run(home, all);
  }

  @Test
  void mapsAreMadeOnceAndAreTheSameEveryTime() throws IOException {
    Cli first = explain();
    assertEquals("", first.err());
    assertEquals(0, first.exitCode());
    Path folder = dataset.saliency().resolve("smoothgrad");
    assertEquals(
        "saliency maps: %s\n".formatted(folder)
            + "note: 8 of 8 images are smaller than the 227 x 227 pixels that a network sees (0.png"
            + " is 24 x 24) and are enlarged; render or import them larger for finer maps\n",
        first.out());
    byte[] maps = Files.readAllBytes(folder.resolve("untrained.npz"));
    assertTrue(explain().out().startsWith("kept: the maps of 1 of 1 models\n"));
    Files.delete(folder.resolve("untrained.npz"));
    explain();
    assertArrayEquals(maps, Files.readAllBytes(folder.resolve("untrained.npz")));
  }

  @Test
  void everyTwoModelsAreCompared() throws IOException {
    explain();
    Path folder = dataset.saliency().resolve("smoothgrad");
    Cli alone = Cli.run(home, "compare-saliency", dataset.root());
    assertEquals(2, alone.exitCode());
    assertTrue(
        alone.complaint().startsWith(folder + ": holds the maps of one model only"),
        alone.complaint());

    copyAs("twin", folder);
    Cli both = Cli.run(home, "compare-saliency", dataset.root());
    assertEquals("", both.err());
    assertEquals(0, both.exitCode());
    Path json = dataset.evaluation().resolve("saliency-smoothgrad.json");
    assertTrue(both.out().contains("1 twin  –      100±0"), both.out());
    assertTrue(both.out().contains("No ceiling: there are no maps under other noise"), both.out());
    assertTrue(both.out().endsWith("comparison: " + json + "\n"), both.out());
    Path csv = dataset.evaluation().resolve("saliency-smoothgrad.csv");
    assertEquals(1 + 8, Files.readAllLines(csv).size());
    assertTrue(Files.exists(dataset.evaluation().resolve("saliency-smoothgrad/correlation.png")));

    explain("--noise-seed", "7");
    copyAs("twin", dataset.saliency().resolve("smoothgrad-seed7"));
    Cli marked = Cli.run(home, "compare-saliency", dataset.root());
    assertEquals("", marked.err());
    assertTrue(marked.out().contains("other noise, the same model with itself"), marked.out());
    assertFalse(marked.out().contains("No ceiling"), marked.out());
  }

  /** Copies the untrained network's maps as those of a model that nothing is known of. */
  private static void copyAs(String model, Path folder) {
    SaliencyFile maps = SaliencyFile.open(folder.resolve("untrained.npz"));
    SaliencyOrigin none = maps.origin();
    SaliencyOrigin origin =
        new SaliencyOrigin(
            model,
            null,
            none.weights(),
            none.distance(),
            none.method(),
            none.dataset(),
            none.images(),
            none.framing().orElseThrow(),
            none.bits(),
            none.shard());
    try (SaliencyWriter writer = SaliencyWriter.open(folder.resolve(model + ".npz"), origin)) {
      for (int frame = 0; frame < none.images(); frame++) {
        writer.append(frame, maps.map(frame));
      }
      writer.finish();
    }
  }

  @Test
  void gradCamIsDrawnOverSomeImages() throws IOException {
    Cli drawn = explain("--method", "grad-cam", "--overlay", "--overlay-images", "3");
    assertEquals("", drawn.err());
    assertEquals(0, drawn.exitCode());
    Path page = dataset.saliency().resolve("grad-cam/overlay/page-1.png");
    assertTrue(drawn.out().contains("overlays of 3 of 8 images: " + page + "\n"), drawn.out());
    byte[] first = Files.readAllBytes(page);
    Files.delete(page);
    Cli again = explain("--method", "grad-cam", "--overlay", "--overlay-images", "3");
    assertTrue(again.out().startsWith("kept: the maps of 1 of 1 models\n"), again.out());
    assertArrayEquals(first, Files.readAllBytes(page));
  }

  @Test
  void mapsOfOtherNoiseHaveAFolderOfTheirOwn() {
    explain("--noise-seed", "7");
    assertTrue(
        Files.exists(dataset.saliency().resolve("smoothgrad-seed7").resolve("untrained.npz")));
  }

  @Test
  void shardsHoldTheMapsOfOneRunAndAreComparedAsOne() throws IOException {
    explain("--method", "gradient");
    Path folder = dataset.saliency().resolve("gradient");
    copyAs("twin", folder);
    Files.delete(folder.resolve("untrained.npz"));
    assertEquals(0, explain("--method", "gradient", "--shard", "2/3").exitCode());
    String missing =
        Cli.run(home, "compare-saliency", dataset.root(), "--method", "gradient").complaint();
    assertTrue(missing.contains("2 of 3 shards are missing"), missing);
    explain("--method", "gradient", "--shard", "1/3");
    explain("--method", "gradient", "--shard", "3/3");
    Cli both = Cli.run(home, "compare-saliency", dataset.root(), "--method", "gradient");
    assertEquals("", both.err());
    assertTrue(both.out().contains("1 twin  –      100±0"), both.out());
  }

  @Test
  void theDistanceCanBeChosenForAllModels() throws IOException {
    explain("--method", "gradient", "--distance", "squared-euclidean", "--bits", "8");
    Path file = dataset.saliency().resolve("gradient").resolve("untrained.npz");
    SaliencyFile maps = SaliencyFile.open(file);
    assertEquals(LossDistance.SQUARED_EUCLIDEAN, maps.origin().distance());
    assertEquals(8, maps.origin().bits());
    Cli unknown = explain("--distance", "manhattan");
    assertEquals(2, unknown.exitCode());
    assertTrue(unknown.complaint().contains("euclidean, squared-euclidean"), unknown.complaint());
    assertEquals("--bits: must be 8 or 16, not 4", explain("--bits", "4").complaint());
  }

  @Test
  void whatIsMissingIsSaidInALine() {
    Cli none = Cli.run(home, "compare-saliency", dataset.root());
    assertEquals(2, none.exitCode());
    assertEquals(
        dataset.saliency().resolve("smoothgrad")
            + ": there is no such folder; make maps with carousel explain",
        none.complaint());
    Cli noise = explain("--noise", "-1");
    assertEquals(2, noise.exitCode());
    assertEquals("--noise: must be 0 or more, not -1.0", noise.complaint());
    assertTrue(Files.notExists(dataset.saliency()));
  }
}

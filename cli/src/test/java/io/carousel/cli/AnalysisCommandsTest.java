package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.models.checkpoint.StoredZip;
import io.carousel.dataset.DatasetFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands from a dataset to its report, and what they say of files that are wrong. */
class AnalysisCommandsTest {

  @TempDir Path home;
  private DatasetFolder dataset;

  @BeforeEach
  void makeDataset() throws IOException {
    dataset = SmallDataset.in(home.resolve("small"));
  }

  @Test
  void analyzePrintsTheTableAndNamesTheReport() {
    Cli run = Cli.run(home, "analyze", dataset.root());
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("Untrained"), run.out());
    assertTrue(run.out().lines().anyMatch(line -> line.matches("shade +[0-9.]+\\*? *")), run.out());
    assertTrue(run.out().contains("left out: same."), run.out());
    Path report = dataset.report().resolve("index.html");
    assertTrue(run.out().endsWith("report: " + report + "\n"), run.out());
    assertTrue(Files.exists(report));
  }

  @Test
  void embedEvaluateAndReportDoTheSameStepByStep() throws IOException {
    Cli.run(home, "analyze", dataset.root());
    byte[] atOnce = Files.readAllBytes(dataset.report().resolve("index.html"));
    Cli kept = Cli.run(home, "embed", dataset.root());
    assertTrue(kept.out().startsWith("kept: the embeddings of 1 of 1 models\n"), kept.out());
    Cli anew = Cli.run(home, "embed", dataset.root(), "--overwrite");
    assertEquals("embeddings: " + dataset.embeddings() + "\n", anew.out());
    assertEquals(0, Cli.run(home, "evaluate", dataset.root()).exitCode());
    assertEquals(0, Cli.run(home, "report", dataset.root()).exitCode());
    assertTrue(Arrays.equals(atOnce, Files.readAllBytes(dataset.report().resolve("index.html"))));
  }

  @Test
  void theNeighbourCapIsANumberOrNone() throws IOException {
    Cli.run(home, "embed", dataset.root());
    assertEquals(
        0, Cli.run(home, "evaluate", dataset.root(), "--max-neighbours", "none").exitCode());
    String evaluation = Files.readString(dataset.evaluation().resolve("nr_prec.json"));
    assertTrue(!evaluation.contains("1023"), evaluation);
    Cli wrong = Cli.run(home, "evaluate", dataset.root(), "--max-neighbours", "0");
    assertTrue(wrong.complaint().contains("must be a whole number of at least 1, not 0"));
    assertEquals(2, wrong.exitCode());
  }

  @Test
  void severalMeasuresAreTakenAtOnceAndShown() throws IOException {
    Cli.run(home, "embed", dataset.root());
    Cli run =
        Cli.run(home, "evaluate", dataset.root(), "--measure", "map_at_r,nr_prec", "--seed", "3");
    assertEquals("", run.err());
    assertTrue(run.out().contains("NR-Prec: standard deviations"), run.out());
    assertTrue(run.out().contains("MAP@R: mean average precision"), run.out());
    assertTrue(Files.exists(dataset.evaluation().resolve("map_at_r.json")));
    assertEquals(0, Cli.run(home, "report", dataset.root()).exitCode());
    String page = Files.readString(dataset.report().resolve("index.html"));
    assertTrue(page.contains("<section id=\"scores-map_at_r\""));
    assertTrue(page.contains("<h3>Mean Average Precision at R (MAP@R)</h3>"));
    assertTrue(Files.exists(dataset.report().resolve("map_at_r.tex")));
    assertTrue(Files.exists(dataset.report().resolve("figures/table-map_at_r.svg")));
    Cli wrong = Cli.run(home, "evaluate", dataset.root(), "--measure", "recall");
    assertTrue(
        wrong
            .complaint()
            .contains(
                "a measure is one of nr_prec, precision_at_1, r_precision, map_at_r, or all, not"
                    + " recall"),
        wrong.complaint());
    assertEquals(2, wrong.exitCode());
  }

  @Test
  void everyMeasureCanStandAloneAndAllStandTogether() throws IOException {
    Cli.run(home, "embed", dataset.root());
    assertEquals(
        0, Cli.run(home, "evaluate", dataset.root(), "--measure", "precision_at_1").exitCode());
    assertEquals(0, Cli.run(home, "report", dataset.root()).exitCode());
    assertFalse(Files.exists(dataset.evaluation().resolve("nr_prec.json")));
    assertTrue(Files.exists(dataset.report().resolve("precision_at_1.md")));
    Cli all = Cli.run(home, "evaluate", dataset.root(), "--measure", "all");
    assertEquals("", all.err());
    assertTrue(Files.exists(dataset.evaluation().resolve("r_precision-levels.csv")));
  }

  @Test
  void aColumnMayBeLeftOutAndNeighboursFoundByAnotherDistance() throws IOException {
    Cli.run(home, "embed", dataset.root());
    Cli run =
        Cli.run(
            home, "evaluate", dataset.root(), "--leave-out", "half", "--distance", "dot-product");
    assertEquals("", run.err());
    assertTrue(run.out().contains("Neighbours by dot product distance."), run.out());
    String evaluation = Files.readString(dataset.evaluation().resolve("nr_prec.json"));
    assertTrue(evaluation.contains("\"distance\" : \"dot product\""), evaluation);
    assertFalse(evaluation.contains("\"half\""), evaluation);
  }

  @Test
  void aFolderThatIsMissingIsNamed() {
    Path missing = home.resolve("missing");
    assertRefused(
        missing + ": there is no such folder; make a dataset with carousel render",
        "analyze",
        missing);
  }

  @Test
  void aFolderWithoutSamplesIsNoDataset() {
    assertRefused(home + ": is no dataset, for there is no samples.csv in it", "analyze", home);
  }

  @Test
  void aModelsFolderThatIsNamedMustBeThere() {
    Path missing = home.resolve("nowhere");
    assertRefused(
        missing + ": there is no such folder; --models names the folder of models",
        "embed",
        dataset.root(),
        "--models",
        missing);
  }

  @Test
  void evaluatingBeforeEmbeddingSaysWhatToDoFirst() {
    assertRefusedBecause("carousel embed", dataset.root().toString(), "evaluate", dataset.root());
  }

  @Test
  void reportingBeforeEvaluatingSaysWhatToDoFirst() {
    assertRefusedBecause("carousel evaluate", "nr_prec.json", "report", dataset.root());
  }

  @Test
  void aTruncatedImageIsNamed() throws IOException {
    Path image = dataset.image(5);
    byte[] whole = Files.readAllBytes(image);
    Files.write(image, Arrays.copyOf(whole, whole.length - 20));
    assertRefusedBecause("PNG without its end", image.toString(), "embed", dataset.root());
  }

  @Test
  void aTruncatedCheckpointIsNamed() throws IOException {
    // The magic number that PyTorch's legacy format begins with, and nothing after it.
    byte[] magic = {
      (byte) 0x80,
      2,
      (byte) 0x8a,
      10,
      0x6c,
      (byte) 0xfc,
      (byte) 0x9c,
      0x46,
      (byte) 0xf9,
      0x20,
      0x6a,
      (byte) 0xa8,
      0x50,
      0x19,
      '.'
    };
    Path trunk = model("trunk_best.pth", magic);
    model("embedder_best.pth", magic);
    assertLeftOutBecause("cut short", trunk.toString(), "embed", dataset.root());
  }

  @Test
  void aPickleWithAForeignClassIsRefusedByName() throws IOException {
    Path trunk = model("trunk_best.pth", new byte[0]);
    try (StoredZip zip = new StoredZip(Files.newOutputStream(trunk), "archive")) {
      // posix.system("ls"), as a malicious file would have it.
      zip.add(
          "data.pkl",
          "\u0080\u0002cposix\nsystem\nX\u0002\0\0\0ls\u0085R."
              .getBytes(StandardCharsets.ISO_8859_1));
    }
    model("embedder_best.pth", new byte[0]);
    assertLeftOutBecause("posix.system", trunk.toString(), "embed", dataset.root());
  }

  @Test
  void aBrokenModelDoesNotKeepTheOthersFromTheReport() throws IOException {
    model("trunk_best.pth", new byte[0]);
    model("embedder_best.pth", new byte[0]);
    Cli run = Cli.run(home, "analyze", dataset.root());
    assertEquals(0, run.exitCode());
    assertTrue(run.complaint().contains("broken is left out"), run.complaint());
    assertTrue(
        run.complaint()
            .endsWith(
                "1 model was left out, as said above; all else was done (--strict"
                    + " makes that an error)"),
        run.complaint());
    assertTrue(run.out().contains("report: "), run.out());
    assertEquals(2, Cli.run(home, "analyze", dataset.root(), "--strict").exitCode());
  }

  @Test
  void analyzeMeasuresNoEmbeddingsOfModelsThatAreElsewhere() throws IOException {
    Cli.run(home, "embed", dataset.root());
    Path json = dataset.embeddings().resolve("untrained.json");
    Files.writeString(
        dataset.embeddings().resolve("stale.json"),
        Files.readString(json).replace("\"Untrained\"", "\"stale\""));
    Files.copy(
        dataset.embeddings().resolve("untrained.npy"), dataset.embeddings().resolve("stale.npy"));
    Files.copy(
        dataset.embeddings().resolve("untrained.npy"), dataset.embeddings().resolve("theirs.npy"));
    Cli run = Cli.run(home, "analyze", dataset.root());
    assertTrue(
        run.complaint().startsWith("not measured: the embeddings of stale, which are not among"),
        run.complaint());
    String evaluation = Files.readString(dataset.evaluation().resolve("nr_prec.json"));
    assertFalse(evaluation.contains("stale"), evaluation);
    assertTrue(evaluation.contains("theirs"), evaluation);
    Cli.run(home, "evaluate", dataset.root());
    assertTrue(Files.readString(dataset.evaluation().resolve("nr_prec.json")).contains("stale"));
    Cli.run(home, "evaluate", dataset.root(), "--only", "theirs", "--no-untrained");
    String one = Files.readString(dataset.evaluation().resolve("nr_prec.json"));
    assertFalse(one.contains("stale") || one.contains("Untrained"), one);
  }

  @Test
  void everyCellSaysItsIntervalAndItsPermutationP() throws IOException {
    Cli.run(home, "analyze", dataset.root());
    String csv = Files.readString(dataset.report().resolve("nr_prec.csv"));
    assertTrue(csv.lines().findFirst().orElseThrow().endsWith("shade_p,half_p"), csv);
  }

  private Path model(String file, byte[] bytes) throws IOException {
    Path folder = Files.createDirectories(home.resolve("models/broken"));
    return Files.write(folder.resolve(file), bytes);
  }

  private void assertRefused(String complaint, Object... arguments) {
    Cli run = Cli.run(home, arguments);
    assertEquals(complaint, run.complaint());
    assertEquals(2, run.exitCode());
  }

  /** A line that holds where and why, and the exit code of wrong input where that is wanted. */
  private void assertLeftOutBecause(String why, String where, Object... arguments) {
    Cli run = Cli.run(home, arguments);
    String line = run.complaint().lines().findFirst().orElseThrow();
    assertTrue(line.contains(where), line);
    assertTrue(line.contains(why), line);
    assertEquals(0, run.exitCode());
    Object[] strict = Arrays.copyOf(arguments, arguments.length + 1);
    strict[arguments.length] = "--strict";
    assertEquals(2, Cli.run(home, strict).exitCode());
  }

  /** One line that begins with where and holds why, and the exit code of wrong input. */
  private void assertRefusedBecause(String why, String where, Object... arguments) {
    Cli run = Cli.run(home, arguments);
    assertEquals(1, run.complaint().lines().count(), run.complaint());
    assertTrue(run.complaint().contains(where), run.complaint());
    assertTrue(run.complaint().contains(why), run.complaint());
    assertEquals(2, run.exitCode());
  }
}

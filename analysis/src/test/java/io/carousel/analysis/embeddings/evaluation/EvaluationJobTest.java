package io.carousel.analysis.embeddings.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.Golden;
import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.embeddings.measures.Labels;
import io.carousel.analysis.embeddings.measures.LevelMeasurement;
import io.carousel.analysis.embeddings.measures.Measure;
import io.carousel.analysis.embeddings.measures.Measures;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.embeddings.measures.QueryScores;
import io.carousel.analysis.embeddings.measures.Scoring;
import io.carousel.analysis.embeddings.neighbours.NeighbourSearch;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.stages.Division;
import io.carousel.analysis.stages.EvaluateStage;
import io.carousel.analysis.support.npy.NpyArray;
import io.carousel.analysis.support.npy.NpyFile;
import io.carousel.analysis.support.statistics.Interval;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.Property;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationJobTest {

  private static final List<Measure> PAPER = List.of(NormalisedRPrecision.ofPaper());
  private static final List<Measure> UNCAPPED = List.of(NormalisedRPrecision.withCap(null));

  @TempDir Path folder;
  private DatasetFolder dataset;

  /** The golden table of 64 samples, with its embeddings as those of several models. */
  @BeforeEach
  void makeDataset() throws IOException {
    dataset = new DatasetFolder(folder.resolve("cars"));
    Files.createDirectories(dataset.embeddings());
    Files.copy(Golden.path("nrprec/edge64_samples.csv"), dataset.samples());
    for (String model : List.of("b", "untrained", "A")) {
      Files.copy(
          Golden.path("nrprec/edge64_embeddings.npy"),
          dataset.embeddings().resolve(model + ".npy"));
    }
    writeOrigin("untrained", "Untrained", Sha256.of(dataset.samples()));
    // The manifest lets a property have as many levels as images.
    List<Property> properties =
        List.of(new Property("all_lone", Property.Kind.CATEGORICAL, "", List.of()));
    new Manifest(
            1,
            new Manifest.Software("x", "1"),
            "",
            0,
            "random",
            64,
            1,
            1,
            properties,
            List.of(),
            null)
        .write(dataset.manifest());
  }

  @Test
  void everyModelIsMeasuredByEveryProperty() {
    Evaluation evaluation = run();
    assertEquals("cars", evaluation.dataset());
    assertEquals(64, evaluation.images());
    assertEquals(Map.of("max_neighbours", 1023), evaluation.measure().parameters());
    assertEquals(LossDistance.EUCLIDEAN, evaluation.distance());
    assertEquals(List.of("with_lone", "plain", "all_lone", "single"), evaluation.properties());
    assertEquals(
        List.of("Untrained", "A", "b"),
        evaluation.models().stream().map(ModelScores::model).toList());
    List<Score> scores = evaluation.models().get(1).scores();
    assertEquals(1.54152581298976, scores.get(0).value(), 1e-6);
    assertEquals(0, scores.get(2).value());
    assertEquals(0, scores.get(2).queries());
    assertNull(scores.get(3).value());
    assertEquals(64, scores.get(3).queries());
  }

  @Test
  void threePartsGiveTheFilesOfOneRun() throws IOException {
    int images = 2 * QueryScores.BLOCK + 88;
    Random random = new Random(1);
    List<Sample> samples =
        IntStream.range(0, images)
            .mapToObj(frame -> new Sample(frame, List.of(Level.of(frame % 3), Level.of(frame % 7))))
            .toList();
    DatasetFolder large = new DatasetFolder(folder.resolve("large"));
    Files.createDirectories(large.embeddings());
    new SampleTable(List.of("thirds", "sevenths"), samples).write(large.samples());
    for (String model : List.of("a", "b")) {
      float[] values = new float[images * 4];
      for (int i = 0; i < values.length; i++) {
        values[i] = random.nextFloat() + (i / 4 % 3) / 3f;
      }
      NpyFile.write(
          large.embeddings().resolve(model + ".npy"), new NpyArray(List.of(images, 4), values));
    }
    EvaluationSettings settings =
        new EvaluationSettings(
            Measures.all(OptionalInt.of(50)),
            LossDistance.EUCLIDEAN,
            PropertyColumns.ALL,
            100,
            30,
            0);
    Division.assertThreeEqualOne(
        () -> new EvaluateStage(large, settings), large.root(), large.evaluation());
  }

  @Test
  void whatIsKnownOfALossComesAlong() throws IOException {
    LossInfo loss =
        new LossInfo("SoftTriple", 2019, LossFamily.CLASSIFICATION, LossDistance.COSINE, null, 1);
    Files.writeString(
        dataset.embeddings().resolve("b.json"),
        """
        {"format_version": 1, "model": "b", "dataset": {"samples": "%s", "images": ""},
         "loss": {"loss": "SoftTriple", "year": 2019, "family": "classification",
                  "distance": "cosine", "fold": 1}}
        """
            .formatted(Sha256.of(dataset.samples())));
    assertEquals(
        Arrays.asList(LossInfo.UNTRAINED, null, loss),
        run().models().stream().map(ModelScores::loss).toList());
    assertEquals(loss, Evaluation.read(files("nr_prec").scores()).models().get(2).loss());
  }

  @Test
  void whatIsWrittenIsReadBack() {
    assertEquals(run(), Evaluation.read(dataset.evaluation().resolve("nr_prec.json")));
    Evaluation uncapped = run(EvaluationSettings.of(UNCAPPED)).get(0);
    assertEquals(Map.of(), uncapped.measure().parameters());
    assertEquals(uncapped, Evaluation.read(files("nr_prec").scores()));
  }

  @Test
  void aValueLiesInItsBootstrapInterval() {
    List<Score> scores = run().models().get(1).scores();
    assertTrue(scores.get(0).interval().low() < scores.get(0).value());
    assertTrue(scores.get(0).interval().high() > scores.get(0).value());
    assertNull(scores.get(2).interval()); // 0 by definition, over no image
    assertNull(scores.get(3).interval());
    assertNull(scores.get(0).permutationP());
  }

  @Test
  void replicatesAreThoseOfTheIntervals() {
    Evaluation evaluation = run();
    Replicates replicates = Replicates.read(files("nr_prec").replicates(), evaluation);
    assertEquals(1000, replicates.count());
    double[] cell =
        IntStream.range(0, 1000)
            .mapToDouble(replicate -> replicates.get(2, 1, replicate))
            .toArray();
    Interval expected = evaluation.models().get(2).scores().get(1).interval();
    assertEquals(expected.low(), Interval.of(cell).low(), 1e-6);
    assertTrue(Double.isNaN(replicates.get(0, 3, 5)));
  }

  @Test
  void permutationsTellWhatChanceGives() {
    EvaluationSettings settings =
        new EvaluationSettings(UNCAPPED, LossDistance.EUCLIDEAN, PropertyColumns.ALL, 0, 60, 1);
    Evaluation evaluation = run(settings).get(0);
    List<Score> scores = evaluation.models().get(0).scores();
    // The first clusters, the second does not; lone levels are always the same; one level is none.
    assertEquals(1 / 61.0, scores.get(0).permutationP());
    assertTrue(scores.get(1).permutationP() > 0.05);
    assertEquals(1, scores.get(2).permutationP());
    assertNull(scores.get(3).permutationP());
    assertNull(scores.get(0).interval());
    assertEquals(evaluation, Evaluation.read(files("nr_prec").scores()));
  }

  @Test
  void allMeasuresAreTakenInOnePassAndEachHasItsFiles() throws IOException {
    EvaluationSettings settings =
        new EvaluationSettings(
            Measures.all(), LossDistance.EUCLIDEAN, PropertyColumns.ALL, 100, 5, 1);
    List<Evaluation> evaluations = run(settings);
    assertEquals(
        List.of("nr_prec", "precision_at_1", "r_precision", "map_at_r"),
        evaluations.stream().map(evaluation -> evaluation.measure().id()).toList());
    assertEquals(
        EvaluationFiles.all(dataset).stream().map(EvaluationFiles::measure).toList(),
        evaluations.stream().map(evaluation -> evaluation.measure().id()).toList());
    for (Evaluation evaluation : evaluations) {
      EvaluationFiles files = files(evaluation.measure().id());
      assertEquals(evaluation, Evaluation.read(files.scores()));
      assertEquals(100, Replicates.read(files.replicates(), evaluation).count());
      assertTrue(Files.exists(files.levels()));
      // Alone it comes out the same.
      EvaluationSettings alone =
          new EvaluationSettings(
              List.of(Measures.named(evaluation.measure().id()).orElseThrow()),
              LossDistance.EUCLIDEAN,
              PropertyColumns.ALL,
              100,
              5,
              1);
      assertEquals(List.of(evaluation), run(alone));
    }
  }

  @Test
  void scoresAreThereByLevel() throws IOException {
    Evaluation evaluation = run();
    Score score = evaluation.models().get(0).scores().get(1);
    int queries = score.levels().stream().mapToInt(LevelMeasurement::queries).sum();
    assertEquals(score.queries(), queries);
    double mean =
        score.levels().stream().mapToDouble(level -> level.queries() * level.value()).sum()
            / queries;
    assertEquals(score.value(), mean, 1e-12);
    assertEquals(List.of(), evaluation.models().get(0).scores().get(2).levels());
    LevelMeasurement first = score.levels().get(0);
    List<String> csv = Files.readAllLines(files("nr_prec").levels());
    assertEquals("model,property,level,queries,value", csv.get(0));
    assertTrue(
        csv.contains(
            "Untrained,plain,%s,%d,%s".formatted(first.level(), first.queries(), first.value())));
  }

  @Test
  void whatChanceGivesIsTheMeanOverPermutations() {
    Labels labels = Labels.of(List.of("a", "a", "b", "a", "b", "c", "a", "b", "b", "c"));
    Embeddings line =
        new Embeddings(10, 1, new float[] {0, 1, 2.5f, 3, 4.2f, 5.1f, 6.6f, 7, 8.5f, 9.3f});
    NeighbourSearch search = new NeighbourSearch(line);
    Random random = new Random(1);
    List<Labels> permuted =
        IntStream.range(0, 20_000).mapToObj(i -> labels.permuted(random)).toList();
    List<List<QueryScores>> scores =
        Scoring.of(search, Measures.all(), permuted, Progress.silent().begin("", 0, ""));
    for (List<QueryScores> ofMeasure : scores) {
      double mean =
          ofMeasure.stream().mapToDouble(one -> one.measurement().value()).average().orElseThrow();
      assertEquals(ofMeasure.get(0).chance(), mean, 0.01);
    }
  }

  @Test
  void aFileOfAnOlderVersionIsRead() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("nr_prec.json"),
            """
            {"format_version": 1, "dataset": "cars", "images": 9, "max_neighbours": 1023,
             "properties": ["hue"],
             "models": [{"model": "Untrained", "scores": [{"value": 0.5, "queries": 9}]}]}
            """);
    assertEquals(
        new Evaluation(
            1,
            "cars",
            9,
            NormalisedRPrecision.ofPaper().info(),
            List.of("hue"),
            List.of(new ModelScores("Untrained", List.of(new Score(0.5, 9))))),
        Evaluation.read(file));
  }

  @Test
  void anotherDistanceHasOtherNeighboursAndIsSaid() {
    EvaluationSettings settings =
        new EvaluationSettings(PAPER, LossDistance.COSINE, PropertyColumns.ALL, 0, 0, 0);
    Evaluation cosine = run(settings).get(0);
    assertEquals(LossDistance.COSINE, cosine.distance());
    assertEquals(cosine, Evaluation.read(files("nr_prec").scores()));
    assertNotEquals(
        run().models().get(0).scores().get(0).value(),
        cosine.models().get(0).scores().get(0).value());
  }

  @Test
  void embeddingsOfOtherSamplesAreRefused() throws IOException {
    writeOrigin("untrained", "Untrained", "92b5");
    assertMessage(
        dataset.embeddings().resolve("untrained.npy")
            + ": was made from another samples.csv; run `embed` again");
  }

  @Test
  void anotherNumberOfRowsIsRefused() {
    Path file = dataset.embeddings().resolve("b.npy");
    NpyFile.write(file, new NpyArray(List.of(2, 3), new float[6]));
    assertMessage(file + ": has 2 rows, where samples.csv has 64; run `embed` again");
  }

  @Test
  void aNumberThatIsNotFiniteIsRefused() {
    Path file = dataset.embeddings().resolve("b.npy");
    NpyFile.write(file, new NpyArray(List.of(2, 2), new float[] {0, 0, Float.NaN, 0}));
    assertMessage(
        file
            + ": row 1 has a number that is not finite; delete the file and run `embed`"
            + " again");
  }

  @Test
  void withoutEmbeddingsTheWayIsShown() throws IOException {
    Files.move(dataset.embeddings(), folder.resolve("elsewhere"));
    assertMessage(dataset.embeddings() + ": there are no embeddings; run `embed` first");
  }

  @Test
  void withoutAnEvaluationTheWayIsShown() {
    Path file = folder.resolve("nr_prec.json");
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> Evaluation.read(file));
    assertEquals(file + ": there is no such file; run `evaluate` first", e.getMessage());
  }

  @Test
  void aBrokenEvaluationIsRefusedWithItsName() throws IOException {
    Path file = Files.writeString(folder.resolve("nr_prec.json"), "{\"images\": 3}");
    InvalidInputException lacking =
        assertThrows(InvalidInputException.class, () -> Evaluation.read(file));
    assertEquals(file + ":1: has no dataset; make the file again", lacking.getMessage());
    Files.writeString(file, "{\n\"images\": ");
    InvalidInputException cut =
        assertThrows(InvalidInputException.class, () -> Evaluation.read(file));
    assertTrue(cut.getMessage().startsWith(file + ":2: is cut short"), cut.getMessage());
  }

  private Evaluation run() {
    return run(EvaluationSettings.of(PAPER)).get(0);
  }

  private List<Evaluation> run(EvaluationSettings settings) {
    return new EvaluationJob(dataset, settings, Progress.silent()).run();
  }

  private EvaluationFiles files(String measure) {
    return EvaluationFiles.of(dataset, measure);
  }

  private void assertMessage(String message) {
    assertEquals(message, assertThrows(InvalidInputException.class, this::run).getMessage());
  }

  private void writeOrigin(String fileName, String model, String samplesHash) throws IOException {
    Files.writeString(
        dataset.embeddings().resolve(fileName + ".json"),
        """
        {"format_version": 1, "model": "%s", "dataset": {"samples": "%s", "images": ""}%s}
        """
            .formatted(
                model,
                samplesHash,
                model.equals("Untrained")
                    ? ", \"loss\": {\"loss\": \"Untrained\", \"kind\": \"untrained\"}"
                    : ""));
  }
}

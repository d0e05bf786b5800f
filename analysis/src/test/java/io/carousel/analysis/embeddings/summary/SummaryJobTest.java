package io.carousel.analysis.embeddings.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.carousel.analysis.embeddings.evaluation.Evaluation;
import io.carousel.analysis.embeddings.evaluation.EvaluationFiles;
import io.carousel.analysis.embeddings.evaluation.ModelScores;
import io.carousel.analysis.embeddings.evaluation.Score;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.support.npy.NpyArray;
import io.carousel.analysis.support.npy.NpyFile;
import io.carousel.analysis.support.statistics.Interval;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryJobTest {

  @TempDir Path folder;
  private DatasetFolder dataset;
  private EvaluationFiles files;

  /** None; Triplet and Contrastive, ranking; ArcFace, classification; and one nobody knows. */
  @BeforeEach
  void evaluate() {
    dataset = new DatasetFolder(folder);
    List<ModelScores> models =
        List.of(
            model("Untrained", LossInfo.UNTRAINED, 1),
            model("a0", loss("ArcFace", 2019, LossFamily.CLASSIFICATION, 0), 7),
            model("a1", loss("ArcFace", 2019, LossFamily.CLASSIFICATION, 1), 9),
            model("mine", null, 2.575),
            model("t0", loss("Triplet", 2006, LossFamily.RANKING, 0), 4),
            model("t1", loss("Triplet", 2006, LossFamily.RANKING, 1), 5),
            model("c0", loss("Contrastive", 2006, LossFamily.RANKING, 0), 6));
    files = EvaluationFiles.of(dataset, NormalisedRPrecision.ID);
    new Evaluation(
            1,
            "cars",
            50,
            NormalisedRPrecision.ofPaper().info(),
            List.of("hue", "constant"),
            models)
        .write(files.scores());
    // Two replicates a cell: the value less and more one. The constant has none.
    float[] replicates = new float[models.size() * 2 * 2];
    Arrays.fill(replicates, Float.NaN);
    for (int i = 0; i < models.size(); i++) {
      float value = models.get(i).scores().get(0).value().floatValue();
      replicates[i * 4] = value - 1;
      replicates[i * 4 + 1] = value + 1;
    }
    NpyFile.write(
        folder.resolve("evaluation/bootstrap.npy"),
        new NpyArray(List.of(models.size(), 2, 2), replicates));
  }

  @Test
  void lossesComeByFamilyAndYearAfterTheUntrainedOne() {
    assertEquals(
        List.of("Untrained", "Contrastive", "Triplet", "ArcFace", "mine"),
        summary().losses().stream().map(LossRow::loss).toList());
    LossRow triplet = summary().losses().get(2);
    assertEquals("ranking", triplet.family());
    assertEquals("Euclidean", triplet.distance());
    assertEquals(List.of("t0", "t1"), triplet.models());
  }

  @Test
  void aCellIsTheMeanOverFolds() {
    Cell arcFace = summary().losses().get(3).cells().get(0);
    assertEquals(8, arcFace.mean());
    assertEquals(Math.sqrt(2), arcFace.spread(), 1e-15);
    // From 7 to 9 with 2.5 % of that cut off at either end.
    assertEquals(new Interval(7.05, 8.95), rounded(arcFace.interval()));
    Cell mine = summary().losses().get(4).cells().get(0);
    assertNull(mine.spread());
  }

  @Test
  void aConstantPropertyHasEmptyCellsAndNoComparison() {
    assertEquals(new Cell(null, null, null, null), summary().losses().get(0).cells().get(1));
    assertEquals(new FamilyCell(null, null), summary().families().get(0).cells().get(1));
    assertEquals(1, summary().comparisons().size());
  }

  @Test
  void aFamilyIsTheMeanOfItsLosses() {
    List<FamilyRow> families = summary().families();
    assertEquals(
        List.of("classification", "ranking"), families.stream().map(FamilyRow::family).toList());
    assertEquals(new FamilyCell(8.0, null), families.get(0).cells().get(0));
    FamilyRow ranking = families.get(1);
    assertEquals(2, ranking.losses());
    assertEquals(3, ranking.models());
    assertEquals(5.25, ranking.cells().get(0).mean());
  }

  @Test
  void familiesAreComparedOverModelsAndOverLosses() {
    FamilyComparison comparison = summary().comparisons().get(0);
    assertEquals("hue", comparison.property());
    assertEquals("classification", comparison.first());
    FamilyTest models = comparison.overModels();
    assertEquals(6, models.u());
    assertEquals(1, models.effect());
    assertEquals(0.2, models.p(), 1e-15); // 2 of the 10 ways to choose 2 of 5
    assertEquals(0.2, models.holmP(), 1e-15);
    FamilyTest losses = comparison.overLosses();
    assertEquals(1, losses.firstSize());
    assertEquals(2, losses.secondSize());
    assertEquals(2 / 3.0, losses.p(), 1e-15);
  }

  @Test
  void whatIsWrittenIsReadBack() {
    assertEquals(summary(), Summary.read(files.summary()));
  }

  @Test
  void replicatesOfAnotherTableAreRefused() {
    Path file = folder.resolve("evaluation/bootstrap.npy");
    NpyFile.write(file, new NpyArray(List.of(1, 2, 2), new float[4]));
    assertEquals(
        file + ": is not of the table beside it; run `evaluate` again",
        assertThrows(InvalidInputException.class, this::summary).getMessage());
  }

  private Summary summary() {
    return new SummaryJob(files).run();
  }

  private static ModelScores model(String name, LossInfo loss, double hue) {
    return new ModelScores(name, loss, List.of(new Score(hue, 50), new Score(null, 50)));
  }

  private static LossInfo loss(String name, int year, LossFamily family, int fold) {
    return new LossInfo(name, year, family, LossDistance.EUCLIDEAN, "Cars196", fold);
  }

  private static Interval rounded(Interval interval) {
    return new Interval(
        Math.round(interval.low() * 1e6) / 1e6, Math.round(interval.high() * 1e6) / 1e6);
  }
}

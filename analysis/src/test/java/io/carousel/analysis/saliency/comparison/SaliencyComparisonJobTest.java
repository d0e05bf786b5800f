package io.carousel.analysis.saliency.comparison;

import static io.carousel.analysis.saliency.comparison.ExampleMaps.CONTRASTIVE;
import static io.carousel.analysis.saliency.comparison.ExampleMaps.PROXY;
import static io.carousel.analysis.saliency.comparison.ExampleMaps.TRIPLET;
import static io.carousel.analysis.saliency.comparison.ExampleMaps.fold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.datasets.preprocess.Framing;
import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.catalogue.ModelChoice;
import io.carousel.analysis.stages.CompareSaliencyStage;
import io.carousel.analysis.stages.Division;
import io.carousel.analysis.support.statistics.Bootstrap;
import io.carousel.analysis.support.statistics.Interval;
import io.carousel.analysis.support.statistics.PermutationResult;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaliencyComparisonJobTest {

  // Maps of 2 x 2 pixels, each with a sum of 2.
  private static final float[] LEFT = {1, 0, 1, 0};

  private static final float[] RIGHT = {0, 1, 0, 1};
  private static final float[] TOP = {1, 1, 0, 0};
  private static final float[] MIXED = {1, 0.25f, 0.5f, 0.25f};

  @TempDir Path folder;

  @Test
  void foldsArePooledFoldByFoldThroughFishersZ() {
    ExampleMaps maps =
        new ExampleMaps(folder, 1)
            .add("t0", fold(TRIPLET, 0), LEFT)
            .add("t1", fold(TRIPLET, 1), TOP)
            .add("p0", fold(PROXY, 0), MIXED)
            .add("p1", fold(PROXY, 1), MIXED);
    MeasureComparison correlations = run(maps).by(MapMeasureKind.CORRELATION);
    // MIXED less its mean is (4, -2, 0, -2) / 8, of length sqrt(24) / 8. With LEFT, which less its
    // mean is (1, -1, 1, -1) / 2, the product is (4 + 2 + 0 + 2) / 16; the length of LEFT is 1.
    double left = 0.5 / (Math.sqrt(24) / 8);
    // TOP less its mean is (1, 1, -1, -1) / 2: (4 - 2 - 0 + 2) / 16.
    double top = 0.25 / (Math.sqrt(24) / 8);
    LossPairCell cell = correlations.cells().get(0).get(1);
    assertEquals(Math.tanh((atanh(left) + atanh(top)) / 2), cell.mean(), 1e-4);
    assertEquals(Math.tanh((atanh(left) - atanh(top)) / 2), cell.spread(), 1e-4);
    assertEquals(2, cell.comparisons());
    assertEquals(List.of(0, 1), cell.folds().stream().map(LossPairCell.Fold::fold).toList());
    assertEquals(left, cell.folds().get(0).mean(), 1e-4);
    assertEquals(top, cell.folds().get(1).mean(), 1e-4);
    // On the diagonal, the folds of one loss: LEFT and TOP share half, MIXED and MIXED all.
    assertEquals(0, correlations.cells().get(0).get(0).mean(), 1e-9);
    assertEquals(1, correlations.cells().get(1).get(1).mean(), 1e-9);
    assertTrue(correlations.cells().get(0).get(0).folds().isEmpty());
  }

  @Test
  void threePartsGiveTheFilesOfOneRun() throws IOException {
    DatasetFolder dataset = families(17, 0.5).dataset();
    Division.assertThreeEqualOne(
        () -> new CompareSaliencyStage(dataset, "smoothgrad"),
        dataset.root(),
        dataset.evaluation());
  }

  @Test
  void divergencesArePlainMeansInNats() {
    ExampleMaps maps =
        new ExampleMaps(folder, 2).add("a", TRIPLET, LEFT, LEFT).add("b", PROXY, RIGHT, LEFT);
    LossPairCell cell = run(maps).by(MapMeasureKind.DIVERGENCE).cells().get(1).get(0);
    assertEquals(Math.log(2) / 2, cell.mean(), 1e-12);
    assertEquals(Math.log(2) / 2, cell.spread(), 1e-12);
  }

  @Test
  void theMatrixIsSymmetricAndRankingLossesComeFirst() {
    SaliencyComparison comparison = run(families(12, 0.5));
    assertEquals(
        List.of("r0", "r1", "r2", "r3", "c0", "c1", "c2", "c3"),
        comparison.losses().stream().map(ComparedLoss::label).toList());
    List<List<LossPairCell>> cells = comparison.by(MapMeasureKind.CORRELATION).cells();
    for (int i = 0; i < 8; i++) {
      assertNull(cells.get(i).get(i));
      for (int j = 0; j < 8; j++) {
        assertEquals(cells.get(i).get(j), cells.get(j).get(i));
      }
    }
  }

  @Test
  void floorAndCeilingStandBesideTheMatrix() {
    ExampleMaps maps =
        new ExampleMaps(folder, 1)
            .add("Untrained", LossInfo.UNTRAINED, RIGHT)
            .add("t", TRIPLET, LEFT)
            .add("p", PROXY, MIXED)
            .addRerun("t", TRIPLET, LEFT)
            .addRerun("Untrained", LossInfo.UNTRAINED, RIGHT);
    SaliencyComparison comparison = run(maps);
    assertEquals("Untrained", comparison.untrained());
    assertEquals(2, comparison.losses().size());
    assertEquals(List.of("smoothgrad-seed1"), comparison.rerunFolders());
    MeasureComparison divergences = comparison.by(MapMeasureKind.DIVERGENCE);
    assertEquals(Math.log(2), divergences.floor().get(0).mean(), 1e-12);
    assertEquals(0, divergences.ceiling().get(0).mean(), 1e-12);
    assertNull(divergences.ceiling().get(1));
    assertEquals(1, divergences.allCeiling().cells());
    assertEquals(
        List.of("t", "Untrained"),
        comparison.reruns().stream().map(SaliencyComparison.Rerun::model).toList());
    // The untrained network is no loss, so it has no say in the families.
    assertEquals(1, divergences.all().cells());
  }

  @Test
  void aModelThatSeesLessIsComparedOnTheSquareThatBothSee() {
    // The middle 2 x 2 of 4 is LEFT; what lies around it says something else.
    float[] around = {
      0, 0, 1, 1,
      0, 1, 0, 1,
      0, 1, 0, 1,
      0, 0, 1, 1
    };
    ExampleMaps maps =
        new ExampleMaps(folder, 1)
            .add("wide", TRIPLET, Framing.middle(4, 4), around)
            .add("narrow", PROXY, Framing.middle(4, 2), LEFT);
    SaliencyComparisonJob.Result result = job(maps.dataset(), 0).run();
    assertEquals(
        0, result.comparison().by(MapMeasureKind.DIVERGENCE).cells().get(0).get(1).mean(), 1e-6);
    assertEquals(1, result.warnings().size());
    assertTrue(
        result.warnings().get(0).contains("compared on 2 x 2 pixels from the middle"),
        result.warnings().get(0));
  }

  @Test
  void aModelThatSeesTheWholeImageIsLeftOutWithALine() {
    ExampleMaps maps =
        new ExampleMaps(folder, 1)
            .add("t", TRIPLET, LEFT)
            .add("p", PROXY, MIXED)
            .add("whole", CONTRASTIVE, Framing.whole(new ImageSize(2, 2)), RIGHT);
    SaliencyComparisonJob.Result result = job(maps.dataset(), 0).run();
    assertEquals(
        List.of("t", "p"),
        result.comparison().losses().stream().map(loss -> loss.models().get(0).model()).toList());
    assertTrue(
        result
            .warnings()
            .get(0)
            .contains("whole is left out: its maps show 2 x 2 pixels, the whole"),
        result.warnings().get(0));
  }

  @Test
  void modelsAreChosenByNameAndTheUntrainedNetworkMayBeLeftOut() {
    ExampleMaps maps =
        new ExampleMaps(folder, 1)
            .add("Untrained", LossInfo.UNTRAINED, RIGHT)
            .add("t", TRIPLET, LEFT)
            .add("c", CONTRASTIVE, LEFT)
            .add("p", PROXY, MIXED);
    SaliencyComparison comparison =
        chosen(maps, new ModelChoice(Set.of("T", "p"), false)).run().comparison();
    assertNull(comparison.untrained());
    assertEquals(2, comparison.losses().size());
    InvalidInputException unknown =
        assertThrows(
            InvalidInputException.class,
            () -> chosen(maps, new ModelChoice(Set.of("x"), true)).run());
    assertTrue(
        unknown.getMessage().contains("has no model or loss called x; there are: "),
        unknown.getMessage());
  }

  private static SaliencyComparisonJob chosen(ExampleMaps maps, ModelChoice choice) {
    return new SaliencyComparisonJob(
        maps.dataset(), "smoothgrad", choice, new Bootstrap(0, 0), Progress.silent());
  }

  @Test
  void mapsOfOtherImagesAreNoCeilingAndAreNamed() {
    ExampleMaps maps =
        new ExampleMaps(folder, 1)
            .add("t", TRIPLET, LEFT)
            .add("p", PROXY, MIXED)
            .add("smoothgrad-seed1", 1, "other images", "t", TRIPLET, LEFT);
    SaliencyComparisonJob.Result result = job(maps.dataset(), 0).run();
    assertTrue(result.comparison().rerunFolders().isEmpty());
    assertEquals(1, result.warnings().size());
    assertTrue(
        result.warnings().get(0).contains("it differs in weights, images or settings"),
        result.warnings().get(0));
  }

  @Test
  void familiesThatLookAlikeAreTold() {
    FamilyContrast families = run(families(12, 0.5)).by(MapMeasureKind.CORRELATION).families();
    assertEquals(12, families.within().cells());
    assertEquals(16, families.between().cells());
    assertTrue(families.within().mean() > families.between().mean() + 0.2);
    assertTrue(families.interval().low() > 0);
    assertTrue(families.interval().low() < families.difference());
    assertTrue(families.difference() < families.interval().high());
    // All ways to choose 4 of 8, of which the true one and its mirror image are the farthest.
    assertEquals(new PermutationResult(2 / 70.0, 70, true), families.test());
    assertNull(families.notEnough());
    assertEquals(3, families.groups().size());
  }

  @Test
  void fewImagesAndFewLossesGiveAReasonInsteadOfNumbers() {
    ExampleMaps maps =
        new ExampleMaps(folder, 2)
            .add("t", TRIPLET, LEFT, LEFT)
            .add("c", CONTRASTIVE, TOP, MIXED)
            .add("p", PROXY, RIGHT, MIXED);
    FamilyContrast families = run(maps).by(MapMeasureKind.DIVERGENCE).families();
    assertNull(families.test());
    assertNull(families.interval());
    assertNull(families.within().interval());
    assertTrue(
        families
            .notEnough()
            .startsWith("no test: 2 ranking and 1 classification losses are too few"),
        families.notEnough());
    assertTrue(
        families.notEnough().endsWith("no intervals: at least 10 images are needed, not 2"),
        families.notEnough());
  }

  @Test
  void theSameSeedGivesTheSameIntervalsAndAnotherOthers() {
    ExampleMaps maps = families(12, 0.5);
    job(maps.dataset(), 3).run();
    Path json = SaliencyComparison.file(maps.dataset(), "smoothgrad");
    SaliencyComparison first = SaliencyComparison.read(json);
    assertEquals(first, job(maps.dataset(), 3).run().comparison());
    SaliencyComparison other = job(maps.dataset(), 4).run().comparison();
    assertNotEquals(interval(first), interval(other));
    assertEquals(
        first.by(MapMeasureKind.CORRELATION).all().mean(),
        other.by(MapMeasureKind.CORRELATION).all().mean());
  }

  @Test
  void everyComparisonOfEveryImageIsARow() throws IOException {
    ExampleMaps maps =
        new ExampleMaps(folder, 2)
            .add("t", TRIPLET, LEFT, new float[4])
            .add("p", PROXY, RIGHT, LEFT)
            .addRerun("t", TRIPLET, LEFT, LEFT);
    run(maps);
    assertEquals(
        List.of(
            "frame,model_a,model_b,correlation,jensen_shannon",
            "0,t,p,-1.0,0.6931471805599453",
            "0,t,smoothgrad-seed1/t,1.0,0.0",
            "1,t,p,,",
            "1,t,smoothgrad-seed1/t,,"),
        Files.readAllLines(SaliencyComparisonJob.images(maps.dataset(), "smoothgrad")));
  }

  @Test
  void mapsOfOtherImagesGiveALine() {
    ExampleMaps maps =
        new ExampleMaps(folder, 1)
            .add("t", TRIPLET, LEFT)
            .add("smoothgrad", 0, "other images", "p", PROXY, MIXED);
    assertRefused(maps, "holds maps that do not belong together: p (");
  }

  @Test
  void aModelThatLacksAnImageGivesALineAndNothingIsWritten() throws IOException {
    ExampleMaps maps =
        new ExampleMaps(folder, 2).add("t", TRIPLET, LEFT, TOP).add("p", PROXY, MIXED);
    assertRefused(maps, "has no map of image 1");
    try (Stream<Path> files = Files.list(maps.dataset().evaluation())) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void aSingleModelAndTheUntrainedNetworkAloneGiveALine() {
    ExampleMaps maps = new ExampleMaps(folder, 1).add("Untrained", LossInfo.UNTRAINED, LEFT);
    assertRefused(maps, "holds the maps of one model only");
    assertRefused(
        maps.add("Untrained2", LossInfo.UNTRAINED, LEFT),
        "holds maps of the untrained network only");
  }

  @Test
  void filesOfOtherVersionsAreRefusedByName() throws IOException {
    Path file = folder.resolve("saliency-smoothgrad.json");
    for (int version : new int[] {1, 3}) {
      Files.writeString(file, "{\"format_version\": " + version + ", \"models\": []}");
      InvalidInputException e =
          assertThrows(InvalidInputException.class, () -> SaliencyComparison.read(file));
      assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
    }
  }

  private static void assertRefused(ExampleMaps maps, String reason) {
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> job(maps.dataset(), 0).run());
    assertTrue(e.getMessage().contains(reason), e.getMessage());
    assertFalse(e.getMessage().contains("\n"));
  }

  /** Four losses of each family; those of one family have a pattern in common. */
  private ExampleMaps families(int images, double noise) {
    ExampleMaps maps = new ExampleMaps(folder, images);
    for (int i = 0; i < 4; i++) {
      LossInfo ranking = ExampleMaps.loss("r" + i, TRIPLET.family());
      LossInfo classification = ExampleMaps.loss("c" + i, PROXY.family());
      maps.addNoisy("smoothgrad", 0, "r" + i, ranking, 1, noise);
      maps.addNoisy("smoothgrad", 0, "c" + i, classification, 2, noise);
    }
    return maps;
  }

  private static SaliencyComparisonJob job(DatasetFolder dataset, long seed) {
    return new SaliencyComparisonJob(
        dataset, "smoothgrad", new Bootstrap(200, seed), Progress.silent());
  }

  private static SaliencyComparison run(ExampleMaps maps) {
    SaliencyComparisonJob.Result result = job(maps.dataset(), 0).run();
    assertEquals(List.of(), result.warnings());
    return result.comparison();
  }

  private static Interval interval(SaliencyComparison comparison) {
    return comparison.by(MapMeasureKind.CORRELATION).all().interval();
  }

  private static double atanh(double r) {
    return Math.log((1 + r) / (1 - r)) / 2;
  }
}

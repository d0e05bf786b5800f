package io.carousel.analysis.reporting.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.embeddings.summary.Cell;
import io.carousel.analysis.embeddings.summary.FamilyComparison;
import io.carousel.analysis.embeddings.summary.FamilyRow;
import io.carousel.analysis.embeddings.summary.LossRow;
import io.carousel.analysis.embeddings.summary.Summary;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.support.text.CellText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LossTableTest {

  private final LossTable table = LossTable.of(ExampleSummary.summary());

  @Test
  void aPropertyWithoutAnyScoreIsLeftOutAndNamed() {
    assertEquals(List.of("car_<model>", "hue"), table.properties());
    assertEquals(List.of("sun"), table.constants());
    assertTrue(table.rows().stream().allMatch(row -> row.cells().size() == 2));
  }

  @Test
  void lossesStandInGroupsOfTheirFamilyWithItsMean() {
    assertEquals(
        Arrays.asList(null, "classification", "ranking"),
        table.groups().stream().map(LossTable.Group::family).toList());
    assertNull(table.groups().get(0).mean());
    assertEquals(15.0, table.groups().get(2).mean().cells().get(0).mean());
    assertEquals("Triplet", table.groups().get(2).rows().get(0).loss());
  }

  @Test
  void comparisonsAreInTheOrderOfTheColumns() {
    LossTable.Pair pair = table.pairs().get(0);
    assertEquals(
        table.properties(), pair.comparisons().stream().map(one -> one.property()).toList());
  }

  @Test
  void testsNameTheFamiliesWhereThereAreMoreThanTwo() {
    Summary two = ExampleSummary.summary();
    List<FamilyComparison> comparisons = new ArrayList<>(two.comparisons());
    FamilyComparison one = comparisons.get(0);
    comparisons.add(
        new FamilyComparison("hue", "mine", "ranking", one.overModels(), one.overLosses()));
    Summary three = summary(two.properties(), two.losses(), two.families(), comparisons);
    assertEquals("p over models", TestRow.of(table).get(0).label());
    TestRow last = TestRow.of(LossTable.of(three)).get(4);
    assertEquals("mine – ranking: p over models", last.label());
    assertEquals(List.of(CellText.UNDEFINED, "<0.001*"), last.cells());
  }

  @Test
  void theSameLossTrainedOnTwoDatasetsIsToldApart() {
    LossRow cars = new LossRow("Triplet", 2006, "ranking", null, "Cars196", List.of("a"), cells());
    LossRow birds = new LossRow("Triplet", 2006, "ranking", null, "CUB200", List.of("b"), cells());
    LossTable two =
        LossTable.of(summary(List.of("hue"), List.of(cars, birds), List.of(), List.of()));
    assertEquals("Triplet, Cars196", two.label(cars));
    assertEquals("Triplet, CUB200", two.lossOfModel("b"));
    assertEquals("Triplet", table.lossOfModel("t1"));
  }

  @Test
  void modelsAreNumberedWhereALossHasSeveral() {
    assertEquals("Triplet #2", table.modelLabel("t1"));
    assertEquals("ProxyNCA", table.modelLabel("p0"));
    assertEquals("unheard of", table.modelLabel("unheard of"));
  }

  @Test
  void anEvaluationThatWasNotSummedUpHasARowAModel() {
    LossTable plain = LossTable.of(ExampleSummary.evaluation());
    assertEquals(List.of("Untrained", "A|B"), plain.rows().stream().map(LossRow::loss).toList());
    assertFalse(plain.knowsLosses());
    assertEquals(12.5, plain.best().orElseThrow());
    assertTrue(plain.hasUndefined());
  }

  @Test
  void significanceBeginsAtItsThreshold() {
    assertTrue(table.isSignificant(new Cell(2.576, null, null, null)));
    assertFalse(table.isSignificant(new Cell(2.5759, null, null, null)));
    assertFalse(table.isSignificant(new Cell(null, null, null, null)));
  }

  @Test
  void aScoreJustBelowChanceIsNotANegativeZero() {
    assertEquals("0.00", CellText.number(-0.001));
    assertEquals("-9.00", CellText.number(-9.0));
  }

  @Test
  void theShadeGrowsFromChanceToTheHighestScore() {
    Shade shade = Shade.of(table);
    assertEquals(0, shade.of(-3.0, 0));
    assertEquals(0, shade.of(null, 0));
    assertTrue(shade.of(5.0, 0) < shade.of(10.0, 0));
    assertEquals(1, shade.of(20.0, 0));
  }

  @Test
  void aMeasureInPercentIsShadedFromTheChanceOfItsColumn() {
    LossTable accuracy = LossTable.of(ExampleSummary.accuracy());
    Shade shade = Shade.of(accuracy);
    assertEquals(1, shade.of(0.75, 0));
    assertEquals(0.5, shade.of(0.5, 0));
    assertEquals(0, shade.of(0.5, 1));
    assertFalse(accuracy.cells().anyMatch(accuracy::isSignificant));
    assertEquals("62.5", accuracy.text(0.625));
    assertEquals("0.0", accuracy.text(-0.0001));
  }

  private static Summary summary(
      List<String> properties,
      List<LossRow> losses,
      List<FamilyRow> families,
      List<FamilyComparison> comparisons) {
    return new Summary(
        1,
        "x",
        4,
        NormalisedRPrecision.withCap(null).info(),
        LossDistance.EUCLIDEAN,
        properties,
        List.of(),
        losses,
        families,
        comparisons);
  }

  private static List<Cell> cells() {
    return List.of(new Cell(1.0, null, null, null));
  }
}

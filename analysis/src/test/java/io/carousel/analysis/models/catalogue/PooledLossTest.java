package io.carousel.analysis.models.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PooledLossTest {

  @Test
  void foldsOfOneTrainingAreARow() {
    List<PooledLoss> rows =
        PooledLoss.all(List.of("a", "b"), List.of(contrastive(0), contrastive(1)));
    assertEquals(List.of("Contrastive"), names(rows));
    assertEquals(List.of(0, 1), rows.get(0).models());
  }

  @Test
  void modelsThatAreNoFoldsAreRowsByTheirNames() {
    LossInfo mine = new LossInfo("MyLoss", null, null, null, null, null);
    List<PooledLoss> rows = PooledLoss.all(List.of("one", "two"), List.of(mine, mine));
    assertEquals(List.of("one", "two"), names(rows));
  }

  @Test
  void anotherNetworkOfTheSameLossIsARowOfItsOwnThatNamesItsModel() {
    List<PooledLoss> rows =
        PooledLoss.all(
            List.of("cars_contrastive46_0", "cars_contrastive46_1", "my-resnet"),
            List.of(contrastive(0), contrastive(1), contrastive(0).ofNetwork("ResNet-50")));
    assertEquals(
        List.of("Contrastive (cars_contrastive46_0)", "Contrastive (my-resnet)"), names(rows));
    assertEquals(List.of(0, 1), rows.get(0).models());
  }

  @Test
  void anotherTrainingOfTheSameLossIsARowOfItsOwn() {
    List<PooledLoss> rows =
        PooledLoss.all(
            List.of("a", "b"),
            List.of(contrastive(0).ofRun("long", null), contrastive(0).ofRun("short", null)));
    assertEquals(List.of("Contrastive (a)", "Contrastive (b)"), names(rows));
  }

  @Test
  void seedsOfAFoldArePooled() {
    List<PooledLoss> rows =
        PooledLoss.all(
            List.of("a", "b"),
            List.of(contrastive(0).ofRun("r", 0L), contrastive(0).ofRun("r", 1L)));
    assertEquals(List.of("Contrastive"), names(rows));
  }

  @Test
  void theSameFoldTwiceIsRefusedAndBothModelsAreNamed() {
    String message =
        assertThrows(
                InvalidInputException.class,
                () ->
                    PooledLoss.all(
                        List.of("first", "second"), List.of(contrastive(2), contrastive(2))))
            .getMessage();
    assertTrue(message.startsWith("second: is fold 2 of Contrastive, and so is first"), message);
  }

  private static LossInfo contrastive(int fold) {
    return new LossInfo(
            "Contrastive", 2006, LossFamily.RANKING, LossDistance.EUCLIDEAN, "Cars196", fold)
        .ofNetwork("BN-Inception");
  }

  private static List<String> names(List<PooledLoss> rows) {
    return rows.stream().map(row -> row.info().loss()).toList();
  }
}

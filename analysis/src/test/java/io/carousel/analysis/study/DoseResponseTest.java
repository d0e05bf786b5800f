package io.carousel.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DoseResponseTest {

  private final DoseResponse response = DoseResponse.of(ExampleStudy.tied());

  @Test
  void everyLossHasADoseAStrengthOverItsSeeds() {
    assertEquals(
        List.of("Triplet", "CosFace"),
        response.losses().stream().map(DoseResponse.Response::loss).toList());
    for (DoseResponse.Response loss : response.losses()) {
      assertEquals(
          List.of(0.0, 0.5, 0.9), loss.doses().stream().map(DoseResponse.Dose::strength).toList());
      assertTrue(loss.doses().stream().allMatch(dose -> dose.runs() == 3));
    }
  }

  @Test
  void aDoseIsTheMeanAndSpreadOfItsSeeds() {
    DoseResponse.Dose dose = response.losses().get(0).doses().get(2);
    // "Triplet" has 7 letters; seeds differ by 0.01 in both numbers.
    assertEquals(0.5 + 30 * 0.81 + 0.017, dose.shortcut().mean(), 1e-9);
    assertEquals(0.01, dose.shortcut().deviation(), 1e-9);
    assertEquals(0.4 * (1 - 0.63) + 0.017, dose.recall().mean(), 1e-9);
    assertEquals(0.01, dose.recall().deviation(), 1e-9);
  }

  @Test
  void theUntrainedNetworksStandBeside() {
    assertEquals(2.05, response.untrainedShortcut().mean(), 1e-9);
    assertEquals(0.09, response.untrainedRecall().mean(), 1e-9);
  }

  @Test
  void aStudyWithoutAShortcutHasNoResponse() {
    assertThrows(IllegalArgumentException.class, () -> DoseResponse.of(ExampleStudy.plain()));
  }
}

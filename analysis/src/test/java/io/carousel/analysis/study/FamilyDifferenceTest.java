package io.carousel.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.embeddings.measures.Accuracy;
import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.models.catalogue.LossInfo;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FamilyDifferenceTest {

  /** Ranking losses learn more; "follows" is but that, "own" is the family's own. */
  private static StudyResults results(boolean equalRecall) {
    List<StudyRun> runs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      for (LossFamily family : LossFamily.values()) {
        boolean ranking = family == LossFamily.RANKING;
        double recall = equalRecall ? 0.3 : 0.2 + 0.02 * i + (ranking ? 0.2 : 0);
        // A wave of losses that has nothing to do with families.
        double noise = 0.1 * Math.sin(5 * i);
        runs.add(
            new StudyRun(
                family + "" + i,
                new LossInfo(family + "" + i, 2000 + i, family, null, "cars", 0),
                0,
                null,
                new Accuracy(recall, recall, recall, 40),
                List.of(30 * recall + noise, (ranking ? 5 : 1) + 0.01 * i),
                new TrainingCurve(0.1, List.of(), 1, 1)));
      }
    }
    StudyData data = new StudyData(List.of("model"), 4, 40, 4, 40, 40);
    return new StudyResults(1, "x", "small", 4, data, null, List.of("follows", "own"), runs);
  }

  @Test
  void whatFollowsFromAccuracyIsGoneAtEqualAccuracy() {
    FamilyDifference follows = FamilyDifference.of(results(false)).get(0);
    assertTrue(follows.differs(), follows.toString());
    assertFalse(follows.differsAtEqualAccuracy(), follows.toString());
  }

  @Test
  void whatIsTheFamiliesOwnStays() {
    // Losses of the same accuracy in both families are needed to see it.
    FamilyDifference own = FamilyDifference.of(results(false)).get(1);
    assertEquals(1, own.effect());
    assertTrue(own.differs() && own.equalEffect() > 0, own.toString());
  }

  @Test
  void withoutDifferencesInAccuracyNothingIsSaidAtEqualAccuracy() {
    FamilyDifference own = FamilyDifference.of(results(true)).get(1);
    assertTrue(own.differs());
    assertNull(own.equalHolmP());
  }

  @Test
  void pValuesAreCorrectedForAllProperties() {
    List<FamilyDifference> differences = FamilyDifference.of(results(false));
    // Two samples of 8 without overlap: 2 / 12870, and twice that for the first of two.
    assertEquals(2 * 2 / 12870.0, differences.get(1).holmP(), 1e-9);
  }

  @Test
  void recallItselfIsTested() {
    FamilyDifference recall = FamilyDifference.inRecall(results(false)).orElseThrow();
    assertEquals(0.2, recall.ranking() - recall.classification(), 1e-9);
    assertTrue(recall.differs());
  }

  @Test
  void withoutTwoFamiliesThereIsNoDifference() {
    StudyResults both = results(false);
    StudyResults one =
        new StudyResults(
            1,
            "x",
            "small",
            4,
            both.data(),
            null,
            both.properties(),
            both.runs().stream().filter(run -> run.loss().family() == LossFamily.RANKING).toList());
    assertEquals(List.of(), FamilyDifference.of(one));
    assertTrue(FamilyDifference.inRecall(one).isEmpty());
  }
}

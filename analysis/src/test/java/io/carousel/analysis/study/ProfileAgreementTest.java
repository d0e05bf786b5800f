package io.carousel.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.embeddings.measures.Accuracy;
import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.models.catalogue.LossInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileAgreementTest {

  @Test
  void everyPairOfNetworksIsOfOneKind() {
    ProfileAgreement agreement = ProfileAgreement.of(ExampleStudy.plain().leastTied());
    assertEquals(14, agreement.sameLoss().pairs(), "two folds of 14 losses");
    int all =
        agreement.sameLoss().pairs()
            + agreement.sameFamily().pairs()
            + agreement.otherFamily().pairs();
    assertEquals(28 * 27 / 2, all);
  }

  @Test
  void meansAreOfTheCorrelationsAndLieWithinTheirIntervals() {
    // By hand: a and b rise together, c falls.
    List<StudyRun> runs =
        List.of(
            run("a", LossFamily.RANKING, 0, 1.0, 2.0, 3.0),
            run("a", LossFamily.RANKING, 1, 1.0, 2.0, 3.0),
            run("b", LossFamily.RANKING, 0, 2.0, 4.0, 6.0),
            run("c", LossFamily.CLASSIFICATION, 0, 3.0, 2.0, 1.0));
    ProfileAgreement agreement = ProfileAgreement.of(runs);
    assertEquals(1, agreement.sameLoss().mean(), 1e-12);
    assertEquals(1, agreement.sameFamily().mean(), 1e-12);
    assertEquals(2, agreement.sameFamily().pairs());
    assertEquals(-1, agreement.otherFamily().mean(), 1e-12);
    assertEquals(3, agreement.otherFamily().pairs());
    assertEquals(-1, agreement.otherFamily().interval().high(), 1e-12);
    assertNull(agreement.families(), "a family of one loss cannot be told from another");
  }

  @Test
  void familiesWhoseProfilesDifferAreToldApart() {
    List<StudyRun> runs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      double less = 0.01 * i;
      runs.add(run("r" + i, LossFamily.RANKING, 0, 5.0, 1.0 + less, 2.0));
      runs.add(run("c" + i, LossFamily.CLASSIFICATION, 0, 1.0, 5.0 + less, 2.0));
    }
    ProfileAgreement agreement = ProfileAgreement.of(runs);
    assertNotNull(agreement.families());
    assertTrue(agreement.families().p() < 0.01, "p " + agreement.families().p());
    assertTrue(agreement.sameFamily().interval().low() > agreement.otherFamily().interval().high());
  }

  @Test
  void withOneNetworkALossNothingIsSaidOfTheSameLoss() {
    ProfileAgreement agreement =
        ProfileAgreement.of(
            List.of(
                run("a", LossFamily.RANKING, 0, 1.0, 2.0, 3.0),
                run("b", LossFamily.RANKING, 0, 2.0, 1.0, 6.0)));
    assertEquals(0, agreement.sameLoss().pairs());
    assertNull(agreement.sameLoss().mean());
    assertNull(agreement.sameLoss().interval());
  }

  @Test
  void propertiesWithoutAScoreDoNotCount() {
    ProfileAgreement agreement =
        ProfileAgreement.of(
            List.of(
                run("a", LossFamily.RANKING, 0, 1.0, null, 3.0, 4.0),
                run("b", LossFamily.RANKING, 0, 1.0, null, 3.0, 4.0)));
    assertEquals(1, agreement.sameFamily().mean(), 1e-12);
  }

  private static StudyRun run(String loss, LossFamily family, int fold, Double... scores) {
    return new StudyRun(
        loss + fold,
        new LossInfo(loss, 2020, family, null, "cars", fold),
        0,
        null,
        new Accuracy(0.5, 0.4, 0.3, 40),
        Arrays.asList(scores),
        new TrainingCurve(0.1, List.of(), 1, 1));
  }
}

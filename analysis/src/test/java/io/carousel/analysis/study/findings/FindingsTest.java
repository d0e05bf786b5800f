package io.carousel.analysis.study.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.study.DoseResponse;
import io.carousel.analysis.study.ExampleStudy;
import io.carousel.analysis.study.StudyResults;
import io.carousel.analysis.study.StudyRun;
import io.carousel.analysis.support.statistics.Spread;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private final StudyResults plain = ExampleStudy.plain();
  private final StudyResults tied = ExampleStudy.tied();

  @Test
  void lossesThatLearnedNothingAreNamed() {
    String learning = LearningFinding.of(plain).get(0);
    assertTrue(
        learning.startsWith(
            "13 of 14 losses find images of unseen classes better than the untrained network:"
                + " Recall@1 0.31 ("),
        learning);
    assertTrue(learning.contains("against 0.09."), learning);
    assertTrue(
        learning.endsWith("No better than the untrained network: SoftTriple (2 of 2 runs)."),
        learning);
  }

  @Test
  void propertiesBelowTheUntrainedNetworkAreCounted() {
    String properties = PropertyFinding.of(plain).get(0);
    assertTrue(
        properties.startsWith("Of 4 properties that are not the label, all fall below"),
        properties);
    assertTrue(properties.contains("Of the 13 losses that learned"), properties);
    assertTrue(properties.contains("rotation_z (13)"), properties);
    assertFalse(properties.contains("model"), properties);
  }

  @Test
  void familiesThatDifferInAccuracyAreSaidToDifferInItFirst() {
    String families = FamilyFinding.of(plain).get(0);
    assertTrue(families.startsWith("Ranking losses reach the higher accuracy"), families);
    assertTrue(families.contains("They differ in model (p = 0.0"), families);
    assertTrue(
        families.endsWith(
            "At equal Recall@1 no difference is left in model: that may only say which family"
                + " learned more in the same number of epochs."),
        families);
  }

  @Test
  void profilesAreComparedByWhatTwoNetworksShare() {
    String profiles = ProfileFinding.of(plain).get(0);
    assertTrue(profiles.contains(" where they share the loss, at "), profiles);
    assertTrue(profiles.contains("permutation test over losses, p"), profiles);
  }

  @Test
  void aShortcutsTakersAndItsCostAreNamed() {
    String shortcut = ShortcutFinding.of(tied).get(0);
    assertTrue(
        shortcut.contains(
            "in a share of 0.9 of the training images, the embeddings of all losses cluster by it,"
                + " most those of Triplet (NR-Prec 24.8"),
        shortcut);
    assertTrue(shortcut.contains("stays above that of the untrained network"), shortcut);
    assertEquals(List.of(), ShortcutFinding.of(plain));
  }

  @Test
  void whoBeginsToTakeAShortcutIsNamedIfItIsBeyondTheSpread() {
    DoseResponse response =
        new DoseResponse(
            "hue",
            List.of("model"),
            new Spread(1.0, 0.2),
            new Spread(0.1, 0.01),
            List.of(
                response("ArcFace", new Spread(0.7, 0.1), new Spread(1.4, 0.1)),
                response("Triplet", new Spread(0.1, 0.1), new Spread(0.2, 0.1)),
                response("Margin", new Spread(0.1, null), new Spread(2.0, null))));
    assertEquals(
        "Where hue follows model in a share of 0.25 of the training images, no loss's embeddings"
            + " cluster by it significantly; beyond the spread of its networks, NR-Prec rises for"
            + " ArcFace (1.40, untied 0.70).",
        ShortcutFinding.taken(response, 1));
  }

  private static DoseResponse.Response response(String loss, Spread untied, Spread tied) {
    Spread recall = new Spread(0.2, 0.01);
    return new DoseResponse.Response(
        loss,
        "",
        List.of(
            new DoseResponse.Dose(0, 3, untied, recall),
            new DoseResponse.Dose(0.25, 3, tied, recall)));
  }

  @Test
  void whatTheNumbersDoNotSayIsNotSaid() {
    List<StudyRun> untrained = plain.untrained();
    StudyResults none =
        new StudyResults(1, "x", "small", 4, plain.data(), null, plain.properties(), untrained);
    assertEquals(List.of(), Findings.of(none));
  }

  @Test
  void namesAreListedAsInASentence() {
    assertEquals("", Prose.list(List.of()));
    assertEquals("a", Prose.list(List.of("a")));
    assertEquals("a, b and c", Prose.list(List.of("a", "b", "c")));
    assertEquals("−1.50", Prose.number(-1.5));
    assertEquals("p < 0.001", Prose.p(0.0001));
  }
}

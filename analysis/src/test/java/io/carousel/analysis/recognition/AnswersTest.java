package io.carousel.analysis.recognition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {

  @Test
  void theRankCountsTheClassesAboveTheBestRightOne() {
    Answers answers = Answers.none(3);
    float[] scores = {0, 3, 2, 1, 9, 9, 9, 9, -1, -2, -3, -4};
    answers.take(0, scores, 0, 4, List.of(2, 3));
    answers.take(1, scores, 4, 4, List.of(2, 3));
    answers.take(2, scores, 8, 4, List.of(3));
    assertArrayEquals(new int[] {1, 0, 3}, answers.ranks());
    // Of equal scores a right class's counts.
    assertArrayEquals(new int[] {1, 2, 0}, answers.first());
    assertEquals(0.5, answers.right()[1], 1e-12);
  }

  @Test
  void scoresOfAnySizeGiveProbabilities() {
    Answers answers = Answers.none(1);
    answers.take(0, new float[] {2000, 1000, 2000}, 0, 3, List.of(0));
    assertEquals(0.5, answers.right()[0], 1e-12);
  }
}

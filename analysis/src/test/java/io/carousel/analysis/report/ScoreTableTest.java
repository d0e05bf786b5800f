package io.carousel.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carousel.analysis.evaluation.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTableTest {

  private final ScoreTable table = ScoreTable.of(ExampleDataset.evaluation());

  @Test
  void aPropertyWithoutAnyScoreIsLeftOutAndNamed() {
    assertEquals(List.of("car_<model>", "hue"), table.properties());
    assertEquals(List.of("sun"), table.constants());
    assertEquals(2, table.rows().get(0).scores().size());
  }

  @Test
  void theHighestScoreIsFoundAmongUndefinedOnes() {
    assertEquals(12.5, table.highest());
  }

  @Test
  void significanceBeginsAtItsThreshold() {
    assertEquals("2.58*", ScoreTable.text(new Score(2.576, 4)));
    assertEquals("2.58", ScoreTable.text(new Score(2.5759, 4)));
    assertEquals("-9.00", ScoreTable.text(new Score(-9.0, 4)));
  }

  @Test
  void aScoreJustBelowChanceIsNotANegativeZero() {
    assertEquals("0.00", ScoreTable.text(new Score(-0.001, 4)));
  }

  @Test
  void csvHasFullPrecisionAndNothingForUndefined() {
    assertEquals(
        """
        model,car_<model>,hue
        None,-0.001,12.5
        A|B,2.576,
        """,
        CsvTable.of(table));
  }

  @Test
  void markdownMarksSignificanceAndEscapesWhatWouldBreakIt() {
    assertEquals(
        """
        | Model | car\\_<model> | hue |
        | :-- | --: | --: |
        | None | 0.00 | 12.50\\* |
        | A\\|B | 2.58\\* | – |

        NR-Prec: standard deviations above chance (0 is chance). * significant at the 1 % level (at\
         least 2.576). – not defined. The same in every image, so left out: sun.
        """,
        MarkdownTable.of(table));
  }
}

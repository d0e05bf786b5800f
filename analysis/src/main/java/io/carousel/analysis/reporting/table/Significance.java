package io.carousel.analysis.reporting.table;

import io.carousel.analysis.embeddings.measures.MeasureInfo;
import io.carousel.analysis.embeddings.summary.Cell;
import java.util.Optional;

/** How it is told that a score is more than chance, at the 1 % level. */
public enum Significance {
  /**
   * By permutations: no more than 1 % of the permutations of the levels reach the score, and the 95
   * % interval lies beyond chance, where chance is the same for all properties.
   */
  BY_PERMUTATION {
    @Override
    public boolean is(Cell cell, MeasureInfo measure) {
      return cell.mean() != null
          && cell.permutationP() != null
          && cell.permutationP() <= LEVEL
          && isBeyondChance(cell, measure);
    }

    @Override
    public Optional<String> inWords(MeasureInfo measure) {
      return Optional.of(
          "permutation p at most "
              + TableNotes.number(LEVEL)
              + (measure.reference() == null ? "" : " and the 95 % interval beyond chance"));
    }
  },
  /** By the number that the measure's authors took, where there are no permutations. */
  BY_THRESHOLD {
    @Override
    public boolean is(Cell cell, MeasureInfo measure) {
      return measure.isSignificant(cell.mean());
    }

    @Override
    public Optional<String> inWords(MeasureInfo measure) {
      return TableNotes.threshold(measure);
    }
  };

  private static final double LEVEL = 0.01;

  /** Whether a cell is significant. */
  public abstract boolean is(Cell cell, MeasureInfo measure);

  /** What must hold, in words; empty if nothing says which scores are significant. */
  public abstract Optional<String> inWords(MeasureInfo measure);

  private static boolean isBeyondChance(Cell cell, MeasureInfo measure) {
    if (measure.reference() == null || cell.interval() == null) {
      return true;
    }
    return measure.higherIsBetter()
        ? cell.interval().low() > measure.reference()
        : cell.interval().high() < measure.reference();
  }
}

package io.carousel.analysis.study;

import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.catalogue.PooledLoss;
import io.carousel.analysis.support.statistics.Spread;
import java.util.List;
import java.util.Objects;

/**
 * A loss and its runs, over folds and seeds.
 *
 * @param info what is known of the loss; without a fold
 * @param runs its networks
 */
public record StudyLoss(LossInfo info, List<StudyRun> runs) {

  public StudyLoss {
    runs = List.copyOf(runs);
  }

  /** The losses of some runs: the untrained network first, then by family, year and name. */
  public static List<StudyLoss> of(List<StudyRun> runs) {
    return PooledLoss.all(
            runs.stream().map(StudyRun::model).toList(),
            runs.stream().map(run -> run.loss().ofRun(run.loss().run(), run.seed())).toList())
        .stream()
        .map(
            pooled ->
                new StudyLoss(pooled.info(), pooled.models().stream().map(runs::get).toList()))
        .toList();
  }

  /** Recall@1 on the unseen classes, over its runs. */
  public Spread recallAt1() {
    return StudyResults.spread(runs, run -> run.accuracy().precisionAt1());
  }

  /** Normalised R-Precision by one property, over its runs. */
  public Spread score(int property) {
    return Spread.of(
        runs.stream().map(run -> run.scores().get(property)).filter(Objects::nonNull).toList());
  }
}

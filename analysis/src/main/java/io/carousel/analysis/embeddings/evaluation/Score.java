package io.carousel.analysis.embeddings.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.carousel.analysis.embeddings.measures.LevelMeasurement;
import io.carousel.analysis.support.statistics.Interval;
import java.util.List;

/**
 * How strongly one model's embeddings cluster by one property: a cell of the table.
 *
 * @param value the mean score of the queries. Null where it is not defined, because every image has
 *     the same level
 * @param queries the number of images that it is a mean over: those that share their level with at
 *     least one other image
 * @param interval the 95 % bootstrap interval of the value, over images; null where there is no
 *     value, or it was not asked for
 * @param permutationP how likely a value as good would be by chance: the share of random
 *     permutations of the levels that reach it, itself counted as one; null where there is no
 *     value, or it was not asked for
 * @param levels the mean score of each level's images, in the order of the levels; empty where
 *     there is no value, or the file is of a version that did not say it
 */
public record Score(
    Double value,
    int queries,
    @JsonInclude(JsonInclude.Include.NON_NULL) Interval interval,
    @JsonInclude(JsonInclude.Include.NON_NULL) Double permutationP,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LevelMeasurement> levels) {

  public Score {
    levels = levels == null ? List.of() : List.copyOf(levels);
  }

  /** A value of which nothing more was asked. */
  public Score(Double value, int queries) {
    this(value, queries, null, null, List.of());
  }
}

package io.carousel.analysis.saliency.comparison;

import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.support.statistics.Interval;
import io.carousel.analysis.support.statistics.PermutationResult;
import java.util.List;
import java.util.Objects;

/**
 * Whether losses of one family are more alike than losses of different families. Only cells of
 * different losses, of known family and trained on the same dataset, count.
 *
 * @param within the cells of two losses of one family
 * @param between the cells of two losses of different families
 * @param groups the same by which families: ranking with ranking, ranking with classification,
 *     classification with classification, those that there are
 * @param difference within less between, on the scale of the means: of correlations, Fisher's z;
 *     null where either has no cell
 * @param interval of the difference, 95 %, by bootstrap over images; null where there are too few
 *     images, or no difference
 * @param test the permutation test of the difference; null where there are too few losses
 * @param notEnough why something is not told, in words; null if all is
 */
public record FamilyContrast(
    Pooled within,
    Pooled between,
    List<Group> groups,
    Double difference,
    Interval interval,
    PermutationResult test,
    String notEnough) {

  public FamilyContrast {
    Objects.requireNonNull(within, "within");
    Objects.requireNonNull(between, "between");
    groups = List.copyOf(groups);
  }

  /**
   * The cells of losses of one family with those of one family.
   *
   * @param first one family
   * @param second the other, or the same
   * @param pooled the cells as one number
   */
  public record Group(LossFamily first, LossFamily second, Pooled pooled) {
    public Group {
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(second, "second");
      Objects.requireNonNull(pooled, "pooled");
    }
  }
}

package io.carousel.analysis.saliency.comparison;

import io.carousel.analysis.embeddings.similarity.Merge;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The losses compared by one measure.
 *
 * @param measure the measure
 * @param cells a symmetric matrix, a row a loss and in it a column a loss. Two losses are compared
 *     fold by fold: fold i of one with fold i of the other, a model without a fold with all. On the
 *     diagonal are the folds of one loss with each other. Null where there is nothing to compare
 * @param floor by loss, its maps and those of the untrained network: what the image alone gives.
 *     Null where there are no maps of the untrained network
 * @param ceiling by loss, its maps and its own under other noise: the most that can be expected.
 *     Null where there are no such maps
 * @param all the cells of every two losses, pooled
 * @param allFloor the floors of all losses, pooled
 * @param allCeiling the ceilings of all losses, pooled
 * @param families within and between families
 * @param order the losses' positions, so ordered that the dendrogram has no crossing
 * @param merges the dendrogram by average linkage, from the leaves to the root; heights are 1 -
 *     correlation, or divergence / log 2
 */
public record MeasureComparison(
    MapMeasureKind measure,
    List<List<LossPairCell>> cells,
    List<LossPairCell> floor,
    List<LossPairCell> ceiling,
    Pooled all,
    Pooled allFloor,
    Pooled allCeiling,
    FamilyContrast families,
    List<Integer> order,
    List<Merge> merges) {

  public MeasureComparison {
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(all, "all");
    Objects.requireNonNull(allFloor, "all_floor");
    Objects.requireNonNull(allCeiling, "all_ceiling");
    Objects.requireNonNull(families, "families");
    // Lists may hold null, which List.copyOf refuses.
    cells = cells.stream().map(Collections::unmodifiableList).toList();
    floor = Collections.unmodifiableList(floor);
    ceiling = Collections.unmodifiableList(ceiling);
    order = List.copyOf(order);
    merges = List.copyOf(merges);
    Merge.mustJoin(cells.size(), order, merges);
  }
}

package io.carousel.analysis.embeddings.summary;

import java.util.List;
import java.util.Objects;

/**
 * The mean of a family's losses.
 *
 * @param family the family's name
 * @param losses how many losses it has
 * @param models how many models they have, over all folds
 * @param cells one a property, in the order of {@link Summary#properties}
 */
public record FamilyRow(String family, int losses, int models, List<FamilyCell> cells) {

  public FamilyRow {
    Objects.requireNonNull(family, "family");
    cells = List.copyOf(cells);
  }
}

package io.carousel.analysis.embeddings.summary;

import java.util.Objects;

/**
 * Whether two families differ in a property.
 *
 * @param property the property
 * @param first one family
 * @param second the other
 * @param overModels the test over all models, every fold a value, as the paper does it. Folds of
 *     one loss are alike, so this finds differences too easily
 * @param overLosses the test over the losses' means, every loss a value
 */
public record FamilyComparison(
    String property, String first, String second, FamilyTest overModels, FamilyTest overLosses) {
  public FamilyComparison {
    Objects.requireNonNull(property, "property");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Objects.requireNonNull(overModels, "over_models");
    Objects.requireNonNull(overLosses, "over_losses");
  }
}

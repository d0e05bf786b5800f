package io.carousel.analysis.models.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the weights of a model come from. */
public enum ModelKind {
  /** Metric learning with a loss. */
  TRAINED,
  /** Chance: they are as they were drawn. */
  UNTRAINED,
  /** A trunk that learned to tell the classes of ImageNet, and an embedder as it was drawn. */
  IMAGENET;

  /** Its name in files: "untrained". */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

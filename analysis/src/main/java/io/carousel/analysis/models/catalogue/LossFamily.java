package io.carousel.analysis.models.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The two kinds of losses that the paper compares. */
public enum LossFamily {
  /** Compares embeddings with each other: in pairs, triplets or lists. */
  RANKING,
  /** Compares embeddings with weights that stand for the classes. */
  CLASSIFICATION;

  /** Its name in files: "ranking". */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

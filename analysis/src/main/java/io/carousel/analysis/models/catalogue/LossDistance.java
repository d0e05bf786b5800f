package io.carousel.analysis.models.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;

/** The distance, or similarity, of two embeddings that a loss is a function of. */
public enum LossDistance {
  EUCLIDEAN("Euclidean"),
  SQUARED_EUCLIDEAN("squared Euclidean"),
  COSINE("cosine"),
  DOT_PRODUCT("dot product"),
  /** The variance of the difference over that of the first (Yuan et al., 2019). */
  SNR("SNR");

  private final String word;

  LossDistance(String word) {
    this.word = word;
  }

  /** Its name in files and tables: "squared Euclidean". */
  @JsonValue
  public String word() {
    return word;
  }
}

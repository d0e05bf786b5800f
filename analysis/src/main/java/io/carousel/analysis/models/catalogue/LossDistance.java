package io.carousel.analysis.models.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import io.carousel.analysis.distances.Cosine;
import io.carousel.analysis.distances.Distance;
import io.carousel.analysis.distances.DotProduct;
import io.carousel.analysis.distances.Euclidean;
import io.carousel.analysis.distances.SignalToNoise;
import io.carousel.analysis.distances.SquaredEuclidean;

/**
 * The distances, or similarities, of two embeddings that there are, by name: what a loss is a
 * function of, and what neighbours are found by.
 */
public enum LossDistance {
  EUCLIDEAN("Euclidean", new Euclidean()),
  SQUARED_EUCLIDEAN("squared Euclidean", new SquaredEuclidean()),
  COSINE("cosine", new Cosine()),
  DOT_PRODUCT("dot product", new DotProduct()),
  SNR("SNR", new SignalToNoise());

  private final String word;
  private final Distance distance;

  LossDistance(String word, Distance distance) {
    this.word = word;
    this.distance = distance;
  }

  /** Its name in files and tables: "squared Euclidean". */
  @JsonValue
  public String word() {
    return word;
  }

  /** The distance itself, of embeddings as they are. */
  public Distance distance() {
    return distance;
  }
}

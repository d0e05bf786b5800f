package io.carousel.analysis.models.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Where the weights of a model come from.
 *
 * @param network the architecture: "BN-Inception"; for embeddings that were imported, "another
 *     program"
 * @param seed what untrained weights were drawn with; null for a trained network
 * @param files the files of a trained network
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Provenance(String network, Long seed, List<WeightFile> files) {

  /**
   * A file of weights.
   *
   * @param file its path within the folder of models, with slashes
   * @param sha256 the SHA-256 of its bytes, in hexadecimal
   */
  public record WeightFile(String file, String sha256) {}

  /** That of embeddings that another program computed: nothing is known of the network. */
  public static final Provenance ELSEWHERE = new Provenance("another program", null, List.of());

  public Provenance {
    files = List.copyOf(files);
  }
}

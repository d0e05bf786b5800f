package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.embeddings.projection.Projection;
import java.util.List;

/**
 * Maps of the same images' embeddings, coloured by one property.
 *
 * @param method how they were laid out: "UMAP"
 * @param property what they are coloured by
 * @param levels its levels, in order
 * @param colours one a level
 * @param levelOfImage which level each image has
 * @param maps one a loss
 */
public record ColouredMaps(
    String method,
    String property,
    List<String> levels,
    List<String> colours,
    List<Integer> levelOfImage,
    List<LossMap> maps) {

  /**
   * One loss's map.
   *
   * @param loss its name
   * @param points the images
   */
  public record LossMap(String loss, Projection points) {}
}

package io.carousel.analysis.embeddings.gap;

import java.util.List;

/**
 * The images of the second dataset that are nearest to one of the first, by Euclidean distance.
 *
 * @param frame the image of the first dataset
 * @param nearest those of the second, the nearest first
 * @param distances how far each is
 */
public record NearestImages(int frame, List<Integer> nearest, List<Double> distances) {

  public NearestImages {
    nearest = List.copyOf(nearest);
    distances = List.copyOf(distances);
  }
}

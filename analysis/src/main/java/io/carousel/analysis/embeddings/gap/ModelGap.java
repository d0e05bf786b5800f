package io.carousel.analysis.embeddings.gap;

import java.util.List;

/**
 * How far two datasets are from each other under one model.
 *
 * @param model the model's name
 * @param dimensions the length of its embeddings
 * @param shared how many images are in both datasets, by their embeddings
 * @param apart how far the datasets are from each other
 * @param mixed how far two halves of all their images together are from each other, which chance
 *     alone put into one half or the other: what {@code apart} would be if there were no gap
 * @param levels the levels of properties of the first dataset, in the order of columns
 * @param nearest for some images of the first dataset the nearest of the second
 */
public record ModelGap(
    String model,
    int dimensions,
    int shared,
    SetDistances apart,
    SetDistances mixed,
    List<LevelGap> levels,
    List<NearestImages> nearest) {

  public ModelGap {
    levels = List.copyOf(levels);
    nearest = List.copyOf(nearest);
  }

  /** The levels of one property. */
  public List<LevelGap> levels(String property) {
    return levels.stream().filter(level -> level.property().equals(property)).toList();
  }
}

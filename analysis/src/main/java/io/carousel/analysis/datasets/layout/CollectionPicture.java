package io.carousel.analysis.datasets.layout;

import io.carousel.dataset.Level;
import java.nio.file.Path;
import java.util.List;

/**
 * A picture of a collection.
 *
 * @param frame its number in the whole collection, whatever part of it is taken
 * @param file where it lies
 * @param split the part of the benchmark that it belongs to; null if the collection has no such
 *     parts
 * @param levels one a property of the collection
 */
public record CollectionPicture(int frame, Path file, Split split, List<Level> levels) {
  public CollectionPicture {
    levels = List.copyOf(levels);
  }
}

package io.carousel.dataset;

import java.util.List;

/**
 * One image's properties.
 *
 * @param frame the image's number; its picture is {@code images/<frame>.png}
 * @param levels one level a property, in the order of the properties
 */
public record Sample(int frame, List<Level> levels) {
  public Sample {
    levels = List.copyOf(levels);
  }
}

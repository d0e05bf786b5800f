package io.carousel.analysis.embeddings.summary;

import java.util.List;
import java.util.Objects;

/**
 * Every loss by a group of properties.
 *
 * @param group the group
 * @param properties those of its properties that vary
 * @param cells the mean of each loss's scores by these properties, with its bootstrap interval, in
 *     the order of {@link Summary#losses}
 */
public record GroupScores(PropertyGroup group, List<String> properties, List<Cell> cells) {

  public GroupScores {
    Objects.requireNonNull(group, "group");
    properties = List.copyOf(properties);
    cells = List.copyOf(cells);
  }
}

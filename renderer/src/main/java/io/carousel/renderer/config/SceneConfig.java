package io.carousel.renderer.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carousel.dataset.Fleet;
import io.carousel.dataset.Property;
import io.carousel.job.InvalidInputException;
import io.carousel.renderer.design.Dependencies;
import io.carousel.renderer.design.Design;
import java.util.List;
import java.util.Optional;

/**
 * What a dataset is to be: a scene config, read and found right.
 *
 * @param name the dataset's name, and its folder's under {@code output/}
 * @param width image width in pixels, 16 to 4096
 * @param height image height in pixels, 16 to 4096
 * @param seed the seed that samples are drawn with
 * @param passes number of passes a frame is the mean of, 1 to 4096
 * @param exposure how the exposure of its pictures is set
 * @param sampling which points the passes of its frames take
 * @param design which levels each sample has
 * @param properties every property that is a column, in column order; those of the paper that the
 *     config leaves out are constant
 * @param fleet the cars, where the config has a fleet in place of car models
 * @param dependencies what keeps its properties from varying independently
 * @param source the config as JSON with every default filled in and every level listed, so that it
 *     gives the same dataset wherever it is read again
 */
public record SceneConfig(
    String name,
    int width,
    int height,
    long seed,
    int passes,
    Metering exposure,
    Sampling sampling,
    Design design,
    List<Property> properties,
    Optional<Fleet> fleet,
    Dependencies dependencies,
    JsonNode source) {

  public SceneConfig {
    properties = List.copyOf(properties);
  }

  /**
   * This config with the first {@code count} of its samples only; all where it has no more. The
   * source stays as it is.
   *
   * @param count at least 1
   */
  public SceneConfig withCount(int count) {
    return new SceneConfig(
        name,
        width,
        height,
        seed,
        passes,
        exposure,
        sampling,
        design.limitedTo(count),
        properties,
        fleet,
        dependencies,
        source);
  }

  /**
   * This config with another number of passes, in its source too.
   *
   * @throws InvalidInputException if that is out of range
   */
  public SceneConfig withPasses(int passes) {
    WholeNumber field = WholeNumber.PASSES;
    if (!field.takes(passes)) {
      throw new InvalidInputException(
          field.word(),
          "must be from " + field.least() + " to " + field.greatest() + ", not " + passes);
    }
    ObjectNode changed = source.deepCopy();
    changed.remove(SceneConfigReader.QUALITY);
    changed.put(field.word(), passes);
    return new SceneConfig(
        name,
        width,
        height,
        seed,
        passes,
        exposure,
        sampling,
        design,
        properties,
        fleet,
        dependencies,
        changed);
  }
}

package io.carousel.analysis.embeddings.displacement;

import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.Property;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The blocks of a one-at-a-time dataset: a base scene, then its neighbours, each of which differs
 * from it in one property. Every block has one sample and, for each property, one fewer than it has
 * levels (docs/scene-config.md).
 *
 * @param bases the rows of the base scenes
 * @param changes every neighbour
 */
record Blocks(List<Integer> bases, List<Change> changes) {

  /** The design of such a dataset, as its manifest names it. */
  private static final String DESIGN = "one-at-a-time";

  /**
   * A neighbour of a base scene.
   *
   * @param base the row of the base
   * @param neighbour the row of the neighbour
   * @param property the property that they differ in
   * @param step how far apart their levels are; 0 if they are names
   */
  record Change(int base, int neighbour, Property property, double step) {}

  /** Whether a dataset is of this design. A dataset made by others, without manifest, is not. */
  static boolean areIn(DatasetFolder dataset) {
    return Files.exists(dataset.manifest())
        && Manifest.read(dataset.manifest()).design().equals(DESIGN);
  }

  /**
   * Finds the blocks.
   *
   * @throws InvalidInputException if the dataset is of another design, or {@code samples.csv} is
   *     not what its manifest says
   */
  static Blocks of(DatasetFolder dataset, SampleTable table) {
    Manifest manifest = Manifest.read(dataset.manifest());
    if (!manifest.design().equals(DESIGN)) {
      throw new InvalidInputException(
          dataset.manifest() + ": design",
          "is %s, and only %s datasets show what one change does"
              .formatted(manifest.design(), DESIGN));
    }
    List<Property> properties = manifest.properties();
    int size = 1 + properties.stream().mapToInt(property -> property.levels().size() - 1).sum();
    List<Sample> samples = table.samples();
    if (samples.size() % size != 0
        || !table.properties().equals(properties.stream().map(Property::name).toList())) {
      throw mismatch(dataset, 0);
    }
    List<Integer> bases = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (int row = 0; row < samples.size(); row++) {
      int base = row / size * size;
      if (row == base) {
        bases.add(row);
      } else {
        changes.add(change(dataset, samples, properties, base, row));
      }
    }
    return new Blocks(bases, changes);
  }

  private static Change change(
      DatasetFolder dataset,
      List<Sample> samples,
      List<Property> properties,
      int base,
      int neighbour) {
    Sample from = samples.get(base);
    Sample to = samples.get(neighbour);
    int[] changed =
        IntStream.range(0, properties.size())
            .filter(i -> !from.levels().get(i).equals(to.levels().get(i)))
            .toArray();
    if (changed.length != 1) {
      throw mismatch(dataset, neighbour);
    }
    Property property = properties.get(changed[0]);
    double step =
        Steps.between(property, from.levels().get(changed[0]), to.levels().get(changed[0]));
    return new Change(base, neighbour, property, step);
  }

  private static InvalidInputException mismatch(DatasetFolder dataset, int row) {
    int headerLines = 1;
    return new InvalidInputException(
        dataset.samples() + ":" + (row + headerLines + 1),
        "is not the one-at-a-time design that dataset.json says; copy or render both again");
  }
}

package io.carousel.analysis.embeddings.evaluation;

import io.carousel.analysis.embeddings.measures.Labels;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.Property;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which columns of a dataset are measured, and how they divide the images into classes.
 *
 * @param bins into how many classes a column of numbers is divided, by the column's name; every
 *     other column has a class for each text
 * @param leftOut columns that are not measured
 */
public record PropertyColumns(Map<String, Integer> bins, Set<String> leftOut) {

  /** Every column as it is. */
  public static final PropertyColumns ALL = new PropertyColumns(Map.of(), Set.of());

  /** More classes than these in a column look like a measurement or a name. */
  private static final int MANY = 1000;

  private static final int FEW = 20;
  private static final int IMAGES_A_CLASS = 4;

  public PropertyColumns {
    bins = Map.copyOf(bins);
    leftOut = Set.copyOf(leftOut);
  }

  /**
   * The classes of the images by each property.
   *
   * @return classes by property, in column order
   * @throws InvalidInputException if a column named here is not there, a column to be binned holds
   *     what is no number, there is no property or no sample, or a column has so many classes that
   *     hardly an image shares its own. What the manifest lists as a property may have any number.
   */
  Map<String, Labels> of(DatasetFolder dataset, SampleTable table) {
    String file = dataset.samples().toString();
    Set<String> named = new HashSet<>(bins.keySet());
    named.addAll(leftOut);
    named.removeAll(table.properties());
    if (!named.isEmpty()) {
      throw new InvalidInputException(
          file,
          "has no column %s; there are %s"
              .formatted(named.iterator().next(), String.join(", ", table.properties())));
    }
    Set<String> declared = declared(dataset);
    Map<String, Labels> labels = new LinkedHashMap<>();
    for (String property : table.properties()) {
      if (!leftOut.contains(property)) {
        labels.put(property, labels(file, table, property, declared.contains(property)));
      }
    }
    if (labels.isEmpty() || table.samples().isEmpty()) {
      throw new InvalidInputException(file, "has no properties or no samples to measure by");
    }
    return labels;
  }

  private Labels labels(String file, SampleTable table, String property, boolean declared) {
    List<String> column = table.column(property);
    if (bins.containsKey(property)) {
      return Bins.divide(file + ": " + property, column, bins.get(property));
    }
    Labels labels = Labels.of(column);
    int classes = labels.sizes().length;
    int most = Math.min(MANY, Math.max(FEW, column.size() / IMAGES_A_CLASS));
    if (!declared && classes > most) {
      throw new InvalidInputException(
          file + ": " + property,
          ("has %d classes for %d images, so that hardly any share one; bin it if it is a number"
                  + " (`bins` %s=10) or leave it out (`leave-out` %s)")
              .formatted(classes, column.size(), property, property));
    }
    return labels;
  }

  /** The properties that the manifest lists; a dataset made by others has none. */
  private static Set<String> declared(DatasetFolder dataset) {
    if (!Files.exists(dataset.manifest())) {
      return Set.of();
    }
    return new HashSet<>(
        Manifest.read(dataset.manifest()).properties().stream().map(Property::name).toList());
  }
}

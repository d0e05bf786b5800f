package io.carousel.analysis.recognition;

import io.carousel.analysis.support.json.VersionedJson;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.List;

/**
 * How often a classifier recognises what a dataset's images show: {@code
 * evaluation/recognition-<classifier>.json}.
 *
 * @param formatVersion version of this layout; readers refuse a newer one
 * @param dataset the dataset's name
 * @param classifier the classifier's name
 * @param classes how many classes it has
 * @param right the classes that are a right answer, by number from 0
 * @param rightNames their names
 * @param images how many images there are
 * @param share how many of them were recognised
 * @param properties in the order of columns
 */
public record Recognition(
    int formatVersion,
    String dataset,
    String classifier,
    int classes,
    List<Integer> right,
    List<String> rightNames,
    int images,
    RecognisedShare share,
    List<PropertyRecognition> properties) {

  /** The format version that this code writes, and the newest that it reads. */
  public static final int FORMAT_VERSION = 1;

  private static final VersionedJson<Recognition> JSON =
      new VersionedJson<>(
          Recognition.class,
          FORMAT_VERSION,
          "there is no such file; run `recognise` on the dataset first");

  public Recognition {
    right = List.copyOf(right);
    rightNames = List.copyOf(rightNames);
    properties = List.copyOf(properties);
  }

  /** What the names of all files begin with that a classifier's answers are in. */
  public static String stem(String classifier) {
    return "recognition-" + classifier;
  }

  /** The file of a dataset and classifier. */
  public static Path file(DatasetFolder dataset, String classifier) {
    return dataset.evaluation().resolve(stem(classifier) + ".json");
  }

  /** Writes this as JSON, whole or not at all. */
  public void write(Path file) {
    JSON.write(file, this);
  }

  /**
   * Reads such a file.
   *
   * @throws InvalidInputException if the file is missing, broken or of a newer format
   */
  public static Recognition read(Path file) {
    return JSON.read(file);
  }
}

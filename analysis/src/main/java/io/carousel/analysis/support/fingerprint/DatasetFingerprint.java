package io.carousel.analysis.support.fingerprint;

import io.carousel.dataset.DatasetFolder;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a dataset was when something was computed from it.
 *
 * @param samples SHA-256 of {@code samples.csv}
 * @param images SHA-256 of the names and sizes of all images, which tells a rendered-again image
 *     from the old one without reading a hundred thousand of them
 */
public record DatasetFingerprint(String samples, String images) {

  private static final int NAMED = 3;

  public DatasetFingerprint {
    Objects.requireNonNull(samples, "samples");
    Objects.requireNonNull(images, "images");
  }

  /**
   * Takes the fingerprint of a dataset.
   *
   * @param frames the frames of all its images, in order
   * @throws InvalidInputException if images are missing: one line with their number and the first
   *     few
   */
  public static DatasetFingerprint of(DatasetFolder dataset, List<Integer> frames) {
    StringBuilder sizes = new StringBuilder();
    List<Integer> missing = new ArrayList<>();
    for (int frame : frames) {
      Path image = dataset.image(frame);
      try {
        sizes.append(frame).append(' ').append(Files.size(image)).append('\n');
      } catch (NoSuchFileException e) {
        missing.add(frame);
      } catch (IOException e) {
        throw FileProblem.reading(image, e);
      }
    }
    if (!missing.isEmpty()) {
      String few =
          missing.stream().limit(NAMED).map(f -> f + ".png").collect(Collectors.joining(", "));
      throw new InvalidInputException(
          FileProblem.place(dataset.images()),
          "%d of %d images are missing (%s%s); run `render` with `resume`; if they were"
              .concat(" imported, delete the dataset and import it again")
              .formatted(
                  missing.size(), frames.size(), few, missing.size() > NAMED ? ", ..." : ""));
    }
    return new DatasetFingerprint(Sha256.of(dataset.samples()), Sha256.of(sizes.toString()));
  }
}

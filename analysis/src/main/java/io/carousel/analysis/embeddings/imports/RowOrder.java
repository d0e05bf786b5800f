package io.carousel.analysis.embeddings.imports;

import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Brings rows into the order of a dataset's images. A row says which image it is of by its frame
 * ({@code 12}), by the name of the image with or without folders ({@code images/12.png}), or, in an
 * imported dataset, by the file that it was, or its name where that is like no other's.
 */
final class RowOrder {

  private static final String SOURCES = "sources.csv";

  private final DatasetFolder dataset;
  private final List<Integer> frames;
  private final Map<String, Integer> rows = new HashMap<>();

  /**
   * The order of a dataset.
   *
   * @throws InvalidInputException if it has no table of samples, or a broken list of sources
   */
  RowOrder(DatasetFolder dataset) {
    this.dataset = dataset;
    this.frames =
        SampleTable.read(dataset.samples()).samples().stream().map(Sample::frame).toList();
    Map<Integer, Integer> byFrame = new HashMap<>();
    for (int row = 0; row < frames.size(); row++) {
      byFrame.put(frames.get(row), row);
      rows.put(frames.get(row).toString(), row);
      for (String ending : List.of("png", "jpg")) {
        rows.put(frames.get(row) + "." + ending, row);
        rows.put("images/" + frames.get(row) + "." + ending, row);
      }
    }
    Path sources = dataset.root().resolve(SOURCES);
    if (Files.exists(sources)) {
      addSources(sources, byFrame);
    }
  }

  /** The frames of all images, in order. */
  List<Integer> frames() {
    return frames;
  }

  private void addSources(Path sources, Map<Integer, Integer> byFrame) {
    Set<String> ambiguous = new HashSet<>();
    Map<String, Integer> byName = new HashMap<>();
    try (CSVParser lines = CSVFormat.DEFAULT.parse(Files.newBufferedReader(sources))) {
      lines.stream().skip(1).forEach(line -> addSource(sources, line, byFrame, byName, ambiguous));
    } catch (IOException | UncheckedIOException e) {
      throw FileProblem.reading(
          sources, "could not be read as CSV (" + FileProblem.detail(e) + ")", e);
    }
    byName.forEach(
        (name, row) -> {
          if (rows.getOrDefault(name, row).equals(row)) {
            rows.put(name, row);
          } else {
            ambiguous.add(name); // The name of another image now.
          }
        });
    rows.keySet().removeAll(ambiguous);
  }

  private void addSource(
      Path sources,
      CSVRecord line,
      Map<Integer, Integer> byFrame,
      Map<String, Integer> byName,
      Set<String> ambiguous) {
    try {
      Integer row = byFrame.get(Integer.valueOf(line.get(0)));
      if (row != null) {
        String file = line.get(1);
        rows.putIfAbsent(file, row);
        // As short as it may be written, and as it lies below the folder that was imported.
        for (int slash = file.lastIndexOf('/');
            slash >= 0;
            slash = file.lastIndexOf('/', slash - 1)) {
          if (byName.put(file.substring(slash + 1), row) != null) {
            ambiguous.add(file.substring(slash + 1));
          }
        }
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new InvalidInputException(
          sources + ":" + line.getRecordNumber(), "must be a frame and a file", e);
    }
  }

  /**
   * Embeddings with one row an image, in the order of the images.
   *
   * @param place the file that they are from, for mistakes
   * @throws InvalidInputException if a row is of no image or of one that another row is of too, or
   *     if there are more or fewer rows than images
   */
  Embeddings sorted(String place, EmbeddingTable table) {
    Embeddings given = table.embeddings();
    if (given.rows() != frames.size()) {
      throw new InvalidInputException(
          place,
          "has %d rows, where %s has %d images; embed all of them"
              .formatted(given.rows(), dataset.samples(), frames.size()));
    }
    return table.images().map(images -> sorted(place, given, images)).orElse(given);
  }

  private Embeddings sorted(String place, Embeddings given, List<String> images) {
    if (images.size() != given.rows()) {
      throw new InvalidInputException(
          place,
          "says of %d rows which image they are of, and has %d"
              .formatted(images.size(), given.rows()));
    }
    int dimensions = given.dimensions();
    float[] values = new float[given.values().length];
    int[] from = new int[given.rows()];
    Arrays.fill(from, -1);
    for (int row = 0; row < given.rows(); row++) {
      Integer to = rows.get(images.get(row));
      if (to == null) {
        throw new InvalidInputException(
            place,
            "row %d (from 0) is of \"%s\", which is no image of %s, or of more than one"
                .formatted(row, images.get(row), dataset.root()));
      }
      if (from[to] >= 0) {
        throw new InvalidInputException(
            place,
            "rows %d and %d (from 0) are both of image %d"
                .formatted(from[to], row, frames.get(to)));
      }
      from[to] = row;
      System.arraycopy(given.values(), row * dimensions, values, to * dimensions, dimensions);
    }
    return new Embeddings(given.rows(), dimensions, values);
  }
}

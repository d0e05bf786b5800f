package io.carousel.analysis.embeddings.imports;

import io.carousel.analysis.support.npy.NpyArray;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV table. With a header, a column of one of some names says which image a row is of, and all
 * others are the embedding; without one, all columns are, and rows are in the order of {@code
 * samples.csv}.
 */
final class CsvEmbeddings implements TableFormat {

  /**
   * What a column is called that says which image it is; pandas leaves its index without a name.
   */
  private static final Set<String> IMAGE =
      Set.of("", "frame", "file_name", "filename", "file", "image", "path");

  private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

  @Override
  public EmbeddingTable read(Path file, Optional<String> array) {
    if (array.isPresent()) {
      throw new InvalidInputException(
          file.toString(), "is one table, which has no name; leave `array` out");
    }
    try (CSVParser rows = format(file).parse(Files.newBufferedReader(file))) {
      return table(file, rows);
    } catch (IOException | UncheckedIOException e) {
      throw FileProblem.reading(
          file, "could not be read as CSV (" + FileProblem.detail(e) + ")", e);
    }
  }

  /** CSV with the delimiter that the first line has most of. */
  private static CSVFormat format(Path file) throws IOException {
    String first;
    try (var reader = Files.newBufferedReader(file)) {
      first = Optional.ofNullable(reader.readLine()).orElse("");
    }
    char delimiter = DELIMITERS.get(0);
    for (char other : DELIMITERS) {
      if (count(first, other) > count(first, delimiter)) {
        delimiter = other;
      }
    }
    return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(each -> each == wanted).count();
  }

  private static EmbeddingTable table(Path file, CSVParser parser) {
    Iterator<CSVRecord> rows = parser.iterator();
    if (!rows.hasNext()) {
      throw new InvalidInputException(file.toString(), "is empty; it must have a row an image");
    }
    CSVRecord first = rows.next();
    boolean header = first.stream().anyMatch(cell -> number(cell).isEmpty()) || counts(first);
    int image = header ? imageColumn(first) : -1;
    int dimensions = first.size() - (image < 0 ? 0 : 1);
    Numbers numbers = new Numbers();
    List<String> images = new ArrayList<>();
    int count = 0;
    CSVRecord row = header ? (rows.hasNext() ? rows.next() : null) : first;
    while (row != null) {
      if (row.size() != first.size()) {
        throw new InvalidInputException(
            file + ":" + row.getRecordNumber(),
            "has %d cells where the first line has %d".formatted(row.size(), first.size()));
      }
      for (int column = 0; column < row.size(); column++) {
        if (column == image) {
          images.add(row.get(column).strip());
        } else {
          numbers.add(number(file, row, column));
        }
      }
      count++;
      row = rows.hasNext() ? rows.next() : null;
    }
    return new EmbeddingTable(
        EmbeddingTable.embeddings(
            file.toString(), new NpyArray(List.of(count, dimensions), numbers.all())),
        image < 0 ? Optional.empty() : Optional.of(images));
  }

  /** Whether a line is 0, 1, 2, ..., as pandas calls columns that have no name. */
  private static boolean counts(CSVRecord line) {
    for (int column = 0; column < line.size(); column++) {
      if (!line.get(column).strip().equals(String.valueOf(column))) {
        return false;
      }
    }
    return line.size() > 1;
  }

  /** The first column of a name that says so; -1 if there is none. */
  private static int imageColumn(CSVRecord header) {
    for (int column = 0; column < header.size(); column++) {
      if (IMAGE.contains(header.get(column).strip().toLowerCase(Locale.ROOT))) {
        return column;
      }
    }
    return -1;
  }

  private static float number(Path file, CSVRecord row, int column) {
    return number(row.get(column))
        .orElseThrow(
            () ->
                new InvalidInputException(
                    file + ":" + row.getRecordNumber(),
                    "has \"%s\" in column %d, where a number must be; call a column that says which image it is frame or file_name"
                        .formatted(row.get(column), column + 1)));
  }

  private static Optional<Float> number(String cell) {
    try {
      return Optional.of(Float.parseFloat(cell.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}

package io.carousel.analysis.datasets.layout;

import io.carousel.dataset.CsvText;
import io.carousel.dataset.Level;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.OneLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV table of pictures that others made: a column with the files' names, and one column a
 * property.
 *
 * @param properties the names of the property columns
 * @param rows one a picture
 */
public record PictureTable(List<String> properties, List<Row> rows) {

  private static final Pattern PICTURE =
      Pattern.compile("\\.(png|jpe?g|bmp|gif|tiff?|webp)$", Pattern.CASE_INSENSITIVE);

  /**
   * The row of a picture.
   *
   * @param image its file, relative to the folder of images
   * @param levels one a property
   */
  public record Row(String image, List<Level> levels) {
    public Row {
      levels = List.copyOf(levels);
    }
  }

  public PictureTable {
    properties = List.copyOf(properties);
    rows = List.copyOf(rows);
  }

  /**
   * Reads a table.
   *
   * @param imageColumn the name of the column with the files' names; null for the first whose cells
   *     end like names of pictures, or else the first
   * @throws InvalidInputException if the file is missing, or no such table
   */
  public static PictureTable read(Path file, String imageColumn) {
    try (CSVParser parser = format(file).parse(CsvText.reader(file))) {
      List<CSVRecord> lines = parser.getRecords();
      if (lines.size() < 2) {
        throw new InvalidInputException(
            file.toString(), "must have a header line and a line an image");
      }
      List<String> properties = new ArrayList<>(lines.get(0).toList());
      int image = imageColumn == null ? pictures(lines.get(1)) : properties.indexOf(imageColumn);
      if (image < 0) {
        throw new InvalidInputException(
            file + ":1", "has no column " + imageColumn + "; there are " + properties);
      }
      properties.remove(image);
      List<Row> rows = new ArrayList<>();
      for (CSVRecord line : lines.subList(1, lines.size())) {
        rows.add(row(file, line, properties.size() + 1, image));
      }
      return new PictureTable(properties, rows);
    } catch (IOException | UncheckedIOException | OutOfMemoryError e) {
      throw FileProblem.reading(
          file, "could not be read as CSV (" + FileProblem.detail(e) + ")", e);
    }
  }

  /** Cells are divided by what the header has most of, as spreadsheets of some languages do. */
  private static CSVFormat format(Path file) throws IOException {
    String header;
    try (BufferedReader reader = new BufferedReader(CsvText.reader(file))) {
      header = Objects.requireNonNullElse(reader.readLine(), "");
    }
    char delimiter = ',';
    for (char other : new char[] {';', '\t'}) {
      if (count(header, other) > count(header, delimiter)) {
        delimiter = other;
      }
    }
    return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(character -> character == wanted).count();
  }

  /** The first cell that ends like the name of a picture; 0 if none does. */
  private static int pictures(CSVRecord line) {
    for (int i = 0; i < line.size(); i++) {
      if (PICTURE.matcher(line.get(i)).find()) {
        return i;
      }
    }
    return 0;
  }

  /** The pictures, which lie in a folder. */
  public PictureSet in(Path folder) {
    List<CollectionPicture> pictures = new ArrayList<>();
    for (Row row : rows) {
      pictures.add(
          new CollectionPicture(pictures.size(), file(folder, row.image()), null, row.levels()));
    }
    // What kind of property a column is cannot be told from a table.
    return new PictureSet(
        "a folder of images with a table", properties, List.of(), pictures, Optional.empty());
  }

  private static Path file(Path folder, String image) {
    try {
      return folder.resolve(image);
    } catch (InvalidPathException e) {
      throw new InvalidInputException(
          "the table of " + folder, OneLine.quoted(image) + " is no name that a file can have", e);
    }
  }

  private static Row row(Path file, CSVRecord line, int cells, int image) {
    if (line.size() != cells) {
      throw new InvalidInputException(
          file + ":" + line.getRecordNumber(),
          "has " + line.size() + " cells where the header has " + cells);
    }
    List<Level> levels = new ArrayList<>(line.stream().map(Level::of).toList());
    levels.remove(image);
    return new Row(line.get(image), levels);
  }
}

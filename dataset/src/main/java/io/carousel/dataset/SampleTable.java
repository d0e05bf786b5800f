package io.carousel.dataset;

import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.OneLine;
import io.carousel.job.WholeFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The samples of a dataset as a table: the index column {@code frame}, then one column a property,
 * as the published Python scripts write and read it.
 *
 * @param properties the names of the property columns
 * @param samples the rows, in frame order
 */
public record SampleTable(List<String> properties, List<Sample> samples) {

  private static final String FRAME = "frame";

  /** As many bytes of a file's name are left for a property's, of the 255 that a name may have. */
  private static final int LONGEST_NAME = 200;

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  public SampleTable {
    properties = List.copyOf(properties);
    samples = List.copyOf(samples);
  }

  /**
   * The labels of one property, in row order.
   *
   * @throws IllegalArgumentException if there is no such property
   */
  public List<String> column(String property) {
    int index = properties.indexOf(property);
    if (index < 0) {
      throw new IllegalArgumentException("no column " + property + " in " + properties);
    }
    return samples.stream().map(sample -> sample.levels().get(index).text()).toList();
  }

  /** Writes the table as CSV, whole or not at all. */
  public void write(Path file) {
    WholeFile.write(
        file,
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          CSVPrinter printer = new CSVPrinter(writer, FORMAT);
          printer.print(FRAME);
          printer.printRecord(properties.stream().map(SpreadsheetCell::of).toList());
          for (Sample sample : samples) {
            printer.print(sample.frame());
            printer.printRecord(sample.levels().stream().map(SpreadsheetCell::of).toList());
          }
          printer.flush();
        });
  }

  /**
   * Reads a table. A byte order mark before it, as some spreadsheets write, is passed over.
   *
   * @throws InvalidInputException if the file is missing or is no such table: its columns need
   *     names of which no two are equal, and its frames whole numbers from 0 of which no two are
   */
  public static SampleTable read(Path file) {
    try (Reader reader = CsvText.reader(file);
        CSVParser rows = FORMAT.parse(reader)) {
      Iterator<CSVRecord> iterator = rows.iterator();
      if (!iterator.hasNext()) {
        throw new InvalidInputException(
            FileProblem.place(file), "is empty; a header line is needed");
      }
      List<String> header = header(file, iterator.next());
      Set<Integer> frames = new HashSet<>();
      List<Sample> samples = new ArrayList<>();
      while (iterator.hasNext()) {
        CSVRecord row = iterator.next();
        String where = FileProblem.place(file) + ":" + rows.getCurrentLineNumber();
        if (row.size() != header.size()) {
          throw new InvalidInputException(
              where, "has " + row.size() + " cells where the header has " + header.size());
        }
        Sample sample = sample(where, row);
        if (!frames.add(sample.frame())) {
          throw new InvalidInputException(
              where,
              "frame %d is there already; every frame must have one row".formatted(sample.frame()));
        }
        samples.add(sample);
      }
      return new SampleTable(header.subList(1, header.size()), samples);
    } catch (NoSuchFileException e) {
      throw new InvalidInputException(
          FileProblem.place(file), "there is no such file; is this the folder of a dataset?", e);
    } catch (IOException | UncheckedIOException | OutOfMemoryError e) {
      throw FileProblem.reading(
          file,
          "could not be read as CSV ("
              + FileProblem.detail(e)
              + "); write it anew, as comma-separated text in UTF-8",
          e);
    }
  }

  private static List<String> header(Path file, CSVRecord row) {
    String where = FileProblem.place(file) + ":1";
    List<String> header = row.stream().map(SpreadsheetCell::text).toList();
    // pandas writes an index without a name as an empty cell.
    if (!header.get(0).equals(FRAME) && !header.get(0).isEmpty()) {
      throw new InvalidInputException(
          where,
          "the first column must be \"%s\", not %s"
              .formatted(FRAME, OneLine.quoted(header.get(0))));
    }
    Set<String> names = new HashSet<>();
    for (int column = 1; column < header.size(); column++) {
      String name = header.get(column);
      if (name.isBlank()) {
        throw new InvalidInputException(where, "column " + (column + 1) + " has no name");
      }
      if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
        throw new InvalidInputException(
            where,
            "column %d is called %s and more; a name has up to %d bytes, as files are called by it"
                .formatted(column + 1, OneLine.quoted(name), LONGEST_NAME));
      }
      if (name.equals(FRAME) || !names.add(name)) {
        throw new InvalidInputException(
            where,
            "two columns are called %s; rename or delete one".formatted(OneLine.quoted(name)));
      }
    }
    return header;
  }

  private static Sample sample(String where, CSVRecord row) {
    List<Level> levels = row.stream().skip(1).map(SpreadsheetCell::text).map(Level::of).toList();
    try {
      int frame = Integer.parseInt(row.get(0));
      if (frame >= 0) {
        return new Sample(frame, levels);
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number that is too small.
    }
    throw new InvalidInputException(
        where, "frame must be a whole number from 0, not " + OneLine.quoted(row.get(0)));
  }
}

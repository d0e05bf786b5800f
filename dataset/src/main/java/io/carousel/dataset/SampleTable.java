package io.carousel.dataset;

import io.carousel.job.InvalidInputException;
import io.carousel.job.WholeFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
          printer.printRecord(properties);
          for (Sample sample : samples) {
            printer.print(sample.frame());
            printer.printRecord(sample.levels());
          }
          printer.flush();
        });
  }

  /**
   * Reads a table.
   *
   * @throws InvalidInputException if the file is missing or is no such table
   */
  public static SampleTable read(Path file) {
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser rows = FORMAT.parse(reader)) {
      Iterator<CSVRecord> iterator = rows.iterator();
      if (!iterator.hasNext()) {
        throw new InvalidInputException(file.toString(), "is empty; a header line is needed");
      }
      List<String> header = iterator.next().toList();
      // pandas writes an index without a name as an empty cell.
      if (!header.get(0).equals(FRAME) && !header.get(0).isEmpty()) {
        throw new InvalidInputException(
            file + ":1",
            "the first column must be \"" + FRAME + "\", not \"" + header.get(0) + "\"");
      }
      List<Sample> samples = new ArrayList<>();
      while (iterator.hasNext()) {
        CSVRecord row = iterator.next();
        if (row.size() != header.size()) {
          throw new InvalidInputException(
              file + ":" + rows.getCurrentLineNumber(),
              "has " + row.size() + " cells where the header has " + header.size());
        }
        samples.add(sample(file, rows.getCurrentLineNumber(), row));
      }
      return new SampleTable(header.subList(1, header.size()), samples);
    } catch (NoSuchFileException e) {
      throw new InvalidInputException(
          file.toString(), "there is no such file; is this the folder of a dataset?", e);
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new InvalidInputException(
          file.toString(), "could not be read as CSV (" + e.getMessage() + ")", e);
    }
  }

  private static Sample sample(Path file, long line, CSVRecord row) {
    List<Level> levels = row.stream().skip(1).map(Level::of).toList();
    try {
      return new Sample(Integer.parseInt(row.get(0)), levels);
    } catch (NumberFormatException e) {
      throw new InvalidInputException(
          file + ":" + line, "frame must be a whole number, not \"" + row.get(0) + "\"", e);
    }
  }
}

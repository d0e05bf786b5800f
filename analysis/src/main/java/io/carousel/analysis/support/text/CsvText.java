package io.carousel.analysis.support.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Tables as CSV (RFC 4180, but lines end with a line feed alone), in memory. */
public final class CsvText {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private CsvText() {}

  /** What prints a table's rows. */
  @FunctionalInterface
  public interface Rows {

    void print(CSVPrinter printer) throws IOException;
  }

  /** The text of some rows, the head among them. */
  public static String of(Rows rows) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      rows.print(printer);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return text.toString();
  }
}

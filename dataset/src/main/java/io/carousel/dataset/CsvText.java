package io.carousel.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text of CSV files that others made. */
public final class CsvText {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private CsvText() {}

  /**
   * Opens a file in UTF-8; a byte order mark before the text is passed over.
   *
   * @throws IOException if it cannot be opened, or its beginning is no text in UTF-8
   */
  public static Reader reader(Path file) throws IOException {
    BufferedReader reader = Files.newBufferedReader(file);
    try {
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      return reader;
    } catch (IOException e) {
      reader.close();
      throw e;
    }
  }
}

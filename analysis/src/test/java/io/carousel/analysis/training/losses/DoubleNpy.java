package io.carousel.analysis.training.losses;

import io.carousel.analysis.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The float64 and int64 arrays that the golden losses come in. */
final class DoubleNpy {

  private static final Pattern HEADER =
      Pattern.compile(
          "'descr': '<([fi])8', 'fortran_order': (True|False), 'shape': \\((\\d+),?\\s*(\\d*)");

  private static final int START = 10;

  private DoubleNpy() {}

  /** A matrix; one number a row if the array has one axis. */
  static double[][] rows(String name) {
    try {
      ByteBuffer file =
          ByteBuffer.wrap(Files.readAllBytes(Golden.path("losses/" + name)))
              .order(ByteOrder.LITTLE_ENDIAN);
      int values = START + file.getShort(START - 2);
      String text = new String(file.array(), START, values - START, StandardCharsets.US_ASCII);
      Matcher header = HEADER.matcher(text);
      if (!header.find()) {
        throw new IllegalStateException(name + ": " + text);
      }
      int rowCount = Integer.parseInt(header.group(3));
      int columns = header.group(4).isEmpty() ? 1 : Integer.parseInt(header.group(4));
      boolean byColumn = header.group(2).equals("True");
      double[][] rows = new double[rowCount][columns];
      file.position(values);
      for (int at = 0; at < rowCount * columns; at++) {
        int row = byColumn ? at % rowCount : at / columns;
        int column = byColumn ? at / rowCount : at % columns;
        rows[row][column] = header.group(1).equals("f") ? file.getDouble() : file.getLong();
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

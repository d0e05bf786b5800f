package io.carousel.analysis.embeddings.imports;

import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The kinds of files that embeddings come in, by the endings of their names. */
final class TableFormats {

  private static final Map<String, TableFormat> BY_ENDING =
      Map.of("npy", new NpyTable(), "npz", new NpzTable(), "csv", new CsvEmbeddings());

  private TableFormats() {}

  /**
   * The kind that a file is of.
   *
   * @throws InvalidInputException if it is none of those that are read
   */
  static TableFormat of(Path file) {
    String name = file.getFileName().toString();
    TableFormat format =
        BY_ENDING.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    if (format == null) {
      throw new InvalidInputException(
          file.toString(),
          "is no file that embeddings are read from, which are .npy, .npz and .csv");
    }
    return format;
  }
}

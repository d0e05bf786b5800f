package io.carousel.analysis.training.protocol;

import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.yaml.Suggestion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What makes images alike: they are of one class if they have the same levels in these columns.
 *
 * @param columns names of columns of {@code samples.csv}, at least one
 */
public record Label(List<String> columns) {

  private static final String AND = "+";

  public Label {
    columns = List.copyOf(columns);
  }

  /** Reads one column's name, or several with plus signs between: "model+car_paint". */
  public static Label parse(String text) {
    return new Label(Arrays.stream(text.split("\\+", -1)).map(String::strip).toList());
  }

  /**
   * The class of every image, in row order: its levels.
   *
   * @param file what the table was read from
   * @throws InvalidInputException if the table lacks a column
   */
  List<String> classes(SampleTable table, Path file) {
    for (String column : columns) {
      if (!table.properties().contains(column)) {
        throw new InvalidInputException(
            file.toString(),
            "there is no column \"%s\" to be a label; %s"
                .formatted(column, Suggestion.instead(column, table.properties())));
      }
    }
    List<List<String>> levels = columns.stream().map(table::column).toList();
    return IntStream.range(0, table.samples().size())
        .mapToObj(row -> levels.stream().map(column -> column.get(row)))
        .map(row -> row.collect(Collectors.joining(AND)))
        .toList();
  }

  /** As a user writes it: "model+car_paint". */
  @Override
  public String toString() {
    return String.join(AND, columns);
  }
}

package io.carousel.analysis.reporting.figure;

import java.util.List;

/**
 * A square heat map in the order of its dendrogram, which stands beside it.
 *
 * @param name its file's name without suffix
 * @param title what it shows
 * @param dark the value that the darkest colour stands for
 * @param bright the value that the brightest colour stands for, where things are the same
 * @param labels of rows and columns, by position
 * @param marks what kind each row is of, by position; empty where kinds are not told
 * @param squares a row a label and in it a column a label, by position
 * @param beside columns beside the squares
 * @param order the positions from top to bottom and from left to right
 * @param tree the dendrogram in that order
 */
public record HeatMap(
    String name,
    String title,
    String dark,
    String bright,
    List<String> labels,
    List<String> marks,
    List<List<Square>> squares,
    List<Column> beside,
    List<Integer> order,
    Dendrogram tree) {

  public HeatMap {
    labels = List.copyOf(labels);
    marks = List.copyOf(marks);
    squares = squares.stream().map(List::copyOf).toList();
    beside = List.copyOf(beside);
    order = List.copyOf(order);
  }

  /** The title and what the colours stand for. */
  String titleWithScale() {
    return "%s (dark: %s, bright: %s)".formatted(title, dark, bright);
  }

  /**
   * The square of a row and a column.
   *
   * @param text what is written on it, where squares are not too small
   * @param brightness from 0, dark, to 1, bright; null where it has no value
   */
  public record Square(String text, Double brightness) {

    String colour() {
      return brightness == null ? FigureColours.LINE : FigureColours.brightness(brightness);
    }
  }

  /**
   * A column beside the squares.
   *
   * @param label its name
   * @param squares one a row, by position
   */
  public record Column(String label, List<Square> squares) {

    public Column {
      squares = List.copyOf(squares);
    }
  }
}

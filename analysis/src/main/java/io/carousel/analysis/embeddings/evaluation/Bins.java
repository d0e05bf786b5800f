package io.carousel.analysis.embeddings.evaluation;

import io.carousel.analysis.embeddings.measures.Labels;
import io.carousel.dataset.Level;
import io.carousel.job.InvalidInputException;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

/** Divides numbers into classes of as nearly the same size as equal numbers allow. */
final class Bins {

  private Bins() {}

  /**
   * Divides a column.
   *
   * @param where the column, for messages
   * @param column one number an image, as text
   * @param bins how many classes there are at most; equal numbers are of the same class, so there
   *     may be fewer
   * @throws InvalidInputException if a cell is no number
   */
  static Labels divide(String where, List<String> column, int bins) {
    double[] numbers = new double[column.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(where, column.get(i));
    }
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    long[] binOf =
        Arrays.stream(numbers)
            .mapToLong(number -> bin(firstPlace(sorted, number), sorted.length, bins))
            .toArray();
    // Equal numbers may leave bins empty.
    long[] used = Arrays.stream(binOf).distinct().sorted().toArray();
    List<String> ranges = Arrays.stream(used).mapToObj(bin -> range(numbers, binOf, bin)).toList();
    return Labels.counted(
        Arrays.stream(binOf).mapToInt(bin -> Arrays.binarySearch(used, bin)).toArray(), ranges);
  }

  /** The least and the greatest number of a bin, in words. */
  private static String range(double[] numbers, long[] binOf, long bin) {
    DoubleSummaryStatistics range =
        IntStream.range(0, numbers.length)
            .filter(i -> binOf[i] == bin)
            .mapToDouble(i -> numbers[i])
            .summaryStatistics();
    return range.getMin() == range.getMax()
        ? Level.of(range.getMin()).text()
        : Level.of(range.getMin()).text() + " to " + Level.of(range.getMax()).text();
  }

  private static double number(String where, String text) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number == 0 ? 0 : number; // -0 is 0
      }
    } catch (NumberFormatException e) {
      throw new InvalidInputException(where, "cannot be binned: \"" + text + "\" is no number", e);
    }
    throw new InvalidInputException(where, "cannot be binned: \"" + text + "\" is not finite");
  }

  private static long bin(int place, int places, int bins) {
    return (long) place * bins / places;
  }

  private static int firstPlace(double[] sorted, double number) {
    int place = Arrays.binarySearch(sorted, number);
    while (place > 0 && sorted[place - 1] == number) {
      place--;
    }
    return place;
  }
}

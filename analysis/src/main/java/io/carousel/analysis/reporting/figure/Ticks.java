package io.carousel.analysis.reporting.figure;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * An axis with marks a round step apart, the first at its lower end.
 *
 * @param least its lower end
 * @param most its upper end
 * @param step from one mark to the next: 1, 2 or 5 times a power of ten
 */
record Ticks(double least, double most, double step) {

  /** How far rounding may put a number beyond a mark, in steps. */
  private static final double ROUNDING = 1e-6;

  /**
   * The shortest such axis that holds some numbers.
   *
   * @param low the least of them
   * @param high the greatest; the axis has a length even if it is the same
   * @param about how many steps there should be
   */
  static Ticks around(double low, double high, int about) {
    double length = high > low ? high - low : Math.max(Math.abs(high), 1e-3);
    double raw = length / about;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double step = power * (raw <= power ? 1 : raw <= 2 * power ? 2 : raw <= 5 * power ? 5 : 10);
    double least = step * Math.floor(low / step + ROUNDING);
    double most = step * Math.ceil(Math.max(high, low + length) / step - ROUNDING);
    return new Ticks(least, most, step);
  }

  /** An axis that begins at 0 and ends where the numbers do, at a mark or not. */
  static Ticks upTo(double high, int about) {
    return new Ticks(0, high, around(0, high, about).step());
  }

  /** The marks, ascending. */
  List<Double> marks() {
    int steps = (int) ((most - least) / step + ROUNDING);
    return IntStream.rangeClosed(0, steps).mapToObj(i -> least + i * step).toList();
  }

  /** A mark as it is written: with as many decimals as the step has. */
  String text(double mark) {
    int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + ROUNDING));
    String text = String.format(Locale.ROOT, "%." + decimals + "f", mark);
    return text.matches("-?0(\\.0*)?") ? "0" : text.replace('-', '−');
  }

  /** Where a number lies on the axis: 0 at its lower end, 1 at its upper. */
  double part(double number) {
    return (number - least) / (most - least);
  }
}

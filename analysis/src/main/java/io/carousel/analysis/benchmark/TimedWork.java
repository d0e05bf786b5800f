package io.carousel.analysis.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** A piece of work that is timed again and again, in turn with others that it is compared with. */
final class TimedWork {

  private final String name;
  private final String unit;
  private final double amount;
  private final Supplier<Stopwatch.Times> work;
  private final List<Stopwatch.Times> times = new ArrayList<>();

  /**
   * A piece of work.
   *
   * @param unit what it gets done: "images"
   * @param amount how many of them
   */
  TimedWork(String name, String unit, double amount, Runnable work) {
    this(amount, name, unit, () -> Stopwatch.time(work));
  }

  private TimedWork(double amount, String name, String unit, Supplier<Stopwatch.Times> work) {
    this.name = name;
    this.unit = unit;
    this.amount = amount;
    this.work = work;
  }

  /**
   * A piece of work that another process does.
   *
   * @param work has it done and says how long it took there
   */
  static TimedWork elsewhere(
      String name, String unit, double amount, Supplier<Stopwatch.Times> work) {
    return new TimedWork(amount, name, unit, work);
  }

  String name() {
    return name;
  }

  String unit() {
    return unit;
  }

  /** Does the work and times it. */
  void time() {
    times.add(work.get());
  }

  /** Drops the times so far, which were for warming up. */
  void forget() {
    times.clear();
  }

  /** How much it gets done in a second by the clock; the median. */
  double byClock() {
    return amount / median(Stopwatch.Times::wall);
  }

  /**
   * How much it gets done in a second of processor time of every core; the median. On a machine
   * that others use too, this is what it would do alone.
   */
  double byProcessor() {
    return byProcessorSecond() * Runtime.getRuntime().availableProcessors();
  }

  /** How much it gets done in a second of processor time; the median. */
  double byProcessorSecond() {
    return amount / median(Stopwatch.Times::processor);
  }

  private double median(ToDoubleFunction<Stopwatch.Times> seconds) {
    double[] sorted = times.stream().mapToDouble(seconds).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}

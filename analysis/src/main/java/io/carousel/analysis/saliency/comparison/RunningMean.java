package io.carousel.analysis.saliency.comparison;

/** Mean and spread of values that come one by one and are not kept. */
final class RunningMean {

  private final MapMeasureKind measure;
  private long count;
  private double mean;
  private double squares;

  RunningMean(MapMeasureKind measure) {
    this.measure = measure;
  }

  /** Adds a value; one that is not a number is left out. */
  void add(double value) {
    if (!Double.isNaN(value)) {
      // Welford's recurrence keeps small spreads of large values.
      double scaled = measure.scaled(value);
      count++;
      double off = scaled - mean;
      mean += off / count;
      squares += off * (scaled - mean);
    }
  }

  /** Adds what another has heard. */
  void add(RunningMean other) {
    if (other.count > 0) {
      long both = count + other.count;
      double off = other.mean - mean;
      mean += off * other.count / both;
      squares += other.squares + off * off * count * other.count / both;
      count = both;
    }
  }

  /** How many values it has. */
  long count() {
    return count;
  }

  MeanSpread result() {
    return count == 0
        ? MeanSpread.NONE
        : new MeanSpread(measure.unscaled(mean), measure.unscaled(Math.sqrt(squares / count)));
  }
}

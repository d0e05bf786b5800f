package io.carousel.analysis.benchmark;

import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.embeddings.measures.Scoring;
import io.carousel.analysis.embeddings.neighbours.BareProducts;
import io.carousel.analysis.embeddings.neighbours.NeighbourSearch;
import io.carousel.job.Progress;
import java.io.PrintStream;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * How long Normalised R-Precision takes, against the matrix products of all embeddings with all and
 * nothing else, in the same run by the same library: the least that a search by distances in
 * float32 can take. Data are made up to the measure of the paper's: 128 dimensions, and 11
 * properties with as many levels as its own.
 */
public final class MeasureBenchmark {

  /** The numbers of images that are measured, the paper's last. */
  public static final List<Integer> SIZES = List.of(10_000, 30_000, 100_000);

  private static final int WARM_UP = 5000;

  private final Consumer<String> out;

  /**
   * Prepares to time the measuring of embeddings.
   *
   * @param out gets its lines
   */
  public MeasureBenchmark(Consumer<String> out) {
    this.out = out;
  }

  /** Runs the benchmark on its own. Arguments: numbers of images, {@link #SIZES} by default. */
  public static void main(String[] arguments) {
    PrintStream console = System.out;
    List<Integer> sizes =
        arguments.length == 0 ? SIZES : List.of(arguments).stream().map(Integer::valueOf).toList();
    new MeasureBenchmark(console::println).run(sizes, Integer.MAX_VALUE);
  }

  /**
   * Measures with each number of images, and says for each the wall-clock and processor seconds of
   * the bare products and of the measure, capped and uncapped, their ratios to the products, and
   * the most memory that the process has had so far.
   *
   * @param queries the most images that are queries, the first so many; where there are more
   *     images, times are worked out for all of them, and only the capped measure is timed
   */
  public void run(List<Integer> sizes, int queries) {
    // Loads the library and lets the compiler see the loops.
    try (MadeUpEmbeddings warm = new MadeUpEmbeddings(WARM_UP)) {
      measure(warm, WARM_UP, OptionalInt.empty());
      BareProducts.compute(warm.embeddings(), WARM_UP);
    }
    out.accept(
        "%d cores, %s".formatted(Runtime.getRuntime().availableProcessors(), MachineLoad.now()));
    out.accept("images  work           wall s     CPU s  wall ratio  CPU ratio  peak MB");
    for (int size : sizes) {
      run(size, Math.min(size, queries));
    }
    out.accept(MachineLoad.now());
  }

  private void run(int size, int queries) {
    double factor = (double) size / queries;
    OptionalInt cap = OptionalInt.of(NormalisedRPrecision.PAPER_MAX_NEIGHBOURS);
    try (MadeUpEmbeddings data = new MadeUpEmbeddings(size)) {
      Stopwatch.Times bare =
          Stopwatch.time(() -> BareProducts.compute(data.embeddings(), queries)).times(factor);
      report(size, "bare products", bare, bare);
      report(size, "capped", Stopwatch.time(() -> measure(data, queries, cap)).times(factor), bare);
      if (queries == size) {
        report(
            size,
            "uncapped",
            Stopwatch.time(() -> measure(data, queries, OptionalInt.empty())),
            bare);
      } else {
        out.accept("worked out from %,d queries of %,d".formatted(queries, size));
      }
    }
  }

  private void report(int size, String work, Stopwatch.Times times, Stopwatch.Times bare) {
    out.accept(
        "%6d  %-13s %7.1f   %7.1f     %7.2f    %7.2f  %7d"
            .formatted(
                size,
                work,
                times.wall(),
                times.processor(),
                times.wall() / bare.wall(),
                times.processor() / bare.processor(),
                PeakMemory.megabytes()));
  }

  private static void measure(MadeUpEmbeddings data, int queries, OptionalInt maxNeighbours) {
    Scoring.of(
        new NeighbourSearch(data.embeddings()),
        List.of(new NormalisedRPrecision(maxNeighbours)),
        data.properties(),
        0,
        queries,
        Progress.silent().begin("", 0, ""));
  }
}

package io.carousel.analysis.benchmark;

import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.embeddings.measures.Labels;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.embeddings.neighbours.BareProducts;
import io.carousel.job.Progress;
import java.io.PrintStream;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
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

  private static final int DIMENSIONS = 128;
  private static final int[] LEVELS = {6, 36, 10, 5, 5, 10, 5, 5, 8, 9, 36};
  private static final long SEED = 1;

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
    new MeasureBenchmark(console::println).run(sizes);
  }

  /**
   * Measures with each number of images, and says for each the wall-clock and processor seconds of
   * the bare products and of the measure, capped and uncapped, their ratios to the products, and
   * the most memory that the process has had so far.
   */
  public void run(List<Integer> sizes) {
    // Loads the library and lets the compiler see the loops.
    measure(data(5000), OptionalInt.empty());
    BareProducts.compute(data(5000).embeddings());
    out.accept(
        "%d cores, %s".formatted(Runtime.getRuntime().availableProcessors(), MachineLoad.now()));
    out.accept("images  work           wall s     CPU s  wall ratio  CPU ratio  peak MB");
    for (int size : sizes) {
      Data data = data(size);
      Stopwatch.Times bare = Stopwatch.time(() -> BareProducts.compute(data.embeddings()));
      report(size, "bare products", bare, bare);
      OptionalInt cap = OptionalInt.of(NormalisedRPrecision.PAPER_MAX_NEIGHBOURS);
      report(size, "capped", Stopwatch.time(() -> measure(data, cap)), bare);
      report(size, "uncapped", Stopwatch.time(() -> measure(data, OptionalInt.empty())), bare);
    }
    out.accept(MachineLoad.now());
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

  private static void measure(Data data, OptionalInt maxNeighbours) {
    new NormalisedRPrecision(maxNeighbours)
        .measure(data.embeddings(), data.properties(), Progress.silent().begin("", 0, ""));
  }

  private record Data(Embeddings embeddings, List<Labels> properties) {}

  /** Images with random levels; each level of a property moves the embedding its own way. */
  private static Data data(int size) {
    Random random = new Random(SEED);
    float[] values = new float[size * DIMENSIONS];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    List<Labels> properties =
        java.util.Arrays.stream(LEVELS)
            .mapToObj(
                levels -> {
                  int[] classes = random.ints(size, 0, levels).toArray();
                  int[] sizes = new int[levels];
                  double[] pull = random.doubles((long) levels * DIMENSIONS, -0.5, 0.5).toArray();
                  for (int i = 0; i < size; i++) {
                    sizes[classes[i]]++;
                    for (int d = 0; d < DIMENSIONS; d++) {
                      values[i * DIMENSIONS + d] += (float) pull[classes[i] * DIMENSIONS + d];
                    }
                  }
                  return new Labels(classes, sizes);
                })
            .toList();
    return new Data(new Embeddings(size, DIMENSIONS, values), properties);
  }
}

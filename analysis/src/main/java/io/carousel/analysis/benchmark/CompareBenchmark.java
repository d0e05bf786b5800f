package io.carousel.analysis.benchmark;

import io.carousel.analysis.saliency.comparison.ComparisonSteps;
import io.carousel.analysis.saliency.comparison.MapMeasureKind;
import io.carousel.analysis.saliency.location.LocationSteps;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How long it takes to compare the saliency maps of many models and to say where they lie, by the
 * number of models and pixels; and in the same run the comparison pair by pair, as the measures are
 * defined. Maps are made up; those of 16 images are read again and again, so that they come from
 * memory and not from the disk.
 */
public final class CompareBenchmark {

  /** As many models as 14 losses in one fold and in four have, the untrained network included. */
  public static final List<Integer> MODELS = List.of(15, 57);

  /** The pixels of the paper's networks along a side. */
  public static final int SIDE = 227;

  /** How many images are measured. */
  public static final int IMAGES = 1000;

  /** What is measured. */
  public enum Work {
    READING,
    CORRELATION,
    DIVERGENCE,
    /** Both measures, and all else that a comparison is. */
    COMPARISON,
    /** Where saliency lies. */
    LOCATION,
    /** Both measures as they are defined, pair by pair on one core. */
    DEFINITION;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int PAPERS_IMAGES = 16_000;
  private static final int WARM_UP = 32;
  private static final int SECONDS = 60;
  private static final double MILLI = 1e-3;

  private final Consumer<String> out;
  private final int images;
  private final Set<Work> works;

  /**
   * Prepares to time comparing.
   *
   * @param images how many images
   * @param works what to measure
   * @param out gets its lines
   */
  public CompareBenchmark(int images, Set<Work> works, Consumer<String> out) {
    this.images = images;
    this.works = works.isEmpty() ? EnumSet.noneOf(Work.class) : EnumSet.copyOf(works);
    this.out = out;
  }

  /**
   * Measures with each number of models, and says for each step how many images a second it does,
   * the processor time of an image, how long the paper's 16,000 images take at that rate by the
   * clock and, as on a quiet machine, by processor time on all cores, and the most memory that the
   * process has had so far.
   *
   * @param side how many pixels wide and high maps are; with the most models they are measured at
   *     half of that too
   */
  public void run(List<Integer> models, int side) {
    out.accept(
        "%d cores, %s, %d images"
            .formatted(Runtime.getRuntime().availableProcessors(), MachineLoad.now(), images));
    out.accept(
        "models     maps  pairs  work           images/s  CPU ms an image  min for %d  by CPU time  peak MB"
            .formatted(PAPERS_IMAGES));
    for (int count : models) {
      measure(count, side);
    }
    measure(models.get(models.size() - 1), side / 2);
    out.accept(MachineLoad.now());
  }

  private void measure(int models, int side) {
    try (ScratchMaps maps = new ScratchMaps(models, side)) {
      List<MapMeasureKind> both = List.of(MapMeasureKind.values());
      new ComparisonSteps(maps.dataset(), ScratchMaps.METHOD, WARM_UP).compare(both);
      ComparisonSteps steps = new ComparisonSteps(maps.dataset(), ScratchMaps.METHOD, images);
      LocationSteps location = new LocationSteps(maps.dataset(), ScratchMaps.METHOD, null, images);
      String head = "%6d  %3dx%3d  %5d".formatted(models, side, side, steps.pairs());
      for (Work work : works) {
        switch (work) {
          case READING -> report(head, work, images, () -> steps.compare(List.of()));
          case CORRELATION ->
              report(head, work, images, () -> steps.compare(List.of(MapMeasureKind.CORRELATION)));
          case DIVERGENCE ->
              report(head, work, images, () -> steps.compare(List.of(MapMeasureKind.DIVERGENCE)));
          case COMPARISON -> report(head, work, images, steps::whole);
          case LOCATION -> report(head, work, images, location::measure);
          case DEFINITION -> report(head, work, 1, steps::byDefinition);
        }
      }
    }
  }

  private void report(String head, Work work, int count, Runnable task) {
    int cores = Runtime.getRuntime().availableProcessors();
    Stopwatch.Times times = Stopwatch.time(task);
    out.accept(
        "%s  %-13s %7.1f  %15.0f  %13.1f  %11.1f  %7d"
            .formatted(
                head,
                work,
                count / times.wall(),
                times.processor() / MILLI / count,
                times.wall() / count * PAPERS_IMAGES / SECONDS,
                times.processor() / cores / count * PAPERS_IMAGES / SECONDS,
                PeakMemory.megabytes()));
  }
}

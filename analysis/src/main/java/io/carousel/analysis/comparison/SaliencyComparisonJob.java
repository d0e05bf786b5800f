package io.carousel.analysis.comparison;

import io.carousel.analysis.loss.LossFamily;
import io.carousel.analysis.loss.LossInfo;
import io.carousel.analysis.saliency.SaliencyMaps;
import io.carousel.analysis.saliency.SaliencyOrigin;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.WholeFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Compares every two models' maps, image by image, and writes {@code saliency-<method>.json}, the
 * matrix as Markdown beside it, and every single comparison as CSV. One image's maps are in memory
 * at a time.
 */
public final class SaliencyComparisonJob {

  private final DatasetFolder dataset;
  private final String method;
  private final Progress progress;
  private final MapMeasure correlation = new PearsonCorrelation();
  private final MapMeasure divergence = new JensenShannon();

  /**
   * A job on one dataset, whose images have been explained.
   *
   * @param method the folder of the maps: "smoothgrad"
   * @param progress hears of every image
   */
  public SaliencyComparisonJob(DatasetFolder dataset, String method, Progress progress) {
    this.dataset = dataset;
    this.method = method;
    this.progress = progress;
  }

  /** Two models' numbers and what is known of them so far. */
  private static final class Running {

    private final int a;
    private final int b;
    private final FisherMean.Sum correlations = new FisherMean.Sum();
    private double divergences;
    private int defined;
    private double lastCorrelation;
    private double lastDivergence;

    Running(int a, int b) {
      this.a = a;
      this.b = b;
    }

    void add(double correlation, double divergence) {
      lastCorrelation = correlation;
      lastDivergence = divergence;
      correlations.add(correlation);
      if (!Double.isNaN(divergence)) {
        divergences += divergence;
        defined++;
      }
    }

    Pair result(List<String> models) {
      Double mean = defined == 0 ? null : divergences / defined;
      return new Pair(models.get(a), models.get(b), correlations.result(), mean);
    }
  }

  /**
   * Compares and writes.
   *
   * @return what was written
   * @throws InvalidInputException if there are fewer than two models' maps, maps are missing or
   *     damaged, or they were made from different images or in different ways
   */
  public SaliencyComparison run() {
    List<SaliencyMaps> files = SaliencyMaps.openAll(dataset, method);
    try {
      files.sort(Comparator.comparing(SaliencyMaps::origin, ORDER));
      check(files);
      return run(files);
    } finally {
      files.forEach(SaliencyMaps::close);
    }
  }

  private static final Comparator<SaliencyOrigin> ORDER =
      Comparator.comparing((SaliencyOrigin origin) -> !LossInfo.UNTRAINED.equals(origin.loss()))
          .thenComparing(
              SaliencyComparisonJob::family, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(SaliencyOrigin::model);

  private static LossFamily family(SaliencyOrigin origin) {
    return origin.loss() == null ? null : origin.loss().family();
  }

  private void check(List<SaliencyMaps> files) {
    SaliencyOrigin first = files.get(0).origin();
    Path folder = dataset.saliency().resolve(method);
    if (files.size() < 2) {
      throw new InvalidInputException(
          folder.toString(),
          "holds the maps of one model only; explain another, as carousel explain does for every"
              + " model in the models folder");
    }
    for (SaliencyMaps file : files) {
      SaliencyOrigin origin = file.origin();
      if (!origin.dataset().equals(first.dataset())
          || !origin.method().equals(first.method())
          || origin.side() != first.side()) {
        throw new InvalidInputException(
            folder.toString(),
            "holds maps that cannot be compared: %s (%s) and %s (%s) differ in images, method or size; run carousel explain again"
                .formatted(first.model(), first.method(), origin.model(), origin.method()));
      }
    }
  }

  private SaliencyComparison run(List<SaliencyMaps> files) {
    List<String> models = files.stream().map(file -> file.origin().model()).toList();
    List<Running> pairs = new ArrayList<>();
    for (int a = 0; a < files.size(); a++) {
      for (int b = a + 1; b < files.size(); b++) {
        pairs.add(new Running(a, b));
      }
    }
    List<Integer> frames =
        SampleTable.read(dataset.samples()).samples().stream().map(Sample::frame).toList();
    WholeFile.write(
        dataset.evaluation().resolve("saliency-" + method + ".csv"),
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
          printer.printRecord("frame", "model_a", "model_b", "correlation", "jensen_shannon");
          try (Progress.Step step = progress.begin("compare", frames.size(), "image")) {
            for (int frame : frames) {
              compare(frame, files, pairs);
              print(frame, models, pairs, printer);
              step.advance(1);
            }
          }
          printer.flush();
        });
    SaliencyComparison comparison =
        new SaliencyComparison(
            SaliencyComparison.FORMAT_VERSION,
            files.get(0).origin().method(),
            frames.size(),
            models,
            pairs.stream().map(pair -> pair.result(models)).toList(),
            families(files, pairs, true),
            families(files, pairs, false));
    comparison.write(SaliencyComparison.file(dataset, method));
    WholeFile.write(
        dataset.evaluation().resolve("saliency-" + method + ".md"),
        CorrelationTable.markdown(comparison));
    return comparison;
  }

  private void compare(int frame, List<SaliencyMaps> files, List<Running> pairs) {
    float[][] maps = files.stream().map(file -> file.map(frame).values()).toArray(float[][]::new);
    IntStream.range(0, pairs.size())
        .parallel()
        .forEach(
            index -> {
              Running pair = pairs.get(index);
              float[] a = maps[pair.a];
              float[] b = maps[pair.b];
              pair.add(correlation.between(a, b), divergence.between(a, b));
            });
  }

  private static void print(int frame, List<String> models, List<Running> pairs, CSVPrinter printer)
      throws IOException {
    for (Running pair : pairs) {
      printer.printRecord(
          frame,
          models.get(pair.a),
          models.get(pair.b),
          cell(pair.lastCorrelation),
          cell(pair.lastDivergence));
    }
  }

  private static String cell(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }

  /** Over the pairs of different losses whose families are known. */
  private static FisherMean families(List<SaliencyMaps> files, List<Running> pairs, boolean same) {
    FisherMean.Sum sum = new FisherMean.Sum();
    boolean any = false;
    for (Running pair : pairs) {
      LossInfo a = files.get(pair.a).origin().loss();
      LossInfo b = files.get(pair.b).origin().loss();
      if (a != null
          && b != null
          && a.family() != null
          && b.family() != null
          && !Objects.equals(a.loss(), b.loss())
          && (a.family() == b.family()) == same) {
        sum.add(pair.correlations);
        any = true;
      }
    }
    return any ? sum.result() : null;
  }
}

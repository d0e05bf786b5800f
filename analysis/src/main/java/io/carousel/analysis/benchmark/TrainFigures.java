package io.carousel.analysis.benchmark;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;

/**
 * What the benchmark of training found, for the file of its figures.
 *
 * @param processors how many cores there are; training takes one
 * @param load the machine's load average at the end
 * @param rounds how often everything was timed
 * @param pytorch the version of PyTorch that it was compared with; null if there was none
 * @param networks a row a network
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrainFigures(
    int processors, double load, int rounds, String pytorch, List<Network> networks) {

  TrainFigures {
    networks = List.copyOf(networks);
  }

  /**
   * A network's rates, medians over the rounds.
   *
   * @param network its name
   * @param width of its images
   * @param height of its images
   * @param batch images a step
   * @param imagesPerSecond by the clock
   * @param imagesPerProcessorSecond a second of processor time
   * @param pytorchPerSecond those of PyTorch; null if there was none
   * @param pytorchPerProcessorSecond those of PyTorch; null if there was none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Network(
      String network,
      int width,
      int height,
      int batch,
      double imagesPerSecond,
      double imagesPerProcessorSecond,
      Double pytorchPerSecond,
      Double pytorchPerProcessorSecond) {

    static Network of(TrainCase training, TimedWork own, TimedWork pytorch) {
      return new Network(
          training.architecture().name(),
          training.size().width(),
          training.size().height(),
          training.batch(),
          own.byClock(),
          own.byProcessorSecond(),
          pytorch == null ? null : pytorch.byClock(),
          pytorch == null ? null : pytorch.byProcessorSecond());
    }

    static String heading() {
      return "%-26s %12s %12s %12s %12s %7s"
          .formatted(
              "images a second of", "Carousel CPU", "PyTorch CPU", "Carousel", "PyTorch", "ratio");
    }

    /** A line of the table; its ratio is that of the rates by processor time. */
    String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-26s %12.1f %12s %12.1f %12s %7s",
          name,
          imagesPerProcessorSecond,
          number("%.1f", pytorchPerProcessorSecond),
          imagesPerSecond,
          number("%.1f", pytorchPerSecond),
          pytorchPerProcessorSecond == null
              ? ""
              : number("%.2f", imagesPerProcessorSecond / pytorchPerProcessorSecond));
    }

    private static String number(String format, Double value) {
      return value == null ? "" : String.format(Locale.ROOT, format, value);
    }
  }
}

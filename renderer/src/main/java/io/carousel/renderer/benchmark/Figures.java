package io.carousel.renderer.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carousel.job.WholeFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures of a comparison, as lines of a table and as JSON. */
final class Figures {

  private final RenderBenchmark.Settings settings;
  private final String blender;
  private final String device;

  Figures(RenderBenchmark.Settings settings, String blender, String device) {
    this.settings = settings;
    this.blender = blender;
    this.device = device;
  }

  List<String> heading() {
    return List.of(
        "%d cores, %dx%d, load average %.1f"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                settings.width(),
                settings.height(),
                load()),
        "Carousel: %d passes on %s".formatted(settings.passes(), device),
        "Cycles: %s, CPU, %d samples, compared at %d"
            .formatted(blender, settings.samples(), settings.converged()),
        "%-22s %-5s %10s %9s %9s %6s %9s %9s %6s %6s %12s %6s %6s"
            .formatted(
                "car",
                "sun",
                "Carousel s",
                "Cycles s",
                "(loading)",
                "ratio",
                "CPU s",
                "Cycles'",
                "ratio",
                "SSIM",
                "Cycles' SSIM",
                "error",
                "bias"));
  }

  String line(Comparison comparison) {
    return String.format(
        Locale.ROOT,
        "%-22s %-5s %10.2f %9.2f %9.2f %6.1f %9.2f %9.2f %6.1f %6.3f %12.3f %5.0f%% %+5.0f%%",
        comparison.view().scene().carId(),
        comparison.view().position().name(),
        comparison.carousel().seconds(),
        comparison.cycles().seconds(),
        comparison.loading().seconds(),
        comparison.ratio(),
        comparison.carousel().processor(),
        comparison.cycles().processor(),
        comparison.processorRatio(),
        comparison.similarity(),
        comparison.cyclesSimilarity(),
        100 * comparison.error().mean(),
        100 * comparison.error().bias());
  }

  List<String> summary(List<Comparison> comparisons) {
    return List.of(
        String.format(
            Locale.ROOT,
            "all: ratio %.1f (least %.1f), by CPU time %.1f (least %.1f); SSIM %.3f (least %.3f);"
                + " load average %.1f",
            mean(comparisons, Comparison::ratio),
            least(comparisons, Comparison::ratio),
            mean(comparisons, Comparison::processorRatio),
            least(comparisons, Comparison::processorRatio),
            mean(comparisons, Comparison::similarity),
            least(comparisons, Comparison::similarity),
            load()));
  }

  void write(List<Comparison> comparisons, Path file) {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    root.put("blender", blender).put("device", device);
    root.put("cores", Runtime.getRuntime().availableProcessors());
    root.put("width", settings.width()).put("height", settings.height());
    root.put("passes", settings.passes()).put("samples", settings.samples());
    root.put("convergedSamples", settings.converged());
    for (Comparison comparison : comparisons) {
      ObjectNode scene = root.withArray("scenes").addObject();
      scene.put("car", comparison.view().scene().carId());
      scene.put("sun", comparison.view().position().name());
      scene.put("sunElevation", comparison.view().scene().sun().elevation());
      scene.put("sunAzimuth", comparison.view().scene().sun().azimuth());
      put(scene, "carousel", comparison.carousel());
      put(scene, "cycles", comparison.cycles());
      put(scene, "cyclesLoading", comparison.loading());
      scene.put("ssim", comparison.similarity());
      scene.put("cyclesSsim", comparison.cyclesSimilarity());
      scene.put("lightError", comparison.error().mean());
      scene.put("lightBias", comparison.error().bias());
    }
    WholeFile.write(file, root.toPrettyString() + "\n");
  }

  private static void put(ObjectNode scene, String name, Cost cost) {
    scene.putObject(name).put("seconds", cost.seconds()).put("processorSeconds", cost.processor());
  }

  private static double mean(List<Comparison> comparisons, ToDoubleFunction<Comparison> figure) {
    return comparisons.stream().mapToDouble(figure).average().orElseThrow();
  }

  private static double least(List<Comparison> comparisons, ToDoubleFunction<Comparison> figure) {
    return comparisons.stream().mapToDouble(figure).min().orElseThrow();
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}

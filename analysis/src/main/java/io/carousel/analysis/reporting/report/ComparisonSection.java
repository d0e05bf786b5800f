package io.carousel.analysis.reporting.report;

import io.carousel.analysis.reporting.lossmatrix.LossMatrix;
import io.carousel.analysis.reporting.lossmatrix.MatrixFiles;
import io.carousel.analysis.saliency.MethodNames;
import io.carousel.analysis.saliency.comparison.MapMeasureKind;
import io.carousel.analysis.saliency.comparison.SaliencyComparison;
import io.carousel.analysis.saliency.comparison.SaliencyComparisonJob;
import io.carousel.dataset.DatasetFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether losses look at the same places, by every method whose maps were compared.
 *
 * @param methods one a method
 */
record ComparisonSection(List<Method> methods) {

  /**
   * What the maps of one method say.
   *
   * @param name the method with its settings
   * @param alone whether it is the only one
   * @param measures one a way to compare
   * @param files what lies on disk of it
   */
  record Method(String name, boolean alone, List<MeasureBlock> measures, List<Link> files) {}

  /**
   * A file beside the report.
   *
   * @param name what it is called
   * @param address where it is, from the report
   */
  record Link(String name, String address) {}

  /** The section; null if nothing was compared. */
  static ComparisonSection of(DatasetFolder dataset) {
    List<String> methods = MethodNames.evaluated(dataset, "saliency");
    return methods.isEmpty()
        ? null
        : new ComparisonSection(
            methods.stream().map(method -> method(dataset, method, methods.size() == 1)).toList());
  }

  private static Method method(DatasetFolder dataset, String method, boolean alone) {
    Path file = SaliencyComparison.file(dataset, method);
    SaliencyComparison comparison = SaliencyComparison.read(file);
    return new Method(
        comparison.method().inWords(),
        alone,
        Arrays.stream(MapMeasureKind.values())
            .map(measure -> MeasureBlock.of(new LossMatrix(comparison, measure)))
            .toList(),
        Stream.concat(
                Arrays.stream(MapMeasureKind.values())
                    .flatMap(
                        measure ->
                            Stream.of("tex", "csv", "md", "html", "svg", "png")
                                .map(ending -> measure.word() + "." + ending))
                    .map(MatrixFiles.folder(dataset, method)::resolve),
                Stream.of(SaliencyComparisonJob.images(dataset, method), file))
            .filter(Files::exists)
            .map(there -> link(dataset, there))
            .toList());
  }

  private static Link link(DatasetFolder dataset, Path file) {
    String address = dataset.report().relativize(file).toString().replace('\\', '/');
    return new Link(file.getFileName().toString(), address);
  }
}

package io.carousel.analysis.reporting.report;

import io.carousel.analysis.support.text.CsvText;
import io.carousel.job.WholeFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The images in which losses differ most, as CSV: {@code disagreement.csv}, by the nearest
 * neighbours that two losses have in common, and {@code disagreement_saliency.csv}, by the
 * correlation of their maps. The image that they agree on least comes first.
 */
final class DisagreementFiles {

  private DisagreementFiles() {}

  /**
   * An image.
   *
   * @param frame its frame
   * @param mean how alike losses are in it, the mean over all pairs
   * @param least the same of the two that are least alike
   * @param first one of the two
   * @param second the other
   */
  private record Row(int frame, double mean, double least, String first, String second) {}

  /** Writes the files that there is something for. */
  static void write(Gallery gallery, SaliencyExplorer explorer, Path folder) {
    if (gallery != null && gallery.comparable()) {
      WholeFile.write(
          folder.resolve("disagreement.csv"),
          text("shared_neighbours", neighbours(gallery.data())));
    }
    if (explorer != null && explorer.data() != null && explorer.data().losses().size() > 1) {
      WholeFile.write(
          folder.resolve("disagreement_saliency.csv"), text("correlation", maps(explorer.data())));
    }
  }

  private static List<Row> neighbours(Gallery.Data data) {
    List<Gallery.GalleryLoss> losses = data.losses();
    List<String> names = losses.stream().map(Gallery.GalleryLoss::name).toList();
    return IntStream.range(0, data.frames().size())
        .mapToObj(
            image ->
                row(
                    data.frames().get(image),
                    names,
                    pair ->
                        common(
                            losses.get(pair[0]).neighbours()[image],
                            losses.get(pair[1]).neighbours()[image])))
        .toList();
  }

  private static double common(int[] first, int[] second) {
    List<Integer> others = Arrays.stream(second).boxed().collect(Collectors.toList());
    return Arrays.stream(first).filter(others::contains).count();
  }

  private static List<Row> maps(SaliencyExplorer.Data data) {
    List<String> names = data.losses().stream().map(SaliencyExplorer.ShownLoss::name).toList();
    int count = names.size();
    return IntStream.range(0, data.frames().size())
        .mapToObj(
            image ->
                row(
                    data.frames().get(image),
                    names,
                    pair -> {
                      int before = pair[0] * count - pair[0] * (pair[0] + 1) / 2;
                      Double value =
                          data.correlations().get(image).get(before + pair[1] - pair[0] - 1);
                      return value == null ? Double.NaN : value;
                    }))
        .toList();
  }

  private static Row row(int frame, List<String> names, ToDoubleFunction<int[]> alike) {
    double sum = 0;
    int pairs = 0;
    Row least = new Row(frame, Double.NaN, Double.NaN, "", "");
    for (int first = 0; first < names.size(); first++) {
      for (int second = first + 1; second < names.size(); second++) {
        double value = alike.applyAsDouble(new int[] {first, second});
        if (!Double.isNaN(value)) {
          sum += value;
          pairs++;
          if (Double.isNaN(least.least()) || value < least.least()) {
            least = new Row(frame, Double.NaN, value, names.get(first), names.get(second));
          }
        }
      }
    }
    return new Row(
        frame, pairs == 0 ? Double.NaN : sum / pairs, least.least(), least.first(), least.second());
  }

  private static String text(String what, List<Row> rows) {
    return CsvText.of(
        printer -> {
          printer.printRecord("frame", "mean_" + what, "least_" + what, "first", "second");
          for (Row row :
              rows.stream()
                  .sorted(Comparator.comparingDouble(Row::mean).thenComparingInt(Row::frame))
                  .toList()) {
            printer.printRecord(
                row.frame(), known(row.mean()), known(row.least()), row.first(), row.second());
          }
        });
  }

  private static Object known(double value) {
    return Double.isNaN(value) ? null : (Object) value;
  }
}

package io.carousel.renderer.benchmark;

import io.carousel.renderer.picture.ContactSheet;
import io.carousel.renderer.picture.JpegFile;
import io.carousel.renderer.picture.Picture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The pictures of a comparison on one page: a row a car, both renderers' pictures for each sun. */
final class SideBySide {

  /** No wider on the page than this, so that it can be looked at. */
  private static final int WIDTH = 256;

  private final RenderBenchmark.Settings settings;

  SideBySide(RenderBenchmark.Settings settings) {
    this.settings = settings;
  }

  void write(List<Comparison> comparisons, Path file) {
    int suns = Views.suns().size();
    List<ContactSheet.Row> rows = new ArrayList<>();
    for (int first = 0; first < comparisons.size(); first += suns) {
      List<ContactSheet.Cell> cells = new ArrayList<>();
      for (Comparison comparison : comparisons.subList(first, first + suns)) {
        String sun =
            String.format(Locale.ROOT, "sun at %.0f°", comparison.view().scene().sun().elevation());
        cells.add(
            new ContactSheet.Cell(
                String.format(Locale.ROOT, "Carousel, %s, SSIM %.3f", sun, comparison.similarity()),
                fitting(comparison.own())));
        cells.add(new ContactSheet.Cell("Cycles, " + sun, fitting(comparison.converged())));
      }
      rows.add(new ContactSheet.Row(comparisons.get(first).view().scene().carId(), "", cells));
    }
    String title =
        "Carousel at %d passes beside Cycles at %d samples, both through Carousel's tone curve"
            .formatted(settings.passes(), settings.converged());
    JpegFile.write(file, ContactSheet.draw(title, rows));
  }

  private static Picture fitting(Picture picture) {
    return picture.shrunkBy((picture.width() + WIDTH - 1) / WIDTH);
  }
}

package io.carousel.analysis.reporting.report;

import io.carousel.analysis.embeddings.summary.Cell;
import io.carousel.analysis.reporting.figure.FigureFiles;
import io.carousel.analysis.reporting.table.DifferenceTable;
import io.carousel.analysis.reporting.table.LossTable;
import io.carousel.analysis.reporting.table.TableFiles;
import io.carousel.analysis.saliency.location.LocationFiles;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import io.carousel.job.WholeFile;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Writes the report of an evaluated dataset: {@code report/index.html}, which holds all it shows
 * and opens offline; a table of scores a measure in several formats beside it; and the figures as
 * SVG and PNG in {@code report/figures/}.
 */
public final class ReportJob {

  private final DatasetFolder dataset;
  private final Optional<StudySource> study;
  private final Path folder;
  private final Progress progress;

  /**
   * A report about a dataset.
   *
   * @param dataset an evaluated dataset; {@code dataset.json} may be missing, as it is for datasets
   *     that Carousel did not render, and so may the embeddings and saliency maps
   * @param progress hears of every loss that is laid out on a map, and of every image
   */
  public ReportJob(DatasetFolder dataset, Progress progress) {
    this(dataset, Optional.empty(), dataset.report(), progress);
  }

  /**
   * A report about a study.
   *
   * @param probe the evaluated dataset that its networks were probed with
   * @param study what was found, and on which images accuracy was measured
   * @param folder where the report goes
   * @param progress hears of every loss that is laid out on a map, and of every image
   */
  public ReportJob(DatasetFolder probe, StudySource study, Path folder, Progress progress) {
    this(probe, Optional.of(study), folder, progress);
  }

  private ReportJob(
      DatasetFolder dataset, Optional<StudySource> study, Path folder, Progress progress) {
    this.dataset = dataset;
    this.study = study;
    this.folder = folder;
    this.progress = progress;
  }

  /**
   * Writes the report.
   *
   * @return the HTML file
   * @throws io.carousel.job.InvalidInputException if the dataset was not evaluated, or a file of it
   *     is broken
   */
  public Path run() {
    ReportSource ofDataset = ReportSource.read(dataset);
    ReportSource source = study.map(ofDataset::with).orElse(ofDataset);
    Gallery gallery = new GalleryBuilder(source, progress).build().orElse(null);
    source.tables().forEach(table -> TableFiles.write(table, folder));
    source
        .differences()
        .ifPresent(
            differences ->
                WholeFile.write(
                    folder.resolve(source.table().measure().id() + "_differences.csv"),
                    DifferenceTable.of(source.table(), differences)));
    ReportSource explained = source.explained(study);
    FigureFiles figures = figures(source, explained.folder(), gallery);
    study.map(StudySource::results).ifPresent(figures::add);
    figures.write(folder.resolve("figures"));
    Path page = folder.resolve("index.html");
    SaliencyExplorer explorer =
        new SaliencyExplorerBuilder(explained, progress).build().orElse(null);
    DisagreementFiles.write(gallery, explorer, folder);
    WholeFile.write(
        page,
        ReportPage.of(
                source,
                explained.folder(),
                study.map(StudySource::results).map(StudySection::of).orElse(null),
                explorer,
                gallery)
            .html());
    return page;
  }

  private static FigureFiles figures(
      ReportSource source, DatasetFolder explained, Gallery gallery) {
    FigureFiles figures = new FigureFiles(source.tables());
    source
        .similarity()
        .filter(similarity -> similarity.models().size() > 1)
        .ifPresent(similarity -> figures.add(similarity, source.table()));
    source.backgrounds().ifPresent(figures::add);
    LocationFiles.readAll(explained).forEach((method, location) -> figures.add(location, method));
    if (gallery != null) {
      figures.add(gallery.maps(gallery.methods().get(0), clearestProperty(source.table())));
    }
    return figures;
  }

  /** The property with the highest score of any loss. */
  private static String clearestProperty(LossTable table) {
    return IntStream.range(0, table.properties().size())
        .boxed()
        .max(Comparator.comparingDouble(i -> highest(table, i)))
        .map(table.properties()::get)
        .orElseThrow();
  }

  private static double highest(LossTable table, int property) {
    return table.rows().stream()
        .map(row -> row.cells().get(property))
        .map(Cell::mean)
        .filter(Objects::nonNull)
        .reduce(Double.NEGATIVE_INFINITY, Math::max);
  }
}

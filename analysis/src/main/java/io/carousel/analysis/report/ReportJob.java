package io.carousel.analysis.report;

import io.carousel.dataset.DatasetFolder;
import io.carousel.job.WholeFile;
import java.nio.file.Path;

/**
 * Writes the report of an evaluated dataset: {@code report/index.html}, which holds all it shows
 * and opens offline, and the table of scores as {@code nr_prec.csv} and {@code nr_prec.md} beside
 * it.
 */
public final class ReportJob {

  private final DatasetFolder dataset;

  /**
   * A report about a dataset.
   *
   * @param dataset an evaluated dataset; {@code dataset.json} may be missing, as it is for datasets
   *     that Carousel did not render
   */
  public ReportJob(DatasetFolder dataset) {
    this.dataset = dataset;
  }

  /**
   * Writes the report.
   *
   * @return the HTML file
   * @throws io.carousel.job.InvalidInputException if the dataset was not evaluated, or a file of it
   *     is broken
   */
  public Path run() {
    ReportSource source = ReportSource.read(dataset);
    Path page = dataset.report().resolve("index.html");
    WholeFile.write(dataset.report().resolve("nr_prec.csv"), CsvTable.of(source.table()));
    WholeFile.write(dataset.report().resolve("nr_prec.md"), MarkdownTable.of(source.table()));
    WholeFile.write(page, Page.of(source).html());
    return page;
  }
}

package io.carousel.analysis.reporting.paper;

import io.carousel.analysis.embeddings.similarity.ModelSimilarity;
import io.carousel.analysis.reporting.figure.FigureFiles;
import io.carousel.analysis.reporting.lossmatrix.MatrixFiles;
import io.carousel.analysis.reporting.table.LossTable;
import io.carousel.analysis.reporting.table.TableFiles;
import io.carousel.analysis.saliency.MethodNames;
import io.carousel.analysis.saliency.comparison.MapMeasureKind;
import io.carousel.analysis.saliency.comparison.SaliencyComparison;
import io.carousel.analysis.saliency.location.LocationFiles;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import io.carousel.job.WholeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes what a paper needs of an evaluated dataset into one folder: {@code table6.tex}, the scores
 * of every loss by every property as in Table 6 of Kobs et al. (ICCV 2021), the saliency tables of
 * its first step where maps were compared, the figures, and {@code paper.tex}, which shows them
 * all.
 */
public final class PaperJob {

  private final DatasetFolder dataset;
  private final Path folder;

  /**
   * A job on one dataset.
   *
   * @param dataset an evaluated dataset
   * @param folder where the files go
   */
  public PaperJob(DatasetFolder dataset, Path folder) {
    this.dataset = dataset;
    this.folder = folder;
  }

  /**
   * What a job did.
   *
   * @param document the document that shows all tables and figures
   * @param missing what there was not, and how to have it, a line each
   */
  public record Result(Path document, List<String> missing) {}

  /**
   * Writes the files.
   *
   * @throws InvalidInputException if the dataset was not evaluated, or a file of it is broken
   */
  public Result run() {
    LossTable table = LossTable.readAll(dataset).get(0);
    List<String> missing = new ArrayList<>();
    PaperDocument document = new PaperDocument(table.summary().dataset());
    WholeFile.write(folder.resolve("table6.tex"), TableFiles.latex(table));
    WholeFile.write(folder.resolve("table6.csv"), TableFiles.csv(table));
    document.table("table6");
    FigureFiles figures = new FigureFiles(List.of(table));
    similarity().ifPresent(models -> figures.add(models, table));
    comparison()
        .ifPresentOrElse(
            comparison -> {
              for (MapMeasureKind measure : MapMeasureKind.values()) {
                String name = "saliency_" + measure.word();
                WholeFile.write(
                    folder.resolve(name + ".tex"), MatrixFiles.latex(comparison, measure));
                document.table(name);
                figures.add(MatrixFiles.heatMap(comparison, measure));
              }
            },
            () ->
                missing.add(
                    "no saliency table: maps were not compared; run `explain` and"
                        + " `compare-saliency`"));
    LocationFiles.readAll(dataset).forEach((method, location) -> figures.add(location, method));
    figures.write(folder.resolve("figures"));
    figures.captions().forEach(document::figure);
    Path file = folder.resolve("paper.tex");
    WholeFile.write(file, document.text());
    return new Result(file, missing);
  }

  private Optional<ModelSimilarity> similarity() {
    Path file = ModelSimilarity.file(dataset);
    return Files.exists(file)
        ? Optional.of(ModelSimilarity.read(file)).filter(one -> one.models().size() > 1)
        : Optional.empty();
  }

  private Optional<SaliencyComparison> comparison() {
    return MethodNames.explained(dataset).stream()
        .map(method -> SaliencyComparison.file(dataset, method))
        .filter(Files::exists)
        .findFirst()
        .map(SaliencyComparison::read);
  }
}

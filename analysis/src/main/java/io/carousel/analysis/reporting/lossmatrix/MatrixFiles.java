package io.carousel.analysis.reporting.lossmatrix;

import io.carousel.analysis.reporting.figure.FigureFiles;
import io.carousel.analysis.reporting.figure.HeatMap;
import io.carousel.analysis.saliency.comparison.MapMeasureKind;
import io.carousel.analysis.saliency.comparison.SaliencyComparison;
import io.carousel.analysis.support.text.LatexText;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.WholeFile;
import java.nio.file.Path;

/**
 * The matrices on disk, {@code correlation} and {@code divergence}, each as {@code .csv}, {@code
 * .md}, {@code .html}, {@code .tex} with {@code _document.tex} to show it alone, and as a heat map,
 * {@code .svg} and {@code .png}.
 */
public final class MatrixFiles {

  private MatrixFiles() {}

  /** Where the matrices of a method's maps lie. */
  public static Path folder(DatasetFolder dataset, String method) {
    return dataset.evaluation().resolve("saliency-" + method);
  }

  /** A comparison by one measure as LaTeX, to be put into a paper with {@code \input}. */
  public static String latex(SaliencyComparison comparison, MapMeasureKind measure) {
    return LatexMatrix.of(new LossMatrix(comparison, measure));
  }

  /** A comparison by one measure as a heat map. */
  public static HeatMap heatMap(SaliencyComparison comparison, MapMeasureKind measure) {
    return MatrixHeatMap.of(new LossMatrix(comparison, measure));
  }

  /** Writes the files of a comparison into a folder. */
  public static void write(SaliencyComparison comparison, Path folder) {
    FigureFiles figures = new FigureFiles();
    for (MapMeasureKind measure : MapMeasureKind.values()) {
      LossMatrix matrix = new LossMatrix(comparison, measure);
      String name = measure.word();
      WholeFile.write(folder.resolve(name + ".csv"), CsvMatrix.of(matrix));
      WholeFile.write(folder.resolve(name + ".md"), MarkdownMatrix.of(matrix));
      WholeFile.write(folder.resolve(name + ".html"), HtmlMatrix.of(matrix));
      WholeFile.write(folder.resolve(name + ".tex"), LatexMatrix.of(matrix));
      WholeFile.write(folder.resolve(name + "_document.tex"), LatexText.document(name));
      figures.add(MatrixHeatMap.of(matrix));
    }
    figures.write(folder);
  }
}

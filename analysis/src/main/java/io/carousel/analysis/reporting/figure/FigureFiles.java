package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.embeddings.backgrounds.BackgroundEffect;
import io.carousel.analysis.embeddings.gap.DatasetGap;
import io.carousel.analysis.embeddings.similarity.ModelSimilarity;
import io.carousel.analysis.embeddings.similarity.SimilarityMatrix;
import io.carousel.analysis.recognition.Recognition;
import io.carousel.analysis.reporting.table.LossTable;
import io.carousel.analysis.saliency.location.SaliencyLocation;
import io.carousel.analysis.study.DoseResponse;
import io.carousel.analysis.study.ProfileAgreement;
import io.carousel.analysis.study.StudyResults;
import io.carousel.job.WholeFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Figures on disk, each as SVG, PDF and PNG. */
public final class FigureFiles {

  private final List<Figure> figures = new ArrayList<>();

  /** No figures yet. */
  public FigureFiles() {}

  /**
   * The figures of some tables: each as a heat map, and the losses' profiles.
   *
   * @param tables one a measure; the figures of the first have no measure in their names
   */
  public FigureFiles(List<LossTable> tables) {
    for (LossTable table : tables) {
      String suffix = table.equals(tables.get(0)) ? "" : "-" + table.measure().id();
      figures.add(new TableFigure(table, "table" + suffix));
      figures.add(new ProfileFigure(table, "profiles" + suffix));
    }
  }

  /** Adds a heat map with its dendrogram for each way to compare models. */
  public void add(ModelSimilarity similarity, LossTable table) {
    for (SimilarityMatrix matrix : similarity.matrices()) {
      add(SimilarityHeatMap.of(similarity, table, matrix));
    }
  }

  /** Adds a heat map. */
  public void add(HeatMap map) {
    figures.add(new HeatMapFigure(map));
  }

  /**
   * Adds what each loss looks at, and which property moves that.
   *
   * @param method the folder of the maps: "smoothgrad"
   */
  public void add(SaliencyLocation location, String method) {
    figures.add(new LocationFigure(location, method));
    if (!location.properties().isEmpty()) {
      figures.add(new LocationChangeFigure(location, method));
    }
  }

  /**
   * Adds how far two datasets are apart.
   *
   * @param stem what the figures' files are called
   */
  public void add(DatasetGap gap, String stem) {
    figures.add(new GapFigure(gap, stem));
    if (!gap.properties().isEmpty()) {
      figures.add(new GapLevelFigure(gap, stem));
    }
  }

  /** Adds what another background does. */
  public void add(BackgroundEffect effect) {
    figures.add(new BackgroundFigure(effect));
  }

  /** Adds how often a classifier recognises images, by property. */
  public void add(Recognition recognition) {
    figures.add(new RecognitionFigure(recognition));
  }

  /** Adds maps of embeddings, coloured by one property. */
  public void add(ColouredMaps maps) {
    figures.add(new MapFigure(maps));
  }

  /**
   * Adds what a study found: whether profiles tell losses apart, what a shortcut does where one was
   * planted, accuracy against each property, and how training went. Nothing where no network was
   * trained.
   */
  public void add(StudyResults results) {
    if (results.leastTied().isEmpty()) {
      return;
    }
    figures.add(new AgreementFigure(ProfileAgreement.of(results.leastTied())));
    if (results.hasShortcut()) {
      figures.add(new ShortcutFigure(DoseResponse.of(results)));
    }
    figures.add(new AccuracyFigure(results));
    figures.add(new TrainingFigure(results));
  }

  /** What the figures show, by the names of their files without ending, in order. */
  public Map<String, String> captions() {
    Map<String, String> captions = new LinkedHashMap<>();
    figures.forEach(figure -> captions.put(figure.name(), figure.caption()));
    return captions;
  }

  /** Writes all figures into a folder. */
  public void write(Path folder) {
    for (Figure figure : figures) {
      SvgDrawing svg = new SvgDrawing(figure.width(), figure.height());
      figure.draw(svg);
      WholeFile.write(folder.resolve(figure.name() + ".svg"), svg.document());
      try (PdfDrawing pdf = new PdfDrawing(figure.width(), figure.height())) {
        figure.draw(pdf);
        WholeFile.write(folder.resolve(figure.name() + ".pdf"), pdf::write);
      }
      PngDrawing png = new PngDrawing(figure.width(), figure.height());
      figure.draw(png);
      WholeFile.write(
          folder.resolve(figure.name() + ".png"), out -> ImageIO.write(png.image(), "png", out));
    }
  }
}

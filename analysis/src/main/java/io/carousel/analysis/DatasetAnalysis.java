package io.carousel.analysis;

import io.carousel.analysis.embeddings.evaluation.EmbeddingScope;
import io.carousel.analysis.embeddings.evaluation.EvaluationFiles;
import io.carousel.analysis.embeddings.gap.GapSettings;
import io.carousel.analysis.embeddings.summary.LossDifferences;
import io.carousel.analysis.models.catalogue.ModelChoice;
import io.carousel.analysis.models.library.FoundModels;
import io.carousel.analysis.models.library.LossModel;
import io.carousel.analysis.models.library.ModelLibrary;
import io.carousel.analysis.recognition.RightClasses;
import io.carousel.analysis.reporting.opening.Opening;
import io.carousel.analysis.reporting.table.LossTable;
import io.carousel.analysis.reporting.table.TextTable;
import io.carousel.analysis.stages.BackgroundStage;
import io.carousel.analysis.stages.CompareDatasetsStage;
import io.carousel.analysis.stages.CompareSaliencyStage;
import io.carousel.analysis.stages.EmbedStage;
import io.carousel.analysis.stages.EvaluateStage;
import io.carousel.analysis.stages.ExplainStage;
import io.carousel.analysis.stages.LikenessStage;
import io.carousel.analysis.stages.LocateSaliencyStage;
import io.carousel.analysis.stages.MovementStage;
import io.carousel.analysis.stages.RecogniseStage;
import io.carousel.analysis.stages.ReportStage;
import io.carousel.analysis.stages.SummariseStage;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import io.carousel.stage.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The analysis of one dataset for Java programs: its stages, to be run by a {@link
 * io.carousel.stage.StageRunner}, and what came out. docs/library.md has an example.
 */
public final class DatasetAnalysis {

  private static final int TABLE_WIDTH = 100;

  private final DatasetFolder dataset;
  private final Supplier<FoundModels> models;
  private final Supplier<EmbeddingScope> scope;
  private final ModelChoice choice;
  private final AnalysisSettings settings;

  private DatasetAnalysis(Builder builder) {
    this.dataset = builder.dataset;
    this.choice = builder.choice;
    Supplier<FoundModels> found = builder.models;
    String place = builder.place;
    this.models = () -> found.get().chosen(choice, place);
    this.scope =
        place.isEmpty() ? () -> EmbeddingScope.of(choice) : () -> EmbeddingScope.of(models());
    this.settings = builder.settings == null ? AnalysisSettings.standard() : builder.settings;
  }

  /**
   * Describes the analysis of a dataset, by the untrained network and the paper's settings.
   *
   * @param dataset the dataset, which may be rendered later
   */
  public static Builder of(DatasetFolder dataset) {
    return new Builder(dataset);
  }

  /** What an analysis is to be; every part that is not said has a default. */
  public static final class Builder {

    private final DatasetFolder dataset;
    private Supplier<FoundModels> models = ModelLibrary::untrained;
    private String place = "";
    private ModelChoice choice = ModelChoice.ALL;
    private AnalysisSettings settings;

    private Builder(DatasetFolder dataset) {
      this.dataset = dataset;
    }

    /**
     * The folder of trained models, which are analysed beside the untrained network; may be
     * missing. Where it is said, embeddings of models that are not in it are not measured.
     */
    public Builder models(Path folder) {
      models = new ModelLibrary(folder)::find;
      place = folder.toString();
      return this;
    }

    /** Which of the models are analysed; all by default. */
    public Builder only(ModelChoice value) {
      choice = value;
      return this;
    }

    /** How it is done; by default as the paper does, on the best device that there is. */
    public Builder settings(AnalysisSettings value) {
      settings = value;
      return this;
    }

    /** The analysis. */
    public DatasetAnalysis build() {
      return new DatasetAnalysis(this);
    }
  }

  /** The models, and what looks like one and is none. */
  public FoundModels models() {
    return models.get();
  }

  /** The stage that embeds every image by every model. */
  public EmbedStage embed() {
    return new EmbedStage(dataset, settings.embedding(), models);
  }

  /** The stage that measures embeddings by every property. */
  public EvaluateStage evaluate() {
    return new EvaluateStage(dataset, settings.evaluation(), scope);
  }

  /**
   * The stages from embeddings to tables: scores, their summary by loss and family, how alike
   * models are, and, in a one-at-a-time dataset, how far embeddings move, or in a background-swap
   * dataset, what another background does.
   */
  public List<Stage> measure() {
    EvaluateStage evaluate = evaluate();
    List<Stage> stages = new ArrayList<>();
    stages.add(evaluate);
    List<String> measures = evaluate.files().stream().map(EvaluationFiles::measure).toList();
    measures.forEach(measure -> stages.add(new SummariseStage(dataset, measure)));
    stages.add(new LikenessStage(dataset, measures.get(0)));
    stages.add(new MovementStage(dataset, settings.evaluation().distance(), scope));
    stages.add(new BackgroundStage(dataset, settings.evaluation().distance(), scope));
    return stages;
  }

  /**
   * The stage that says how near this dataset is to another under every model that embedded both.
   *
   * @param other the other dataset, which is embedded when the stage runs
   * @param how how they are compared
   */
  public CompareDatasetsStage compareWith(DatasetFolder other, GapSettings how) {
    return new CompareDatasetsStage(dataset, other, how, scope);
  }

  /**
   * The stage that says how often a classifier recognises what the images show.
   *
   * @param classifier a network whose output is a score a class
   * @param right which classes are a right answer
   */
  public RecogniseStage recognise(LossModel classifier, RightClasses right) {
    return new RecogniseStage(dataset, classifier, right, settings.embedding());
  }

  /** The stage that makes saliency maps of every image by every model. */
  public ExplainStage explain() {
    return new ExplainStage(dataset, settings.explaining(), models);
  }

  /**
   * The stage that compares the maps of every two losses.
   *
   * @param method the folder of the maps: "smoothgrad"
   */
  public CompareSaliencyStage compareSaliency(String method) {
    return new CompareSaliencyStage(dataset, method, choice);
  }

  /**
   * The stage that says what each loss looks at.
   *
   * @param method the folder of the maps: "smoothgrad"
   * @param masks a folder of masks that tell the car from the background; null for the dataset's
   *     annotations
   */
  public LocateSaliencyStage locateSaliency(String method, Path masks) {
    return new LocateSaliencyStage(dataset, method, masks, choice);
  }

  /** The stage that writes the report. */
  public ReportStage report() {
    return new ReportStage(dataset);
  }

  /**
   * The tables of scores, one a measure in the order of the settings.
   *
   * @throws InvalidInputException if the dataset has not been measured
   */
  public List<LossTable> tables() {
    return evaluate().files().stream().map(LossTable::read).toList();
  }

  /**
   * What the first table says, in sentences.
   *
   * @throws InvalidInputException if the dataset has not been measured
   */
  public List<String> findings() {
    EvaluationFiles first = evaluate().files().get(0);
    return Opening.of(
        LossTable.read(first),
        Files.exists(first.differences())
            ? Optional.of(LossDifferences.read(first.differences()))
            : Optional.empty());
  }

  /**
   * The tables of scores as text, for a terminal of 100 columns.
   *
   * @throws InvalidInputException if the dataset has not been measured
   */
  public String tablesAsText() {
    TextTable text = new TextTable(TABLE_WIDTH);
    return tables().stream().map(text::of).collect(Collectors.joining(System.lineSeparator()));
  }
}

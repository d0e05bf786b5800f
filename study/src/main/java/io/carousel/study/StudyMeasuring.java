package io.carousel.study;

import io.carousel.analysis.embeddings.evaluation.EmbeddingScope;
import io.carousel.analysis.embeddings.evaluation.Evaluation;
import io.carousel.analysis.embeddings.evaluation.EvaluationFiles;
import io.carousel.analysis.embeddings.evaluation.EvaluationSettings;
import io.carousel.analysis.embeddings.evaluation.ModelScores;
import io.carousel.analysis.embeddings.evaluation.PropertyColumns;
import io.carousel.analysis.embeddings.evaluation.Score;
import io.carousel.analysis.embeddings.measures.Accuracy;
import io.carousel.analysis.embeddings.measures.MeanAveragePrecisionAtR;
import io.carousel.analysis.embeddings.measures.Measure;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.embeddings.measures.PrecisionAtOne;
import io.carousel.analysis.embeddings.measures.RPrecision;
import io.carousel.analysis.models.catalogue.ModelKind;
import io.carousel.analysis.models.library.FoundModels;
import io.carousel.analysis.models.library.LossModel;
import io.carousel.analysis.stages.BackgroundStage;
import io.carousel.analysis.stages.EmbedStage;
import io.carousel.analysis.stages.EvaluateStage;
import io.carousel.analysis.stages.LikenessStage;
import io.carousel.analysis.stages.SummariseStage;
import io.carousel.analysis.study.StudyRun;
import io.carousel.analysis.study.TrainingCurve;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import io.carousel.stage.StageRunner;
import io.carousel.study.config.StudyConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Embeds a study's datasets by an arm's networks and by untrained ones, and measures them. */
final class StudyMeasuring {

  /** The measures of accuracy, in the order of {@link Accuracy}. */
  static final List<Measure> ACCURACY =
      List.of(new PrecisionAtOne(), new RPrecision(), new MeanAveragePrecisionAtR());

  private final StudyConfig config;
  private final StudyDatasets datasets;
  private final StudySettings settings;
  private final Progress progress;

  StudyMeasuring(
      StudyConfig config, StudyDatasets datasets, StudySettings settings, Progress progress) {
    this.config = config;
    this.datasets = datasets;
    this.settings = settings;
    this.progress = progress;
  }

  /** The untrained networks, which every table has. */
  List<LossModel> untrained() {
    return IntStream.range(0, config.untrained())
        .mapToObj(seed -> (LossModel) UntrainedNetwork.of(config.network(), seed))
        .toList();
  }

  /** All networks of an arm's tables. */
  FoundModels models(List<TrainedRun> trained) {
    FoundModels further = settings.models().get();
    List<LossModel> models = new ArrayList<>(untrained());
    trained.forEach(run -> models.add(run.model()));
    further.models().stream()
        .filter(model -> model.loss().kind() != ModelKind.UNTRAINED)
        .forEach(models::add);
    return new FoundModels(models, further.broken());
  }

  /**
   * Measures an arm's networks.
   *
   * @return every network's numbers, the untrained ones first
   */
  List<StudyRun> measure(StudyArm arm, List<TrainedRun> trained) {
    FoundModels models = models(trained);
    StageRunner runner = new StageRunner(progress);
    DatasetFolder unseen = datasets.unseen(arm);
    DatasetFolder probe = datasets.probe(arm);
    for (DatasetFolder dataset : List.of(unseen, probe)) {
      new KeptEmbeddings(dataset).keep(models.models());
      StageRunner named =
          new StageRunner(new NamedProgress(dataset.root().getFileName().toString(), progress));
      named.run(new EmbedStage(dataset, config.analysis().embedding(), () -> models));
    }
    evaluate(runner, unseen, unseenSettings());
    evaluate(runner, probe, probeSettings());
    runner.run(new LikenessStage(probe, NormalisedRPrecision.ID));
    runner.run(
        new BackgroundStage(
            probe, config.analysis().evaluation().distance(), () -> EmbeddingScope.ALL));
    return runs(unseen, probe, trained);
  }

  private static void evaluate(
      StageRunner runner, DatasetFolder dataset, EvaluationSettings settings) {
    runner.run(new EvaluateStage(dataset, settings));
    settings
        .measures()
        .forEach(measure -> runner.run(new SummariseStage(dataset, measure.info().id())));
  }

  private EvaluationSettings unseenSettings() {
    EvaluationSettings asked = config.analysis().evaluation();
    return new EvaluationSettings(
        ACCURACY,
        asked.distance(),
        PropertyColumns.ALL,
        asked.replicates(),
        asked.permutations(),
        asked.seed());
  }

  /** What is asked for, and Normalised R-Precision in any case. */
  private EvaluationSettings probeSettings() {
    EvaluationSettings asked = config.analysis().evaluation();
    List<Measure> measures = new ArrayList<>(asked.measures());
    if (measures.stream().noneMatch(one -> one.info().id().equals(NormalisedRPrecision.ID))) {
      measures.add(0, NormalisedRPrecision.ofPaper());
    }
    return new EvaluationSettings(
        measures,
        asked.distance(),
        asked.columns(),
        asked.replicates(),
        asked.permutations(),
        asked.seed());
  }

  private List<StudyRun> runs(DatasetFolder unseen, DatasetFolder probe, List<TrainedRun> trained) {
    Evaluation probed =
        Evaluation.read(EvaluationFiles.of(probe, NormalisedRPrecision.ID).scores());
    List<Evaluation> accuracies =
        ACCURACY.stream()
            .map(measure -> EvaluationFiles.of(unseen, measure.info().id()).scores())
            .map(Evaluation::read)
            .toList();
    List<StudyRun> runs = new ArrayList<>();
    List<LossModel> untrained = untrained();
    for (int seed = 0; seed < untrained.size(); seed++) {
      LossModel model = untrained.get(seed);
      runs.add(
          new StudyRun(
              model.name(),
              model.loss(),
              seed,
              null,
              accuracy(accuracies, model.name()),
              scores(probed, model.name()).stream().map(Score::value).toList(),
              null));
    }
    for (TrainedRun run : trained) {
      String name = run.model().name();
      runs.add(
          new StudyRun(
              name,
              run.model().loss(),
              run.seed(),
              run.arm().strength(),
              accuracy(accuracies, name),
              scores(probed, name).stream().map(Score::value).toList(),
              TrainingCurve.of(run.record())));
    }
    return runs;
  }

  private static List<Score> scores(Evaluation evaluation, String model) {
    return evaluation.models().stream()
        .filter(row -> row.model().equals(model))
        .findFirst()
        .map(ModelScores::scores)
        .orElseThrow(() -> new IllegalStateException(model + " was not measured"));
  }

  private static Accuracy accuracy(List<Evaluation> accuracies, String model) {
    List<Score> scores =
        accuracies.stream().map(evaluation -> scores(evaluation, model).get(0)).toList();
    return new Accuracy(
        value(scores.get(0)), value(scores.get(1)), value(scores.get(2)), scores.get(0).queries());
  }

  private static double value(Score score) {
    return score.value() == null ? 0 : score.value();
  }
}

package io.carousel.study;

import io.carousel.analysis.embeddings.evaluation.Evaluation;
import io.carousel.analysis.embeddings.evaluation.EvaluationFiles;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.models.library.FoundModels;
import io.carousel.analysis.reporting.report.ReportJob;
import io.carousel.analysis.reporting.report.StudySource;
import io.carousel.analysis.reporting.table.TextTable;
import io.carousel.analysis.stages.CompareSaliencyStage;
import io.carousel.analysis.stages.ExplainStage;
import io.carousel.analysis.study.StudyData;
import io.carousel.analysis.study.StudyResults;
import io.carousel.analysis.study.StudyRun;
import io.carousel.analysis.study.StudyTie;
import io.carousel.analysis.study.findings.Findings;
import io.carousel.analysis.training.protocol.Fold;
import io.carousel.analysis.training.protocol.Protocol;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.SampleTable;
import io.carousel.job.FileProblem;
import io.carousel.job.FolderTree;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import io.carousel.renderer.SceneRenderer;
import io.carousel.stage.StageRunner;
import io.carousel.study.config.StudyConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs a study: renders, trains, embeds, measures, explains if that is asked for, and reports. What
 * is there already is kept, so that a study that was stopped goes on.
 */
public final class StudyJob {

  private static final int TABLE_WIDTH = 100;

  private final StudyConfig config;
  private final StudyFolder folder;
  private final StudySettings settings;
  private final Progress progress;
  private final StudyDatasets datasets;

  /**
   * Prepares a study; what of it is there already is found when it runs.
   *
   * @param config what it is to be
   * @param root its folder
   * @param renderer what the config was read with
   * @param settings how it is run
   * @param progress hears of every step
   */
  public StudyJob(
      StudyConfig config,
      Path root,
      SceneRenderer renderer,
      StudySettings settings,
      Progress progress) {
    this.config = config;
    this.folder = new StudyFolder(root);
    this.settings = settings;
    this.progress = progress;
    this.datasets = new StudyDatasets(config, folder, renderer, settings, progress);
  }

  /** The folder of the study. */
  public Path root() {
    return folder.root();
  }

  /** Deletes all that is there of the study. */
  public void discard() {
    try {
      for (Path part :
          List.of(
              folder.scenes(),
              folder.dataset("").root(),
              folder.models(),
              folder.report(),
              folder.results())) {
        FolderTree.delete(part);
      }
    } catch (IOException e) {
      throw new JobFailedException(
          folder.root() + ": could not be deleted (" + FileProblem.detail(e) + ")", e);
    }
  }

  /**
   * Runs what has not been run.
   *
   * @throws io.carousel.job.InvalidInputException if the study does not suit its scenes, or what is
   *     there is of another config
   * @throws JobFailedException if no network could be trained
   */
  public StudyOutcome run() {
    StudyTraining training = new StudyTraining(config, folder, datasets, settings, progress);
    datasets.render();
    datasets.divide();
    List<String> failures = training.train();
    if (failures.size() == config.runs()) {
      throw new JobFailedException("no network could be trained: " + String.join("; ", failures));
    }
    StudyMeasuring measuring = new StudyMeasuring(config, datasets, settings, progress);
    List<StudyRun> runs = new ArrayList<>();
    List<StudyArm> arms = StudyArm.of(config);
    for (StudyArm arm : arms) {
      List<StudyRun> measured = measuring.measure(arm, training.trained(arm));
      // The untrained networks are the same in every arm.
      runs.addAll(
          runs.isEmpty() ? measured : measured.stream().filter(run -> !run.untrained()).toList());
    }
    StudyResults results = results(runs);
    results.write(folder.results());
    DatasetFolder probe = datasets.probe(arms.get(0));
    Optional<DatasetFolder> explained = explained(measuring, training.trained(arms.get(0)));
    StudySource source = new StudySource(results, datasets.unseen(arms.get(0)), explained);
    Path page = new ReportJob(probe, source, folder.report(), progress).run();
    return new StudyOutcome(
        results,
        new TextTable(TABLE_WIDTH).of(source.table(probe)),
        Findings.of(results),
        page,
        failures);
  }

  /** Explains some of the probe's images by the networks of the first arm, if that is asked for. */
  private Optional<DatasetFolder> explained(StudyMeasuring measuring, List<TrainedRun> trained) {
    if (config.explained() == 0) {
      return Optional.empty();
    }
    DatasetFolder dataset = datasets.explained();
    FoundModels models = measuring.models(trained);
    StageRunner runner = new StageRunner(progress);
    ExplainStage explain = new ExplainStage(dataset, config.analysis().explaining(), () -> models);
    runner.run(explain);
    runner.run(new CompareSaliencyStage(dataset, explain.folder().getFileName().toString()));
    return Optional.of(dataset);
  }

  private StudyResults results(List<StudyRun> runs) {
    StudyArm first = StudyArm.of(config).get(0);
    Protocol protocol = datasets.protocol();
    Fold fold = protocol.fold(0);
    DatasetFolder probe = datasets.probe(first);
    return new StudyResults(
        StudyResults.FORMAT_VERSION,
        config.name(),
        config.network().name(),
        config.folds(),
        new StudyData(
            config.label(),
            fold.train().size() + fold.validation().size(),
            protocol.frames().size(),
            protocol.unseenClasses(),
            SampleTable.read(datasets.unseen(first).samples()).samples().size(),
            SampleTable.read(probe.samples()).samples().size()),
        config
            .tie()
            .map(tie -> new StudyTie(tie.property(), tie.to(), tie.strengths()))
            .orElse(null),
        Evaluation.read(EvaluationFiles.of(probe, NormalisedRPrecision.ID).scores()).properties(),
        runs);
  }
}

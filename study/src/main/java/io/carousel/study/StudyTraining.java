package io.carousel.study;

import io.carousel.analysis.models.catalogue.LossCatalogue;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.training.TrainingRecord;
import io.carousel.analysis.training.protocol.Label;
import io.carousel.analysis.training.run.NetworkChoice;
import io.carousel.analysis.training.run.RunFolder;
import io.carousel.analysis.training.run.TrainJob;
import io.carousel.analysis.training.run.TrainRequest;
import io.carousel.analysis.training.settings.LossSettings;
import io.carousel.analysis.training.settings.SettingsFile;
import io.carousel.job.Progress;
import io.carousel.study.config.NetworkPlan;
import io.carousel.study.config.StudyConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Trains a study's networks, every arm and seed in its turn. */
final class StudyTraining {

  private final StudyConfig config;
  private final StudyFolder folder;
  private final StudyDatasets datasets;
  private final StudySettings settings;
  private final Progress progress;
  private final List<LossSettings> losses;

  /**
   * The training of a study.
   *
   * @throws io.carousel.job.InvalidInputException if the file that changes settings is wrong
   */
  StudyTraining(
      StudyConfig config,
      StudyFolder folder,
      StudyDatasets datasets,
      StudySettings settings,
      Progress progress) {
    this.config = config;
    this.folder = folder;
    this.datasets = datasets;
    this.settings = settings;
    this.progress = progress;
    SettingsFile file =
        config.settings().map(SettingsFile.standard()::changedBy).orElse(SettingsFile.standard());
    this.losses =
        config.losses().stream().map(file::of).map(loss -> withEpochs(loss, config)).toList();
  }

  private static LossSettings withEpochs(LossSettings loss, StudyConfig config) {
    return config
        .epochs()
        .map(epochs -> loss.with(loss.settings().withEpochs(epochs)))
        .orElse(loss);
  }

  /**
   * Trains what is not trained yet.
   *
   * @return the networks whose training failed and why, a line each
   */
  List<String> train() {
    List<String> failures = new ArrayList<>();
    for (StudyArm arm : StudyArm.of(config)) {
      for (long seed : config.seeds()) {
        String part = name(arm, seed);
        Progress named = part.isEmpty() ? progress : new NamedProgress(part, progress);
        new TrainJob(request(arm, seed), settings.java(), settings.workers(), named)
            .run()
            .failures()
            .forEach(
                failure ->
                    failures.add(
                        (part.isEmpty() ? "" : part + ", ")
                            + failure.task().name()
                            + ": "
                            + failure.message()));
      }
    }
    return failures;
  }

  private String name(StudyArm arm, long seed) {
    List<String> parts = new ArrayList<>();
    if (arm.strength() != null) {
      parts.add("tied" + arm.suffix());
    }
    if (config.seeds().size() > 1) {
      parts.add("seed" + seed);
    }
    return String.join(" ", parts);
  }

  private TrainRequest request(StudyArm arm, long seed) {
    return new TrainRequest(
        datasets.train(arm).root(),
        new Label(config.label()),
        config.folds(),
        config.chosen(),
        losses,
        choice(),
        seed,
        config.name(),
        arm.models(folder, seed, config.seeds()));
  }

  private NetworkChoice choice() {
    NetworkPlan network = config.network();
    return new NetworkChoice(
        network.name(),
        network.width(),
        network.height(),
        network.dimensions(),
        network.init().map(file -> file.toAbsolutePath().toString()).orElse(null));
  }

  /** The networks of an arm that have been trained, by seed, loss and fold. */
  List<TrainedRun> trained(StudyArm arm) {
    List<TrainedRun> runs = new ArrayList<>();
    for (long seed : config.seeds()) {
      Path models = arm.models(folder, seed, config.seeds());
      for (String loss : config.losses()) {
        for (int fold : config.chosen()) {
          RunFolder run = RunFolder.of(models, loss, fold);
          run.ended().ifPresent(record -> runs.add(run(arm, seed, record, run.root())));
        }
      }
    }
    return runs;
  }

  private TrainedRun run(StudyArm arm, long seed, TrainingRecord record, Path root) {
    Path models = arm.models(folder);
    String name = models.relativize(root).toString().replaceAll("[/\\\\]", "_");
    LossInfo info =
        LossCatalogue.standard()
            .named(record.loss())
            .map(
                known ->
                    new LossInfo(
                        known.name(),
                        known.year(),
                        known.family(),
                        known.distance(),
                        record.data().dataset(),
                        record.fold()))
            .orElse(
                new LossInfo(
                    record.loss(), null, null, null, record.data().dataset(), record.fold()));
    return new TrainedRun(
        arm, seed, record, new StudyNetwork(name, info, config.network(), seed, Optional.of(root)));
  }
}

package io.carousel.study;

import io.carousel.analysis.models.library.LossModel;
import io.carousel.analysis.models.library.ModelLibrary;
import io.carousel.analysis.training.protocol.Label;
import io.carousel.analysis.training.run.NetworkChoice;
import io.carousel.analysis.training.run.RunFolder;
import io.carousel.analysis.training.run.TrainJob;
import io.carousel.analysis.training.run.TrainRequest;
import io.carousel.analysis.training.settings.LossSettings;
import io.carousel.analysis.training.settings.SettingsFile;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.study.config.NetworkPlan;
import io.carousel.study.config.StudyConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  /**
   * The networks of an arm that have been trained, by seed, loss and fold.
   *
   * @throws io.carousel.job.InvalidInputException if the files of one are damaged
   */
  List<TrainedRun> trained(StudyArm arm) {
    Path models = arm.models(folder);
    Map<String, LossModel> found =
        new ModelLibrary(models)
            .find().models().stream()
                .collect(Collectors.toMap(LossModel::name, Function.identity()));
    List<TrainedRun> runs = new ArrayList<>();
    for (long seed : config.seeds()) {
      for (String loss : config.losses()) {
        for (int fold : config.chosen()) {
          RunFolder run = RunFolder.of(arm.models(folder, seed, config.seeds()), loss, fold);
          String name = models.relativize(run.root()).toString().replaceAll("[/\\\\]", "_");
          run.ended()
              .ifPresent(
                  record -> runs.add(new TrainedRun(arm, seed, record, there(found, name, run))));
        }
      }
    }
    return runs;
  }

  private static LossModel there(Map<String, LossModel> found, String name, RunFolder run) {
    LossModel model = found.get(name);
    if (model == null) {
      throw new InvalidInputException(
          run.root().toString(),
          "has a record of its training and lacks weights; delete it, to train again");
    }
    return model;
  }
}

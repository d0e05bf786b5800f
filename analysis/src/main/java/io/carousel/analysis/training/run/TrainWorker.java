package io.carousel.analysis.training.run;

import ai.djl.Device;
import io.carousel.analysis.models.network.TorchNetworks;
import io.carousel.analysis.models.network.TrainableNetwork;
import io.carousel.analysis.support.json.JsonFile;
import io.carousel.analysis.training.TrainingRecord;
import io.carousel.analysis.training.pictures.Augmentation;
import io.carousel.analysis.training.pictures.TrainingPictures;
import io.carousel.analysis.training.protocol.Fold;
import io.carousel.analysis.training.protocol.Label;
import io.carousel.analysis.training.settings.TrainingSettings;
import io.carousel.dataset.DatasetSource;
import io.carousel.job.WorkLock;
import io.carousel.job.worker.Worker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** The process that does one run: a plan in, its folder's files out. */
public final class TrainWorker {

  /** A worker whose pool was killed needs a moment to end. */
  private static final int PATIENCE_MILLIS = 10_000;

  private TrainWorker() {}

  /**
   * Does a run and ends.
   *
   * @param arguments the plan, as JSON
   */
  public static void main(String[] arguments) {
    Worker.run(
        worker -> {
          byte[] json = arguments[0].getBytes(StandardCharsets.UTF_8);
          train(JsonFile.parse(json, RunPlan.class), worker::done);
        });
  }

  private static void train(RunPlan plan, LongConsumer done) {
    TrainingSettings settings = plan.loss().settings();
    Augmentation augmentation = new Augmentation(settings.smallestCrop(), settings.flip());
    WorkLock lock = WorkLock.takeAll(plan.folder().root(), "train", PATIENCE_MILLIS);
    try (lock;
        DatasetSource source = DatasetSource.open(Path.of(plan.dataset()))) {
      RunInput input =
          new RunInput(source.folder(), new Label(plan.label()), plan.folds(), plan.network());
      TrainingRecord beginning =
          input.beginning(plan.loss(), plan.fold(), plan.seed(), plan.study());
      Fold fold = input.protocol().fold(plan.fold());
      try (TrainingPictures pictures = input.pictures(Path.of(plan.output())).open(augmentation);
          TrainableNetwork network =
              TorchNetworks.loadTrainable(
                  FirstWeights.of(plan.network(), plan.seed()), Device.cpu())) {
        new TrainingRun(plan, fold, pictures, network, done).run(beginning);
      }
    }
  }
}

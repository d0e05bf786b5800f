package io.carousel.analysis.training.run;

import io.carousel.analysis.models.network.TrainableNetwork;
import io.carousel.analysis.training.TrainingRecord;
import io.carousel.analysis.training.batches.Batch;
import io.carousel.analysis.training.batches.BatchSampler;
import io.carousel.analysis.training.batches.Draws;
import io.carousel.analysis.training.losses.LabelledBatch;
import io.carousel.analysis.training.losses.Loss;
import io.carousel.analysis.training.losses.LossValue;
import io.carousel.analysis.training.optimisers.Adam;
import io.carousel.analysis.training.pictures.TrainingPictures;
import io.carousel.analysis.training.protocol.Fold;
import io.carousel.analysis.training.settings.TrainingSettings;
import io.carousel.job.WholeFile;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;

/**
 * Trains a network with one loss on one fold. After every epoch all that is needed to go on is
 * written; at the end come the checkpoints of the best epoch, or of the untrained network if no
 * epoch was better, and then the record.
 */
final class TrainingRun {

  private static final double NANOSECONDS = 1e9;

  private final RunFolder folder;
  private final Fold fold;
  private final Loss loss;
  private final TrainingSettings settings;
  private final Draws draws;
  private final TrainingPictures pictures;
  private final TrainableNetwork network;
  private final LongConsumer done;
  private final List<Integer> frames;
  private final BatchSampler sampler;
  private final Validation validation;

  /**
   * @param network the network with its first weights
   * @param done hears how many images have gone through training by now
   */
  TrainingRun(
      RunPlan plan,
      Fold fold,
      TrainingPictures pictures,
      TrainableNetwork network,
      LongConsumer done) {
    this.folder = plan.folder();
    this.fold = fold;
    this.loss = plan.loss().create();
    this.settings = plan.loss().settings();
    this.draws = new Draws(plan.seed(), plan.fold());
    this.pictures = pictures;
    this.network = network;
    this.done = done;
    this.frames = Fold.frames(fold.train());
    this.sampler =
        new BatchSampler(
            Fold.labels(fold.train()), settings.classesPerBatch(), settings.imagesPerClass());
    this.validation = new Validation(fold.validation(), pictures);
  }

  /** How many images go through training on a fold. */
  static long images(Fold fold, TrainingSettings settings) {
    return settings.epochs() * imagesPerEpoch(fold, settings);
  }

  /** How many of them in an epoch. */
  static long imagesPerEpoch(Fold fold, TrainingSettings settings) {
    long batches =
        new BatchSampler(
                Fold.labels(fold.train()), settings.classesPerBatch(), settings.imagesPerClass())
            .batches();
    return batches * settings.batch();
  }

  /**
   * Trains, from the last epoch on if the run was stopped.
   *
   * @param beginning the record of a run of which nothing was done
   * @return how it went
   */
  TrainingRecord run(TrainingRecord beginning) {
    RunState state = Files.exists(folder.state()) ? resume(beginning) : begin(beginning);
    while (state.record().epochs().size() < settings.epochs() && isFinite(state.record())) {
      state = epoch(state);
      state.write(folder.state());
    }
    Checkpoints best = state.best();
    WholeFile.write(folder.trunk(), out -> out.write(best.trunk()));
    WholeFile.write(folder.embedder(), out -> out.write(best.embedder()));
    state.record().write(folder.record());
    folder.deleteState();
    return state.record();
  }

  private RunState begin(TrainingRecord beginning) {
    Random random = new Random(draws.of(Draws.Purpose.LOSS_WEIGHTS, 0).nextLong());
    double[][] weights = loss.initialWeights(fold.train().size(), network.dimensions(), random);
    TrainingRecord record = beginning.withUntrained(validation.mapAtR(network));
    return new RunState(
        record, network.state(), weights, Adam.of(weights), Checkpoints.of(network));
  }

  private RunState resume(TrainingRecord beginning) {
    RunState state = RunState.read(folder.state());
    RunIdentity.of(beginning).require(folder.state(), state.record());
    network.restore(state.network());
    return state;
  }

  /** Whether training has not come to numbers beyond all bounds, from which nothing leads back. */
  private static boolean isFinite(TrainingRecord record) {
    return record.epochs().stream().allMatch(epoch -> Double.isFinite(epoch.loss()));
  }

  private RunState epoch(RunState before) {
    long began = System.nanoTime();
    int number = before.record().epochs().size() + 1;
    long steps = (long) settings.epochs() * sampler.batches();
    OneCycle cycle = new OneCycle(settings.learningRate(), steps, settings.warmUp());
    OneCycle lossCycle = new OneCycle(settings.lossLearningRate(), steps, settings.warmUp());
    SplittableRandom augmentation = draws.of(Draws.Purpose.AUGMENTATION, number);
    List<Batch> batches = sampler.epoch(draws.of(Draws.Purpose.BATCHES, number));
    double sum = 0;
    long step = (long) (number - 1) * batches.size();
    for (Batch batch : batches) {
      List<Integer> images = Arrays.stream(batch.images()).mapToObj(frames::get).toList();
      float[] embeddings = network.forward(pictures.parts(images, augmentation), images.size());
      LossValue value =
          loss.evaluate(LabelledBatch.of(embeddings, batch.labels()), before.lossWeights());
      sum += value.value();
      if (!Double.isFinite(sum)) {
        break;
      }
      network.backward(value.embeddingGradientAsFloats());
      network.step(cycle.at(step));
      before.adam().step(before.lossWeights(), value.weightGradient(), lossCycle.at(step));
      step++;
      done.accept(step * settings.batch());
    }
    double mapAtR = validation.mapAtR(network);
    boolean better = mapAtR > before.record().bestMapAtR();
    TrainingRecord.Epoch epoch =
        new TrainingRecord.Epoch(
            number, sum / batches.size(), cycle.at(Math.max(0, step - 1)), mapAtR);
    double seconds = (System.nanoTime() - began) / NANOSECONDS;
    return new RunState(
        before.record().with(epoch, better, seconds),
        network.state(),
        before.lossWeights(),
        before.adam(),
        better ? Checkpoints.of(network) : before.best());
  }
}

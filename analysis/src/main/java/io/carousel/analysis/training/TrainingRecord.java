package io.carousel.analysis.training;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.carousel.analysis.support.json.VersionedJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a training run was and how it went: {@code training.json} beside the two checkpoints.
 *
 * @param formatVersion version of this layout; readers refuse a newer one
 * @param study the study that the run belongs to; null where it was trained by itself
 * @param loss the loss's name in the catalogue: "Multi Similarity + Miner"
 * @param lossParameters the loss's parameters by name, defaults included
 * @param fold the part of the training classes that it was validated on, from 0
 * @param folds into how many parts the training classes were divided
 * @param seed where weights, batches and augmentation start from
 * @param network the architecture's name: "small", "BN-Inception", "ResNet-50"
 * @param width input columns of pixels
 * @param height input rows of pixels
 * @param dimensions length of an embedding
 * @param data what it was trained on
 * @param settings epochs, learning rate, batch and the like by name, defaults included
 * @param untrainedMapAtR MAP@R on the validation classes before the first epoch
 * @param epochs the curves: one entry an epoch
 * @param bestEpoch the epoch whose weights were kept, from 1; 0 if none was better than no training
 * @param seconds how long it took, all attempts together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrainingRecord(
    int formatVersion,
    String study,
    String loss,
    Map<String, Object> lossParameters,
    int fold,
    int folds,
    long seed,
    String network,
    int width,
    int height,
    int dimensions,
    Data data,
    Map<String, Object> settings,
    double untrainedMapAtR,
    List<Epoch> epochs,
    int bestEpoch,
    double seconds) {

  /** The format version that this code writes, and the newest that it reads. */
  public static final int FORMAT_VERSION = 1;

  private static final VersionedJson<TrainingRecord> JSON =
      new VersionedJson<>(TrainingRecord.class, FORMAT_VERSION, "there is no such file");

  public TrainingRecord {
    Objects.requireNonNull(loss, "loss");
    Objects.requireNonNull(network, "network");
    Objects.requireNonNull(data, "data");
    lossParameters = Collections.unmodifiableMap(new LinkedHashMap<>(lossParameters));
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    epochs = List.copyOf(epochs);
  }

  /**
   * What a network was trained on.
   *
   * @param dataset the dataset's name
   * @param fingerprint of its images and samples
   * @param label the columns whose combinations are the classes
   * @param trainClasses classes that weights learned from
   * @param validationClasses classes of the fold that was held out to stop early
   * @param unseenClasses classes of the second half, which training never saw
   * @param trainImages images of the training classes
   * @param validationImages images of the validation classes
   */
  public record Data(
      String dataset,
      String fingerprint,
      List<String> label,
      int trainClasses,
      int validationClasses,
      int unseenClasses,
      int trainImages,
      int validationImages) {
    public Data {
      Objects.requireNonNull(dataset, "dataset");
      Objects.requireNonNull(fingerprint, "fingerprint");
      label = List.copyOf(Objects.requireNonNull(label, "label"));
    }
  }

  /**
   * One epoch.
   *
   * @param epoch from 1
   * @param loss mean of the loss over its batches
   * @param learningRate at its end
   * @param mapAtR MAP@R on the validation classes after it, from 0 to 1
   */
  public record Epoch(int epoch, double loss, double learningRate, double mapAtR) {}

  /**
   * Whether the weights that were kept are better on the validation classes than untrained ones.
   */
  public boolean learned() {
    return bestEpoch > 0;
  }

  /** The highest MAP@R on the validation classes, that of the untrained network included. */
  @JsonIgnore
  public double bestMapAtR() {
    return bestEpoch == 0 ? untrainedMapAtR : epochs.get(bestEpoch - 1).mapAtR();
  }

  /** The same run once the untrained network was measured. */
  public TrainingRecord withUntrained(double mapAtR) {
    return changed(mapAtR, epochs, bestEpoch, seconds);
  }

  /**
   * The same run after another epoch.
   *
   * @param better whether its weights are the best so far
   * @param took how many seconds it took
   */
  public TrainingRecord with(Epoch epoch, boolean better, double took) {
    List<Epoch> longer = new ArrayList<>(epochs);
    longer.add(epoch);
    return changed(untrainedMapAtR, longer, better ? epoch.epoch() : bestEpoch, seconds + took);
  }

  private TrainingRecord changed(double untrained, List<Epoch> curves, int best, double took) {
    return new TrainingRecord(
        formatVersion,
        study,
        loss,
        lossParameters,
        fold,
        folds,
        seed,
        network,
        width,
        height,
        dimensions,
        data,
        settings,
        untrained,
        curves,
        best,
        took);
  }

  /** Writes the record as JSON, whole or not at all. */
  public void write(Path file) {
    JSON.write(file, this);
  }

  /**
   * Reads a record.
   *
   * @throws io.carousel.job.InvalidInputException if the file is missing, broken or of a newer
   *     format
   */
  public static TrainingRecord read(Path file) {
    return JSON.read(file);
  }
}

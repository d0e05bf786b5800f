package io.carousel.analysis.models.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How a model was trained. Whatever is not known of a researcher's own model is null.
 *
 * @param loss the loss's name as tables print it: "Margin / class"; for a model that no loss
 *     trained, what it is: "Untrained", "ImageNet"
 * @param year when the loss was published
 * @param family what kind of loss it is; null for a model that no loss trained
 * @param distance the distance that the loss is a function of
 * @param trainedOn the dataset that the model was trained on: "Cars196"
 * @param fold the part of the training data that it was validated on: 0 to 3 in the paper
 * @param kind what its weights come from; training with a loss where a file does not say
 * @param network the architecture: "ResNet-50", "ONNX"
 * @param run what tells the folds of one training from those of another with the same loss, as text
 *     that differs where they do
 * @param seed where its training started from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LossInfo(
    String loss,
    Integer year,
    LossFamily family,
    LossDistance distance,
    String trainedOn,
    Integer fold,
    ModelKind kind,
    String network,
    String run,
    Long seed) {

  /** A network with random weights. */
  public static final LossInfo UNTRAINED = withoutLoss("Untrained", ModelKind.UNTRAINED);

  /** A network that learned from ImageNet, but for its embedder. */
  public static final LossInfo IMAGENET = withoutLoss("ImageNet", ModelKind.IMAGENET);

  /** A model of which nothing is known. */
  public static final LossInfo UNKNOWN = new LossInfo(null, null, null, null, null, null);

  public LossInfo {
    kind = kind == null ? FormerName.kind(loss) : kind;
    loss = kind == ModelKind.UNTRAINED ? FormerName.current(loss) : loss;
  }

  /** How a model was trained with a loss. */
  public LossInfo(
      String loss,
      Integer year,
      LossFamily family,
      LossDistance distance,
      String trainedOn,
      Integer fold) {
    this(loss, year, family, distance, trainedOn, fold, null, null, null, null);
  }

  /**
   * A model that no loss trained.
   *
   * @param name what tables call it
   */
  public static LossInfo withoutLoss(String name, ModelKind kind) {
    return new LossInfo(name, null, null, null, null, null, kind, null, null, null);
  }

  /** The same under another name. */
  LossInfo named(String name) {
    return new LossInfo(name, year, family, distance, trainedOn, fold, kind, network, run, seed);
  }

  /** What all models of its training share: the same without fold and seed. */
  LossInfo ofAllFolds() {
    return new LossInfo(loss, year, family, distance, trainedOn, null, kind, network, run, null);
  }

  /** The same of a network of some architecture. */
  public LossInfo ofNetwork(String architecture) {
    return new LossInfo(
        loss, year, family, distance, trainedOn, fold, kind, architecture, run, seed);
  }

  /**
   * The same of a training.
   *
   * @param training what tells its folds from those of other trainings; null if that is not known
   * @param from where it started from; null if that is not known
   */
  public LossInfo ofRun(String training, Long from) {
    return new LossInfo(
        loss, year, family, distance, trainedOn, fold, kind, network, training, from);
  }

  /** Whether it is one of several models of a training, which a table shows as one row. */
  boolean isOneOfSeveral() {
    return kind != ModelKind.TRAINED || fold != null || seed != null;
  }
}

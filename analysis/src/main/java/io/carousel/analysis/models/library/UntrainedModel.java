package io.carousel.analysis.models.library;

import ai.djl.Device;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.architecture.Architectures;
import io.carousel.analysis.models.catalogue.FormerName;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.catalogue.ModelKind;
import io.carousel.analysis.models.network.EmbeddingNetwork;
import io.carousel.analysis.models.network.GradientNetwork;
import io.carousel.analysis.models.network.NetworkOutline;
import io.carousel.analysis.models.network.Precision;
import io.carousel.analysis.models.network.TorchNetworks;
import io.carousel.analysis.models.network.Weights;
import java.util.List;
import java.util.Optional;

/**
 * A network with random weights throughout: what a trained model of its architecture is to be
 * measured against. (The paper's row "None" is something else: a trunk that learned from ImageNet,
 * with a random embedder; see {@link ImageNetModel}.)
 *
 * @param outline what the network is
 * @param name its name in every table: "Untrained", with what tells it from other untrained
 *     networks where there are more
 * @param seed what its weights are drawn with
 */
public record UntrainedModel(NetworkOutline outline, String name, long seed) implements LossModel {

  /** The untrained network of the paper's architecture. */
  public UntrainedModel(long seed) {
    this(NetworkOutline.of(Architectures.BN_INCEPTION), LossInfo.UNTRAINED.loss(), seed);
  }

  @Override
  public String fileName() {
    return ModelName.file(name);
  }

  @Override
  public List<String> formerFileNames() {
    return outline.equals(NetworkOutline.of(Architectures.BN_INCEPTION))
        ? List.of(FormerName.FILE)
        : List.of();
  }

  @Override
  public LossInfo loss() {
    return LossInfo.withoutLoss(name, ModelKind.UNTRAINED);
  }

  @Override
  public Optional<NetworkOutline> network() {
    return Optional.of(outline);
  }

  @Override
  public Preprocessing preprocessing() {
    return outline.architecture().preprocessing(outline.inputSize());
  }

  @Override
  public Provenance provenance() {
    return new Provenance(outline.architecture().name(), seed, List.of());
  }

  @Override
  public Precision precision(Precision wanted) {
    return wanted;
  }

  /** It has no files. */
  @Override
  public void check() {}

  @Override
  public EmbeddingNetwork load(Device device, Precision precision) {
    return TorchNetworks.load(weights(), device, precision);
  }

  @Override
  public GradientNetwork loadGradients(Device device) {
    return TorchNetworks.loadGradients(weights(), device);
  }

  private Weights weights() {
    return outline.untrained(seed);
  }
}

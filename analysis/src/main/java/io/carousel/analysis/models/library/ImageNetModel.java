package io.carousel.analysis.models.library;

import ai.djl.Device;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.catalogue.ModelKind;
import io.carousel.analysis.models.network.EmbeddingNetwork;
import io.carousel.analysis.models.network.GradientNetwork;
import io.carousel.analysis.models.network.NetworkOutline;
import io.carousel.analysis.models.network.Precision;
import io.carousel.analysis.models.network.TorchNetworks;
import io.carousel.analysis.models.network.Weights;
import io.carousel.job.Sha256;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A trunk that learned to tell ImageNet's classes apart, with a random embedder: what the paper's
 * models were before a loss trained them, and its row "None".
 *
 * @param name its name in every table
 * @param outline what the network is
 * @param modelsFolder the folder of all models
 * @param trunk the trunk's file; its classifier is left out
 * @param seed what the embedder's weights are drawn with
 */
record ImageNetModel(String name, NetworkOutline outline, Path modelsFolder, Path trunk, long seed)
    implements LossModel {

  /** The number of classes that its classifier tells apart. */
  static final int CLASSES = 1000;

  @Override
  public String fileName() {
    return ModelName.file(name);
  }

  @Override
  public LossInfo loss() {
    return LossInfo.withoutLoss(name, ModelKind.IMAGENET);
  }

  @Override
  public Optional<NetworkOutline> network() {
    return Optional.of(outline);
  }

  @Override
  public Preprocessing preprocessing() {
    return outline.architecture().preprocessing();
  }

  @Override
  public Provenance provenance() {
    return new Provenance(
        outline.architecture().name(),
        seed,
        List.of(
            new Provenance.WeightFile(ModelName.within(modelsFolder, trunk), Sha256.of(trunk))));
  }

  @Override
  public Precision precision(Precision wanted) {
    return wanted;
  }

  @Override
  public void check() {
    weights();
  }

  @Override
  public EmbeddingNetwork load(Device device, Precision precision) {
    return TorchNetworks.load(weights(), device, precision);
  }

  @Override
  public GradientNetwork loadGradients(Device device) {
    return TorchNetworks.loadGradients(weights(), device);
  }

  private Weights weights() {
    return Weights.withUntrainedEmbedder(trunk, outline.dimensions(), seed);
  }
}

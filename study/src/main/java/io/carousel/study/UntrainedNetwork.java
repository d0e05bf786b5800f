package io.carousel.study;

import ai.djl.Device;
import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.architecture.Architectures;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.library.LossModel;
import io.carousel.analysis.models.library.Provenance;
import io.carousel.analysis.models.library.UntrainedModel;
import io.carousel.analysis.models.network.EmbeddingNetwork;
import io.carousel.analysis.models.network.GradientNetwork;
import io.carousel.analysis.models.network.NetworkOutline;
import io.carousel.analysis.models.network.Precision;
import io.carousel.study.config.NetworkPlan;
import java.util.Optional;

/**
 * One of a study's untrained networks. They share a row of the table, as the folds of a loss do,
 * and each has a name of its own.
 *
 * @param name its name
 * @param model the network
 */
record UntrainedNetwork(String name, UntrainedModel model) implements LossModel {

  /**
   * An untrained network.
   *
   * @param plan the architecture, the size of its input and of its embeddings
   * @param seed what its weights are drawn with
   */
  static UntrainedNetwork of(NetworkPlan plan, int seed) {
    String row = LossInfo.UNTRAINED.loss();
    NetworkOutline outline =
        new NetworkOutline(
            Architectures.named(plan.name()).orElseThrow(),
            new ImageSize(plan.width(), plan.height()),
            plan.dimensions());
    return new UntrainedNetwork(
        seed == 0 ? row : row + "_" + seed, new UntrainedModel(outline, row, seed));
  }

  @Override
  public String fileName() {
    return name;
  }

  @Override
  public Optional<NetworkOutline> network() {
    return model.network();
  }

  @Override
  public LossInfo loss() {
    return LossInfo.UNTRAINED;
  }

  @Override
  public Preprocessing preprocessing() {
    return model.preprocessing();
  }

  @Override
  public Provenance provenance() {
    return model.provenance();
  }

  @Override
  public Precision precision(Precision wanted) {
    return model.precision(wanted);
  }

  @Override
  public void check() {
    model.check();
  }

  @Override
  public EmbeddingNetwork load(Device device, Precision precision) {
    return model.load(device, precision);
  }

  @Override
  public GradientNetwork loadGradients(Device device) {
    return model.loadGradients(device);
  }
}

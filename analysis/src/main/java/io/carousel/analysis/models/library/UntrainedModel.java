package io.carousel.analysis.models.library;

import ai.djl.Device;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.architecture.Architectures;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.network.EmbeddingNetwork;
import io.carousel.analysis.models.network.GradientNetwork;
import io.carousel.analysis.models.network.Precision;
import io.carousel.analysis.models.network.TorchNetworks;
import io.carousel.analysis.models.network.Weights;
import java.util.List;

/**
 * BN-Inception with random weights: the row "None" of the paper's table, and what a trained model
 * must beat. It needs no file.
 *
 * @param seed what its weights are drawn with
 */
public record UntrainedModel(long seed) implements LossModel {

  /** Its name in every table. */
  public static final String NAME = "None";

  static final String FILE_NAME = "none";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String fileName() {
    return FILE_NAME;
  }

  @Override
  public LossInfo loss() {
    return LossInfo.UNTRAINED;
  }

  @Override
  public Preprocessing preprocessing() {
    return Preprocessing.PAPER;
  }

  @Override
  public Provenance provenance() {
    return new Provenance("BN-Inception", seed, List.of());
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
    return TorchNetworks.load(
        Weights.untrained(Architectures.BN_INCEPTION, seed), device, precision);
  }

  @Override
  public GradientNetwork loadGradients(Device device) {
    return TorchNetworks.loadGradients(Weights.untrained(Architectures.BN_INCEPTION, seed), device);
  }
}

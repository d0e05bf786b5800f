package io.carousel.analysis.models.library;

import ai.djl.Device;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.network.EmbeddingNetwork;
import io.carousel.analysis.models.network.GradientNetwork;
import io.carousel.analysis.models.network.NetworkOutline;
import io.carousel.analysis.models.network.Precision;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A model whose files strangers made: see {@link ReadGuard}.
 *
 * @param model the model
 * @param place its file or folder
 */
record GuardedModel(LossModel model, Path place) implements LossModel {

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public String fileName() {
    return model.fileName();
  }

  @Override
  public List<String> formerFileNames() {
    return model.formerFileNames();
  }

  @Override
  public Optional<NetworkOutline> network() {
    return model.network();
  }

  @Override
  public Optional<String> training() {
    return model.training();
  }

  @Override
  public LossInfo loss() {
    return model.loss();
  }

  @Override
  public Preprocessing preprocessing() {
    return model.preprocessing();
  }

  @Override
  public Precision precision(Precision wanted) {
    return model.precision(wanted);
  }

  @Override
  public Provenance provenance() {
    return ReadGuard.read(place, model::provenance);
  }

  @Override
  public void check() {
    ReadGuard.read(
        place,
        () -> {
          model.check();
          return model;
        });
  }

  @Override
  public EmbeddingNetwork load(Device device, Precision precision) {
    return ReadGuard.read(place, () -> model.load(device, precision));
  }

  @Override
  public GradientNetwork loadGradients(Device device) {
    return ReadGuard.read(place, () -> model.loadGradients(device));
  }
}

package io.carousel.analysis.models.library;

import ai.djl.Device;
import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.network.EmbeddingNetwork;
import io.carousel.analysis.models.network.GradientNetwork;
import io.carousel.analysis.models.network.Precision;
import io.carousel.analysis.models.network.TorchNetworks;
import io.carousel.analysis.models.network.Weights;
import io.carousel.job.Sha256;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A trained BN-Inception as the benchmark behind the paper saves it: two PyTorch state dicts.
 *
 * @param name its name
 * @param loss how it was trained
 * @param preprocessing how images become its input
 * @param modelsFolder the folder of all models
 * @param trunk the state dict of the BN-Inception
 * @param embedder the state dict of the layer after it
 */
record TrainedModel(
    String name,
    LossInfo loss,
    Preprocessing preprocessing,
    Path modelsFolder,
    Path trunk,
    Path embedder)
    implements LossModel {

  static final String TRUNK = "trunk_best.pth";
  static final String EMBEDDER = "embedder_best.pth";

  @Override
  public String fileName() {
    return name;
  }

  @Override
  public Provenance provenance() {
    List<Provenance.WeightFile> files =
        Stream.of(trunk, embedder)
            .map(
                file ->
                    new Provenance.WeightFile(
                        ModelName.within(modelsFolder, file), Sha256.of(file)))
            .toList();
    return new Provenance("BN-Inception", null, files);
  }

  @Override
  public Precision precision(Precision wanted) {
    return wanted;
  }

  @Override
  public void check() {
    Weights.read(trunk, embedder);
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
    return Weights.read(trunk, embedder)
        .withInputSize(new ImageSize(preprocessing.width(), preprocessing.height()));
  }
}

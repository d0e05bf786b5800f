package io.carousel.analysis.model;

import ai.djl.Device;
import io.carousel.analysis.fingerprint.Sha256;
import io.carousel.analysis.loss.LossInfo;
import io.carousel.analysis.network.BnInceptionNetwork;
import io.carousel.analysis.network.EmbeddingNetwork;
import io.carousel.analysis.network.Precision;
import io.carousel.analysis.network.Weights;
import io.carousel.analysis.preprocess.Preprocessing;
import java.nio.file.Path;
import java.util.List;

/**
 * A trained BN-Inception as the benchmark behind the paper saves it: two PyTorch state dicts.
 *
 * @param name its name
 * @param loss how it was trained
 * @param modelsFolder the folder of all models
 * @param folder the folder in it that holds this one's two files
 */
record TrainedModel(String name, LossInfo loss, Path modelsFolder, Path folder)
    implements LossModel {

  static final String TRUNK = "trunk_best.pth";
  static final String EMBEDDER = "embedder_best.pth";

  @Override
  public String fileName() {
    return name;
  }

  @Override
  public Preprocessing preprocessing() {
    return Preprocessing.PAPER;
  }

  @Override
  public Provenance provenance() {
    return new Provenance("BN-Inception", null, List.of(weightFile(TRUNK), weightFile(EMBEDDER)));
  }

  @Override
  public Precision precision(Precision wanted) {
    return wanted;
  }

  @Override
  public EmbeddingNetwork load(Device device, Precision precision) {
    return BnInceptionNetwork.load(
        Weights.read(folder.resolve(TRUNK), folder.resolve(EMBEDDER)), device, precision);
  }

  private Provenance.WeightFile weightFile(String fileName) {
    Path file = folder.resolve(fileName);
    String path = modelsFolder.relativize(file).toString().replace('\\', '/');
    return new Provenance.WeightFile(path, Sha256.of(file));
  }
}

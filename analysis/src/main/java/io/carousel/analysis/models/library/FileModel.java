package io.carousel.analysis.models.library;

import ai.djl.Device;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.network.EmbeddingNetwork;
import io.carousel.analysis.models.network.GradientNetwork;
import io.carousel.analysis.models.network.NetworkFile;
import io.carousel.analysis.models.network.Precision;
import io.carousel.job.Sha256;
import java.nio.file.Path;
import java.util.List;

/**
 * A researcher's own network, in a TorchScript or ONNX file.
 *
 * @param name its name
 * @param loss how it was trained
 * @param preprocessing how images become its input
 * @param modelsFolder the folder of all models
 * @param file the file
 */
record FileModel(
    String name, LossInfo loss, Preprocessing preprocessing, Path modelsFolder, NetworkFile file)
    implements LossModel {

  @Override
  public String fileName() {
    return name;
  }

  @Override
  public Provenance provenance() {
    Provenance.WeightFile weights =
        new Provenance.WeightFile(
            ModelName.within(modelsFolder, file.file()), Sha256.of(file.file()));
    return new Provenance(file.format().title(), null, List.of(weights));
  }

  /** Its numbers are part of its file, whatever is wanted. */
  @Override
  public Precision precision(Precision wanted) {
    return Precision.FLOAT32;
  }

  @Override
  public void check() {
    load(Device.cpu()).close();
  }

  @Override
  public EmbeddingNetwork load(Device device, Precision precision) {
    return load(device);
  }

  private EmbeddingNetwork load(Device device) {
    return file.load(device);
  }

  @Override
  public GradientNetwork loadGradients(Device device) {
    return file.loadGradients(device);
  }
}

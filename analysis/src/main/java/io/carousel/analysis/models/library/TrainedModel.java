package io.carousel.analysis.models.library;

import ai.djl.Device;
import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.architecture.Architecture;
import io.carousel.analysis.models.architecture.Architectures;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.network.EmbeddingNetwork;
import io.carousel.analysis.models.network.GradientNetwork;
import io.carousel.analysis.models.network.NetworkOutline;
import io.carousel.analysis.models.network.Precision;
import io.carousel.analysis.models.network.TorchNetworks;
import io.carousel.analysis.models.network.Weights;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Sha256;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A trained network as two PyTorch state dicts, as the benchmark behind the paper saves it.
 *
 * @param name its name
 * @param loss how it was trained
 * @param outline what its network is; null if that could not be told from the files
 * @param preprocessing how images become its input
 * @param modelsFolder the folder of all models
 * @param trunk the state dict of the trunk
 * @param embedder the state dict of the layer after it
 */
record TrainedModel(
    String name,
    LossInfo loss,
    NetworkOutline outline,
    Preprocessing preprocessing,
    Path modelsFolder,
    Path trunk,
    Path embedder)
    implements LossModel {

  static final String TRUNK = "trunk_best.pth";
  static final String EMBEDDER = "embedder_best.pth";

  /**
   * The model of two checkpoints. One whose architecture cannot be told is taken for the paper's:
   * what is wrong with its files is said when they are read.
   *
   * @param trainedSize the size of the images that it was trained with; empty if that is not known
   */
  static TrainedModel of(
      String name,
      LossInfo loss,
      Optional<ImageSize> trainedSize,
      Path modelsFolder,
      Path trunk,
      Path embedder) {
    NetworkOutline outline = outline(trunk, embedder, trainedSize);
    Preprocessing preprocessing =
        outline == null
            ? Preprocessing.PAPER
            : outline.architecture().preprocessing(outline.inputSize());
    LossInfo known = outline == null ? loss : loss.ofNetwork(outline.architecture().name());
    return new TrainedModel(name, known, outline, preprocessing, modelsFolder, trunk, embedder);
  }

  /** The same with images that are prepared in another way. */
  TrainedModel with(Preprocessing other) {
    return new TrainedModel(name, loss, outline, other, modelsFolder, trunk, embedder);
  }

  private static NetworkOutline outline(
      Path trunk, Path embedder, Optional<ImageSize> trainedSize) {
    try {
      NetworkOutline outline = NetworkOutline.read(trunk, embedder).orElse(null);
      return outline == null || outline.architecture().hasFixedInputSize()
          ? outline
          : trainedSize.map(outline::withInputSize).orElse(outline);
    } catch (InvalidInputException e) {
      return null;
    }
  }

  @Override
  public String fileName() {
    return name;
  }

  @Override
  public Optional<NetworkOutline> network() {
    return Optional.ofNullable(outline);
  }

  @Override
  public Optional<String> training() {
    return TrainingFile.in(trunk.toAbsolutePath().getParent()).map(TrainingFile::course);
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
    return new Provenance(architecture().name(), null, files);
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

  /** Where nothing could be told from its files, what is wrong with them is said on loading. */
  private Architecture architecture() {
    return outline == null ? Architectures.BN_INCEPTION : outline.architecture();
  }

  private Weights weights() {
    return Weights.read(trunk, embedder)
        .withInputSize(new ImageSize(preprocessing.width(), preprocessing.height()));
  }
}

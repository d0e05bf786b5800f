package io.carousel.study;

import ai.djl.Device;
import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.architecture.Architecture;
import io.carousel.analysis.models.architecture.Architectures;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.library.LossModel;
import io.carousel.analysis.models.library.Provenance;
import io.carousel.analysis.models.network.EmbeddingNetwork;
import io.carousel.analysis.models.network.GradientNetwork;
import io.carousel.analysis.models.network.Precision;
import io.carousel.analysis.models.network.TorchNetworks;
import io.carousel.analysis.models.network.Weights;
import io.carousel.job.Sha256;
import io.carousel.study.config.NetworkPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A network of a study, trained or not.
 *
 * @param name its name
 * @param loss how it was trained
 * @param plan the architecture, the size of its input and of its embeddings
 * @param seed what untrained weights are drawn with
 * @param folder where its weights lie; empty for an untrained network
 */
record StudyNetwork(String name, LossInfo loss, NetworkPlan plan, long seed, Optional<Path> folder)
    implements LossModel {

  private static final String TRUNK = "trunk_best.pth";
  private static final String EMBEDDER = "embedder_best.pth";

  @Override
  public String fileName() {
    return name;
  }

  private Architecture architecture() {
    return Architectures.named(plan.name()).orElseThrow();
  }

  private ImageSize size() {
    return new ImageSize(plan.width(), plan.height());
  }

  @Override
  public Preprocessing preprocessing() {
    return architecture().preprocessing(size());
  }

  private List<Path> files() {
    return folder
        .map(in -> List.of(in.resolve(TRUNK), in.resolve(EMBEDDER)))
        .or(() -> plan.init().map(List::of))
        .orElse(List.of());
  }

  @Override
  public Provenance provenance() {
    return new Provenance(
        plan.name(),
        folder.isPresent() ? null : seed,
        files().stream()
            .map(file -> new Provenance.WeightFile(file.getFileName().toString(), Sha256.of(file)))
            .toList());
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
    if (folder.isPresent()) {
      return Weights.read(files().get(0), files().get(1)).withInputSize(size());
    }
    return plan.init()
        .map(file -> Weights.withUntrainedEmbedder(file, plan.dimensions(), seed))
        .orElseGet(() -> Weights.untrained(architecture(), size(), plan.dimensions(), seed));
  }
}

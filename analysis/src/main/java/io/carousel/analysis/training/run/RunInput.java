package io.carousel.analysis.training.run;

import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.architecture.Architecture;
import io.carousel.analysis.support.fingerprint.DatasetFingerprint;
import io.carousel.analysis.training.TrainingRecord;
import io.carousel.analysis.training.pictures.PictureFiles;
import io.carousel.analysis.training.protocol.Fold;
import io.carousel.analysis.training.protocol.Label;
import io.carousel.analysis.training.protocol.Protocol;
import io.carousel.analysis.training.settings.LossSettings;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Manifest;
import io.carousel.job.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the runs of a study share: the dataset, divided, and the network that they begin with. */
final class RunInput {

  private final DatasetFolder dataset;
  private final Label label;
  private final Protocol protocol;
  private final NetworkChoice network;
  private final Architecture architecture;
  private final String name;
  private final String fingerprint;
  private final String init;

  /**
   * Divides a dataset.
   *
   * @param network the network that is to be trained
   * @throws io.carousel.job.InvalidInputException if the dataset cannot be trained on so
   */
  RunInput(DatasetFolder dataset, Label label, int folds, NetworkChoice network) {
    this.dataset = dataset;
    this.label = label;
    this.network = network;
    this.architecture = FirstWeights.architecture(network);
    this.protocol = Protocol.of(dataset, label, folds);
    DatasetFingerprint of = DatasetFingerprint.of(dataset, protocol.frames());
    this.fingerprint = Sha256.of(of.samples() + of.images());
    this.name = name(dataset);
    this.init = network.init() == null ? null : Sha256.of(Path.of(network.init()));
  }

  /** What a dataset is called: as the published collection that it is of, else as its folder. */
  private static String name(DatasetFolder dataset) {
    String folder = dataset.root().toAbsolutePath().normalize().getFileName().toString();
    if (!Files.exists(dataset.manifest())) {
      return folder;
    }
    return Manifest.read(dataset.manifest()).config().path("collection").asText(folder);
  }

  Protocol protocol() {
    return protocol;
  }

  /** The files that the dataset's images are read from. */
  PictureFiles pictures(Path folder) {
    Preprocessing preprocessing =
        architecture.preprocessing(new ImageSize(network.width(), network.height()));
    return new PictureFiles(folder, dataset, protocol.frames(), preprocessing);
  }

  /** The record of a run of which nothing is done. */
  TrainingRecord beginning(LossSettings loss, int fold, long seed, String study) {
    Fold divided = protocol.fold(fold);
    Map<String, Object> settings = new LinkedHashMap<>(loss.settings().asMap());
    if (init != null) {
      settings.put("init_sha256", init);
    }
    return new TrainingRecord(
        TrainingRecord.FORMAT_VERSION,
        study,
        loss.loss(),
        loss.parameters(),
        fold,
        protocol.folds(),
        seed,
        architecture.name(),
        network.width(),
        network.height(),
        network.dimensions(),
        new TrainingRecord.Data(
            name,
            fingerprint,
            label.columns(),
            divided.train().size(),
            divided.validation().size(),
            protocol.unseenClasses(),
            Fold.images(divided.train()),
            Fold.images(divided.validation())),
        settings,
        0,
        List.of(),
        0,
        0);
  }
}

package io.carousel.analysis.models.library;

import ai.djl.Device;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.network.EmbeddingNetwork;
import io.carousel.analysis.models.network.GradientNetwork;
import io.carousel.analysis.models.network.NetworkOutline;
import io.carousel.analysis.models.network.Precision;
import java.util.List;
import java.util.Optional;

/** A network that was trained with some loss, or with none, as it lies on disk. */
public interface LossModel {

  /** The name that tables show: {@code cars_contrastive46_0}, "Untrained". */
  String name();

  /** The name of its files, without ending: {@code embeddings/<fileName>.npy}. */
  String fileName();

  /** Names that its files had in older versions, of which those that are there are kept. */
  default List<String> formerFileNames() {
    return List.of();
  }

  /** What its network is; empty for a network in a file of its own. */
  default Optional<NetworkOutline> network() {
    return Optional.empty();
  }

  /** How its training went, in a few words, where that is recorded. */
  default Optional<String> training() {
    return Optional.empty();
  }

  /** How it was trained, as far as that is known. */
  LossInfo loss();

  /** How images become its input. */
  Preprocessing preprocessing();

  /** Where its weights come from; two models with the same provenance give the same embeddings. */
  Provenance provenance();

  /**
   * What it computes with where that is asked for; float32 if it can do nothing else.
   *
   * @param wanted what is asked for
   */
  Precision precision(Precision wanted);

  /**
   * Reads its files, to see whether they are right.
   *
   * @throws io.carousel.job.InvalidInputException if they are missing or wrong
   */
  void check();

  /**
   * Loads the network.
   *
   * @param device where it is to compute
   * @param precision what it is to compute with: one that {@link #precision} gave
   * @throws io.carousel.job.InvalidInputException if its files are missing or wrong
   */
  EmbeddingNetwork load(Device device, Precision precision);

  /**
   * Loads the network for gradients, which are computed in float32.
   *
   * @param device where it is to compute
   * @throws io.carousel.job.InvalidInputException if its files are missing or wrong, or its format
   *     has no gradients
   */
  GradientNetwork loadGradients(Device device);
}

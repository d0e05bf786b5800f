package io.carousel.analysis.models.library;

import io.carousel.analysis.models.architecture.Architecture;
import io.carousel.analysis.models.architecture.Architectures;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.network.NetworkOutline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The untrained networks that some models are to be measured against: one of every kind. */
final class UntrainedModels {

  private UntrainedModels() {}

  /**
   * The untrained networks, in the order of {@link Architectures#ALL}; the paper's alone where
   * nothing is known of the models.
   *
   * @param seed what their weights are drawn with
   */
  static List<UntrainedModel> of(List<LossModel> models, long seed) {
    List<NetworkOutline> outlines =
        models.stream()
            .map(LossModel::network)
            .flatMap(Optional::stream)
            .distinct()
            .sorted(
                Comparator.comparing(
                        (NetworkOutline outline) ->
                            Architectures.ALL.indexOf(outline.architecture()))
                    .thenComparing(outline -> !isDefault(outline))
                    .thenComparing(outline -> outline.inputSize().width())
                    .thenComparing(outline -> outline.inputSize().height())
                    .thenComparing(NetworkOutline::dimensions))
            .toList();
    if (outlines.isEmpty()) {
      return List.of(new UntrainedModel(seed));
    }
    List<UntrainedModel> untrained = new ArrayList<>();
    for (NetworkOutline outline : outlines) {
      untrained.add(new UntrainedModel(outline, name(outline, untrained, outlines), seed));
    }
    return untrained;
  }

  private static boolean isDefault(NetworkOutline outline) {
    return outline.equals(NetworkOutline.of(outline.architecture()));
  }

  /** The first has the short name; the others say what tells them apart. */
  private static String name(
      NetworkOutline outline, List<UntrainedModel> before, List<NetworkOutline> all) {
    String plain = LossInfo.UNTRAINED.loss();
    if (before.isEmpty()) {
      return plain;
    }
    Architecture architecture = outline.architecture();
    List<NetworkOutline> alike =
        all.stream().filter(other -> other.architecture().equals(architecture)).toList();
    List<String> parts = new ArrayList<>(List.of(architecture.name()));
    if (alike.stream().anyMatch(other -> !other.inputSize().equals(outline.inputSize()))) {
      parts.add(outline.inputSize().toString());
    }
    if (alike.stream().anyMatch(other -> other.dimensions() != outline.dimensions())) {
      parts.add(outline.dimensions() + " dimensions");
    }
    return "%s (%s)".formatted(plain, String.join(", ", parts));
  }
}

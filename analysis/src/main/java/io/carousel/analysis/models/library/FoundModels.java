package io.carousel.analysis.models.library;

import io.carousel.analysis.models.catalogue.ModelChoice;
import io.carousel.analysis.models.catalogue.ModelKind;
import io.carousel.analysis.models.network.NetworkOutline;
import java.util.List;
import java.util.Optional;

/**
 * What lies in a folder of models.
 *
 * @param models the models: the untrained network first, then by name
 * @param broken what looks like a model and is none, by its place
 */
public record FoundModels(List<LossModel> models, List<BrokenModel> broken) {

  public FoundModels {
    models = List.copyOf(models);
    broken = List.copyOf(broken);
  }

  /**
   * Those of the models that are meant. Untrained networks stay, where they are meant, as far as
   * they are of the same network as one of the others.
   *
   * @param place where the models are, for a message
   * @throws io.carousel.job.InvalidInputException if a name is that of no model, or none is left
   */
  public FoundModels chosen(ModelChoice choice, String place) {
    if (choice.equals(ModelChoice.ALL)) {
      return this;
    }
    choice.check(
        place,
        models.stream().map(LossModel::name).toList(),
        models.stream().map(LossModel::loss).toList());
    List<LossModel> chosen =
        models.stream().filter(model -> choice.admits(model.name(), model.loss())).toList();
    List<Optional<NetworkOutline>> networks =
        chosen.stream()
            .filter(model -> model.loss().kind() != ModelKind.UNTRAINED)
            .map(LossModel::network)
            .filter(Optional::isPresent)
            .toList();
    return new FoundModels(
        networks.isEmpty()
            ? chosen
            : chosen.stream()
                .filter(
                    model ->
                        model.loss().kind() != ModelKind.UNTRAINED
                            || networks.contains(model.network()))
                .toList(),
        choice.only().isEmpty() ? broken : List.of());
  }

  /** What is said of the broken ones, a line for each thing that is wrong. */
  public List<String> complaints() {
    return broken.stream()
        .flatMap(model -> model.reason().lines())
        .map(reason -> "left out: " + reason)
        .toList();
  }
}

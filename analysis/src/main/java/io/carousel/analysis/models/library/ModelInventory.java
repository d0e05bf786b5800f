package io.carousel.analysis.models.library;

import io.carousel.analysis.models.catalogue.KnownLoss;
import io.carousel.analysis.models.catalogue.LossCatalogue;
import io.carousel.analysis.models.network.NetworkOutline;
import io.carousel.job.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is there of the paper's models, what is missing, and what is broken and why: a row a run of
 * the benchmark, then a row a model of another origin.
 */
public final class ModelInventory {

  private static final String COMPLETE = "complete";

  private final FoundModels found;
  private final LossCatalogue catalogue;

  /**
   * Compares the models that are there with those of the benchmark.
   *
   * @param found what lies in the folder of models
   * @param catalogue what the benchmark has
   */
  public ModelInventory(FoundModels found, LossCatalogue catalogue) {
    this.found = found;
    this.catalogue = catalogue;
  }

  /**
   * Takes stock; reads the files of every model.
   *
   * @param trainingSets the training datasets whose runs are looked for
   */
  public List<InventoryRow> rows(List<String> trainingSets) {
    List<InventoryRow> rows = new ArrayList<>();
    Set<LossModel> others = new LinkedHashSet<>(found.models());
    for (String trainedOn : catalogue.trainingSets()) {
      for (KnownLoss loss : catalogue.losses()) {
        List<LossModel> models =
            found.models().stream()
                .filter(model -> loss.name().equals(model.loss().loss()))
                .filter(model -> isOf(loss.runs().get(trainedOn), model))
                .filter(model -> model.training().isEmpty()) // not one that was trained here
                .toList();
        models.forEach(others::remove);
        if (trainingSets.contains(trainedOn)) {
          rows.add(run(loss, trainedOn, models));
        }
      }
    }
    others.forEach(model -> rows.add(other(model)));
    for (BrokenModel broken : found.broken()) {
      String name = String.valueOf(broken.place().getFileName());
      String state = "broken: " + firstLine(broken.reason());
      rows.add(row(name, null, null, null, List.of(), state));
    }
    return rows;
  }

  /** Whether a model is one of the benchmark's, and not one's own of the same loss. */
  private static boolean isOf(String run, LossModel model) {
    return model.loss().run() != null && model.loss().run().startsWith(run + "_reproduction");
  }

  private InventoryRow run(KnownLoss loss, String trainedOn, List<LossModel> models) {
    List<Integer> there =
        models.stream().map(model -> model.loss().fold()).filter(Objects::nonNull).toList();
    List<Integer> missing =
        catalogue.folds().stream().filter(fold -> !there.contains(fold)).toList();
    List<String> states = new ArrayList<>();
    if (models.isEmpty()) {
      states.add(InventoryRow.MISSING);
    } else if (!missing.isEmpty()) {
      states.add("missing: fold " + list(missing));
    }
    models.forEach(model -> state(model).ifPresent(states::add));
    return row(
        loss.runs().get(trainedOn),
        loss.name(),
        trainedOn,
        list(there),
        models,
        states.isEmpty() ? COMPLETE : String.join("; ", states));
  }

  private static InventoryRow other(LossModel model) {
    Integer fold = model.loss().fold();
    return row(
        model.name(),
        model.loss().loss(),
        model.loss().trainedOn(),
        fold == null ? null : fold.toString(),
        List.of(model),
        state(model).orElse(COMPLETE));
  }

  /** What is broken about a model; empty if nothing is. */
  private static Optional<String> state(LossModel model) {
    try {
      model.check();
      return Optional.empty();
    } catch (InvalidInputException e) {
      return Optional.of("broken: " + firstLine(e.getMessage()));
    }
  }

  private static String firstLine(String reason) {
    return reason.lines().findFirst().orElseThrow();
  }

  private static String list(List<Integer> folds) {
    return folds.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static InventoryRow row(
      String model,
      String loss,
      String trainedOn,
      String folds,
      List<LossModel> models,
      String state) {
    return new InventoryRow(
        model,
        known(loss),
        known(trainedOn),
        known(folds),
        known(distinct(models, each -> each.network().map(NetworkOutline::toString))),
        known(distinct(models, LossModel::training)),
        state);
  }

  /** What models say of themselves, each once. */
  private static String distinct(
      List<LossModel> models, Function<LossModel, Optional<String>> words) {
    return models.stream()
        .map(words)
        .flatMap(Optional::stream)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String known(String text) {
    return text == null || text.isEmpty() ? InventoryRow.UNKNOWN : text;
  }
}

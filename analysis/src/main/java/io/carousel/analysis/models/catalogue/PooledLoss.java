package io.carousel.analysis.models.catalogue;

import io.carousel.job.InvalidInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A loss and its models, one a fold.
 *
 * @param info what is known of it; without a fold
 * @param models where its models stand among those that were given
 */
public record PooledLoss(LossInfo info, List<Integer> models) {

  /** What comes first: what no loss trained. */
  private static final List<ModelKind> KINDS =
      List.of(ModelKind.UNTRAINED, ModelKind.IMAGENET, ModelKind.TRAINED);

  /** By kind, then by family, year and name; what is not known comes last. */
  private static final Comparator<LossInfo> ORDER =
      Comparator.comparing((LossInfo info) -> KINDS.indexOf(info.kind()))
          .thenComparing(LossInfo::family, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(LossInfo::year, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(LossInfo::loss)
          .thenComparing(LossInfo::trainedOn, Comparator.nullsLast(Comparator.naturalOrder()));

  public PooledLoss {
    models = List.copyOf(models);
  }

  /**
   * Pools models by loss: untrained networks first, then those that learned from ImageNet, then by
   * family, year and name. Only folds and seeds of one training and one architecture are pooled. A
   * model that is no fold, or of which no loss is known, is a row of its own by the model's name; a
   * loss that was trained on two datasets is two, and losses that would still go by one name have
   * the first model's in parentheses.
   *
   * @param names the models' names
   * @param infos how each was trained; null where that is not known
   * @throws InvalidInputException if two models are the same fold of the same training
   */
  public static List<PooledLoss> all(List<String> names, List<LossInfo> infos) {
    Map<LossInfo, List<Integer>> models = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      LossInfo info = Objects.requireNonNullElse(infos.get(i), LossInfo.UNKNOWN);
      List<Integer> row = models.computeIfAbsent(row(names.get(i), info), key -> new ArrayList<>());
      for (int other : row) {
        if (SameFold.is(info, infos.get(other))) {
          throw new InvalidInputException(names.get(i), SameFold.reason(info, names.get(other)));
        }
      }
      row.add(i);
    }
    List<PooledLoss> pooled = new ArrayList<>();
    models.forEach((info, row) -> pooled.add(new PooledLoss(info, row)));
    return pooled.stream()
        .map(loss -> loss.called(names, pooled))
        .sorted(Comparator.comparing(PooledLoss::info, ORDER))
        .toList();
  }

  /** What a model's row is of. */
  private static LossInfo row(String model, LossInfo info) {
    return info.loss() == null || !info.isOneOfSeveral()
        ? info.named(model).ofAllFolds()
        : info.ofAllFolds();
  }

  /** The same by a name that no other row has that was trained on the same dataset. */
  private PooledLoss called(List<String> names, List<PooledLoss> all) {
    long alike =
        all.stream()
            .map(PooledLoss::info)
            .filter(other -> other.loss().equals(info.loss()))
            .filter(other -> Objects.equals(other.trainedOn(), info.trainedOn()))
            .count();
    if (alike == 1) {
      return this;
    }
    return new PooledLoss(
        info.named("%s (%s)".formatted(info.loss(), names.get(models.get(0)))), models);
  }

  /** Whether it is an untrained network. */
  public boolean untrained() {
    return info.kind() == ModelKind.UNTRAINED;
  }
}

package io.carousel.analysis.models.catalogue;

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
   * family, year and name. A model of which no loss is known is a loss of its own, by the model's
   * name; a loss that was trained on two datasets is two.
   *
   * @param names the models' names
   * @param infos how each was trained; null where that is not known
   */
  public static List<PooledLoss> all(List<String> names, List<LossInfo> infos) {
    Map<LossInfo, List<Integer>> models = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      LossInfo info = Objects.requireNonNullElse(infos.get(i), LossInfo.UNKNOWN);
      models.computeIfAbsent(withoutFold(names.get(i), info), key -> new ArrayList<>()).add(i);
    }
    return models.entrySet().stream()
        .map(entry -> new PooledLoss(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(PooledLoss::info, ORDER))
        .toList();
  }

  private static LossInfo withoutFold(String model, LossInfo info) {
    String name = Objects.requireNonNullElse(info.loss(), model);
    return new LossInfo(
        name, info.year(), info.family(), info.distance(), info.trainedOn(), null, info.kind());
  }

  /** Whether it is an untrained network. */
  public boolean untrained() {
    return info.kind() == ModelKind.UNTRAINED;
  }
}

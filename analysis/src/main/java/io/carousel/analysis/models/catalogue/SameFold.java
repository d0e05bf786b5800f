package io.carousel.analysis.models.catalogue;

import java.util.Objects;

/** Tells models that claim to be the same fold of the same training, of which one must be wrong. */
public final class SameFold {

  private SameFold() {}

  /** Whether two trained models are the same fold, from the same seed, of the same training. */
  public static boolean is(LossInfo one, LossInfo other) {
    return one != null
        && other != null
        && one.kind() == ModelKind.TRAINED
        && one.loss() != null
        && one.fold() != null
        && one.fold().equals(other.fold())
        && Objects.equals(one.seed(), other.seed())
        && one.ofAllFolds().equals(other.ofAllFolds());
  }

  /** Why such a model is refused, and what to do. */
  public static String reason(LossInfo info, String other) {
    return ("is fold %d of %s, and so is %s; give one of them another fold or run in its"
            + " description, or take one away")
        .formatted(info.fold(), info.loss(), other);
  }
}

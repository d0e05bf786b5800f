package io.carousel.analysis.models.catalogue;

import io.carousel.job.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which models are meant.
 *
 * @param only names of models, or of losses for all models of theirs, in upper or lower case; empty
 *     for all
 * @param untrained whether untrained networks are meant too; they need not be named
 */
public record ModelChoice(Set<String> only, boolean untrained) {

  /** Every model. */
  public static final ModelChoice ALL = new ModelChoice(Set.of(), true);

  public ModelChoice {
    only = Set.copyOf(only);
  }

  /** Whether a model is meant. */
  public boolean admits(String model, LossInfo loss) {
    return isUntrained(loss)
        ? untrained
        : only.isEmpty() || only.stream().anyMatch(name -> isNamed(name, model, loss));
  }

  /**
   * Checks that every name is that of a model or loss.
   *
   * @param place where the models are
   * @param models the models' names
   * @param losses how each was trained; null where that is not known
   * @throws InvalidInputException if one is not, or no model is left
   */
  public void check(String place, List<String> models, List<LossInfo> losses) {
    List<String> unknown = new ArrayList<>();
    for (String name : new TreeSet<>(only)) {
      boolean there = false;
      for (int i = 0; i < models.size(); i++) {
        there |= isNamed(name, models.get(i), losses.get(i));
      }
      if (!there) {
        unknown.add(name);
      }
    }
    if (!unknown.isEmpty()) {
      throw new InvalidInputException(
          place,
          "has no model or loss called %s; there are: %s"
              .formatted(String.join(", ", unknown), String.join(", ", models)));
    }
    boolean some = false;
    for (int i = 0; i < models.size(); i++) {
      some |= admits(models.get(i), losses.get(i));
    }
    if (!some) {
      throw new InvalidInputException(place, "has no model but those that are to be left out");
    }
  }

  private static boolean isNamed(String name, String model, LossInfo loss) {
    return name.equalsIgnoreCase(model)
        || (loss != null && loss.loss() != null && name.equalsIgnoreCase(loss.loss()));
  }

  private static boolean isUntrained(LossInfo loss) {
    return loss != null && Objects.equals(loss.kind(), ModelKind.UNTRAINED);
  }
}

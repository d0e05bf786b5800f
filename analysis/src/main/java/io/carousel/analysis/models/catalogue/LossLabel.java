package io.carousel.analysis.models.catalogue;

import java.util.Collections;
import java.util.List;

/** A loss's name as tables print it. */
public final class LossLabel {

  private LossLabel() {}

  /**
   * The name, with the dataset that its models were trained on where the same loss stands in the
   * table twice: "Triplet, Cars196".
   *
   * @param loss its name
   * @param trainedOn the dataset; null if that is not known
   * @param all the names of all losses in the table, this one's included
   */
  public static String of(String loss, String trainedOn, List<String> all) {
    return trainedOn != null && Collections.frequency(all, loss) > 1
        ? loss + ", " + trainedOn
        : loss;
  }
}

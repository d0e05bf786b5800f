package io.carousel.analysis.models.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A loss of the paper.
 *
 * @param name its name as the paper prints it
 * @param year when it was published
 * @param family what kind of loss it is
 * @param distance the distance that it is a function of
 * @param runs the benchmark's run on each training dataset, by the dataset's name
 */
public record KnownLoss(
    String name, int year, LossFamily family, LossDistance distance, Map<String, String> runs) {

  public KnownLoss {
    runs = Collections.unmodifiableMap(new LinkedHashMap<>(runs));
  }
}

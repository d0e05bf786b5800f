package io.carousel.analysis.study;

import java.util.List;

/**
 * What a study's networks learned from and were measured on.
 *
 * @param label the columns whose combinations are the classes
 * @param trainingClasses classes of the half that folds are made of
 * @param trainingImages images of these
 * @param unseenClasses classes of the other half, which accuracy is measured on
 * @param unseenImages images of these
 * @param probeImages images that Normalised R-Precision is measured on
 */
public record StudyData(
    List<String> label,
    int trainingClasses,
    int trainingImages,
    int unseenClasses,
    int unseenImages,
    int probeImages) {

  public StudyData {
    label = List.copyOf(label);
  }
}

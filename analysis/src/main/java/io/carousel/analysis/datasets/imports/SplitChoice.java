package io.carousel.analysis.datasets.imports;

import io.carousel.analysis.datasets.layout.Split;

/** Which part of a collection is wanted. */
public enum SplitChoice {
  TRAIN("train"),
  TEST("test"),
  ALL("all");

  private final String word;

  SplitChoice(String word) {
    this.word = word;
  }

  boolean holds(Split split) {
    return this == ALL || word.equals(split.toString());
  }

  /** Its name in settings: "train". */
  @Override
  public String toString() {
    return word;
  }
}

package io.carousel.analysis.datasets.layout;

/** The two parts of a benchmark of metric learning. No class is in both. */
public enum Split {
  TRAIN("train"),
  TEST("test");

  private final String word;

  Split(String word) {
    this.word = word;
  }

  /**
   * The part that a class belongs to where the first half of the classes trains and the second half
   * tests; of an odd number, the middle one tests.
   *
   * @param position the class's place in the order of classes, from 0
   * @param classes number of classes
   */
  public static Split byHalves(int position, int classes) {
    return position < classes / 2 ? TRAIN : TEST;
  }

  /** Its name in tables and settings: "train". */
  @Override
  public String toString() {
    return word;
  }
}

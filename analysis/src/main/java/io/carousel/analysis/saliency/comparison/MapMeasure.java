package io.carousel.analysis.saliency.comparison;

/**
 * A way to compare two saliency maps of the same image. What depends on one map alone is computed
 * once, however many maps it is compared with.
 *
 * @param <M> what is kept of a map
 */
interface MapMeasure<M> {

  /**
   * What is needed of a map.
   *
   * @param map its values, none of them negative
   */
  M prepared(float[] map);

  /**
   * Compares two maps of as many values.
   *
   * @return how alike or different they are; not a number where that is not defined
   */
  double between(M a, M b);
}

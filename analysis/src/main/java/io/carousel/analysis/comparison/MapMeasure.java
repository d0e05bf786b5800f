package io.carousel.analysis.comparison;

/** A way to compare two saliency maps of the same image. */
interface MapMeasure {

  /**
   * Compares two maps.
   *
   * @param a the values of one, none of them negative
   * @param b the values of the other, as many
   * @return how alike or different they are; not a number where that is not defined
   */
  double between(float[] a, float[] b);
}

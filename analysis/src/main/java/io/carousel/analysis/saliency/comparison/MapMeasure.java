package io.carousel.analysis.saliency.comparison;

/**
 * A way to compare two saliency maps of the same image: a sum over pixels of what both maps have
 * there, and a number that it gives. {@link PairSums} adds up.
 */
interface MapMeasure {

  /**
   * What a map's values are multiplied with before they are compared.
   *
   * @param offset what is taken off first
   * @param factor not finite where the map is one that cannot be compared
   */
  record Scale(double offset, double factor) {}

  /**
   * How the values of a map are brought to the scale on which they are compared.
   *
   * @param map its values, none of them negative
   */
  Scale scale(float[] map);

  /**
   * The sum over some pixels.
   *
   * @param a a map's values there, on that scale
   * @param b another's, or the same
   * @param pixels how many pixels
   */
  double sum(double[] a, double[] b, int pixels);

  /**
   * How alike or different two maps are.
   *
   * @param sum the sum over all pixels
   * @param a the same of the one map with itself
   * @param b of the other with itself
   * @return not a number where it is not defined
   */
  double value(double sum, double a, double b);
}

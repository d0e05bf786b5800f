package io.carousel.renderer.config;

/**
 * How the exposure of a dataset's pictures is set.
 *
 * @param auto whether each picture has its own, which brings its mean to a middle grey; else all
 *     have the same, so that illumination stays a property
 * @param least by how many stops, at least, it is brighter than the usual one
 * @param most by how many stops, at most
 */
public record Metering(boolean auto, double least, double most) {

  /** The same for every picture. */
  public static final Metering FIXED =
      new Metering(false, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** Each picture's own, whatever it is. */
  public static final Metering AUTO =
      new Metering(true, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
}

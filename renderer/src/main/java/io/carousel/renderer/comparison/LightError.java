package io.carousel.renderer.comparison;

import io.carousel.renderer.picture.LinearPicture;
import java.util.function.IntPredicate;

/**
 * How far the light of some pixels is from what it should be, in shares of the mean light there.
 *
 * @param mean absolute difference, over pixels and colours
 * @param bias the same with its sign: above 0 where there is too much light
 */
public record LightError(double mean, double bias) {

  /**
   * The error of a picture.
   *
   * @param picture what is judged
   * @param reference what it should be, of the same size
   * @param pixels which pixels count, by their index from the top left
   * @param most what is brighter than this counts as this bright, since a few mirrored suns would
   *     outweigh all else
   * @throws IllegalArgumentException if the sizes differ, or no pixel counts
   */
  public static LightError of(
      LinearPicture picture, LinearPicture reference, IntPredicate pixels, double most) {
    if (picture.width() != reference.width() || picture.height() != reference.height()) {
      throw new IllegalArgumentException("pictures of different sizes");
    }
    double absolute = 0;
    double signed = 0;
    double light = 0;
    for (int i = 0; i < picture.rgb().length; i++) {
      if (pixels.test(i / 3)) {
        double wanted = Math.min(most, reference.rgb()[i]);
        double difference = Math.min(most, picture.rgb()[i]) - wanted;
        absolute += Math.abs(difference);
        signed += difference;
        light += wanted;
      }
    }
    if (light == 0) {
      throw new IllegalArgumentException("no light to compare with");
    }
    return new LightError(absolute / light, signed / light);
  }
}

package io.carousel.analysis.recognition;

import io.carousel.analysis.support.statistics.Proportion;
import java.util.stream.IntStream;

/**
 * How many of some images were recognised.
 *
 * @param top1 those whose first answer, the class with the highest score, is right
 * @param top5 those of whose first five answers one is right
 */
public record RecognisedShare(Proportion top1, Proportion top5) {

  private static final int FEW = 5;

  /**
   * The share of some images.
   *
   * @param ranks of every image, how many wrong classes have a higher score than the best right one
   * @param images which images, at least one
   */
  static RecognisedShare of(int[] ranks, int[] images) {
    return new RecognisedShare(within(ranks, images, 1), within(ranks, images, FEW));
  }

  private static Proportion within(int[] ranks, int[] images, int answers) {
    int right = (int) IntStream.of(images).filter(image -> ranks[image] < answers).count();
    return Proportion.of(right, images.length);
  }
}

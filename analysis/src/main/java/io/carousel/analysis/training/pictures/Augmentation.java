package io.carousel.analysis.training.pictures;

import java.util.SplittableRandom;

/**
 * How a picture changes from one time to the next, while what it shows stays the same: a part of it
 * is cut out at random and resized to the whole (Szegedy et al., "Going Deeper with Convolutions",
 * 2015), and it is mirrored every other time. Colours stay as they are, so that networks may learn
 * them.
 *
 * @param smallestCrop the smallest part of a picture that is cut out, as a share of its area; 1 for
 *     no cropping
 * @param flips whether pictures are mirrored
 */
public record Augmentation(double smallestCrop, boolean flips) {

  /** The most that a part is longer or higher than the picture, as shapes go. */
  private static final double STRETCH = 4.0 / 3;

  /**
   * A part of a picture.
   *
   * @param left its left edge, in pixels of the picture
   * @param top its upper edge
   * @param width its width
   * @param height its height
   * @param mirrored whether left and right change places
   */
  record Part(double left, double top, double width, double height, boolean mirrored) {}

  /** Draws a part of a picture. */
  Part draw(int width, int height, SplittableRandom random) {
    // Always four numbers and a bit, so that one picture's draw does not depend on another's.
    double area = smallestCrop + (1 - smallestCrop) * random.nextDouble();
    double stretch = StrictMath.exp((2 * random.nextDouble() - 1) * StrictMath.log(STRETCH));
    double across = random.nextDouble();
    double down = random.nextDouble();
    boolean mirrored = random.nextBoolean();
    if (smallestCrop >= 1) {
      return new Part(0, 0, width, height, flips && mirrored);
    }
    double partWidth = width * Math.min(1, Math.sqrt(area * stretch));
    double partHeight = height * Math.min(1, Math.sqrt(area / stretch));
    return new Part(
        across * (width - partWidth),
        down * (height - partHeight),
        partWidth,
        partHeight,
        flips && mirrored);
  }
}

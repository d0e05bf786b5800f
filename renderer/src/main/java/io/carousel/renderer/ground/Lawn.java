package io.carousel.renderer.ground;

import java.util.Random;

/** A lawn from above: blades over each other, the lower ones darker, some of them dry. */
final class Lawn {

  private static final int BLADES = 26000;
  private static final double LENGTH = 22;
  private static final double SHARE_DRY = 0.08;

  private Lawn() {}

  static TilePicture picture() {
    TilePicture picture = new TilePicture();
    for (int i = 0; i < TilePicture.SIZE * TilePicture.SIZE; i++) {
      picture.set(i % TilePicture.SIZE, i / TilePicture.SIZE, 0.3, 0.35, 0.25);
    }
    Random random = new Random(5);
    for (int blade = 0; blade < BLADES; blade++) {
      double light = (0.45 + 0.75 * blade / BLADES) * (0.75 + 0.5 * random.nextDouble());
      boolean dry = random.nextDouble() < SHARE_DRY;
      double x = random.nextDouble() * TilePicture.SIZE;
      double y = random.nextDouble() * TilePicture.SIZE;
      double turn = 2 * Math.PI * random.nextDouble();
      double bend = random.nextGaussian() * 0.05;
      double length = LENGTH * (0.5 + random.nextDouble());
      double yellow = 0.85 + 0.3 * random.nextDouble();
      for (double along = 0; along < length; along += 0.7) {
        double tip = light * (0.8 + 0.3 * along / length);
        picture.set(
            (int) Math.floor(x),
            (int) Math.floor(y),
            tip * (dry ? 1.7 : yellow),
            tip * (dry ? 1.05 : 1),
            tip * (dry ? 1.2 : 0.95));
        x += 0.7 * Math.cos(turn);
        y += 0.7 * Math.sin(turn);
        turn += bend * 0.7;
      }
    }
    return picture;
  }
}

package io.carousel.renderer.corruption;

import io.carousel.renderer.picture.Picture;
import java.util.Random;

/** {@code pixelate}: a picture of fewer pixels, made as large again. */
final class Pixelate implements CorruptionMethod {

  /** Size of the smaller picture; 1 is ImageNet-C's 224 pixels, or a picture that is smaller. */
  private static final double[] SHARES = {0.6, 0.5, 0.4, 0.3, 0.25};

  @Override
  public String name() {
    return "pixelate";
  }

  @Override
  public Picture apply(Picture picture, int severity, Random random) {
    double share = SHARES[severity - 1] / Math.max(1, Planes.scale(picture));
    int width = picture.width();
    int height = picture.height();
    int columns = (int) Math.max(1, Math.floor(width * share));
    int rows = (int) Math.max(1, Math.floor(height * share));
    Planes small = Planes.empty(columns, rows);
    Planes planes = Planes.of(picture);
    for (int i = 0; i < columns * rows; i++) {
      int left = first(i % columns, columns, width);
      int right = first(i % columns + 1, columns, width);
      int top = first(i / columns, rows, height);
      int bottom = first(i / columns + 1, rows, height);
      for (int channel = 0; channel < Planes.CHANNELS; channel++) {
        float sum = 0;
        for (int y = top; y < bottom; y++) {
          for (int x = left; x < right; x++) {
            sum += planes.values()[channel][y * width + x];
          }
        }
        small.values()[channel][i] = sum / ((right - left) * (bottom - top));
      }
    }
    Planes large = Planes.empty(width, height);
    for (int i = 0; i < width * height; i++) {
      int column = (int) ((i % width + 0.5) * columns / width);
      int row = (int) ((Math.floorDiv(i, width) + 0.5) * rows / height);
      for (int channel = 0; channel < Planes.CHANNELS; channel++) {
        large.values()[channel][i] = small.values()[channel][row * columns + column];
      }
    }
    return large.picture();
  }

  // The first pixel whose middle lies in a box of that number, of so many side by side.
  private static int first(int box, int boxes, int pixels) {
    return (int) Math.round((double) box * pixels / boxes);
  }
}

package io.carousel.renderer.frame;

import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import java.nio.ByteBuffer;
import java.util.Random;

/**
 * Blotches and grit as concrete has them, as a texture that repeats without a seam: numbers in 0..1
 * with mean 1/2, value noise (Perlin 1985) of four octaves.
 */
final class Grain {

  private static final int SIZE = 256;
  private static final int OCTAVES = 4;
  private static final int COARSEST = 16;
  private static final double DEVIATION = 0.16;

  private Grain() {}

  static Texture2D texture() {
    double[] sum = new double[SIZE * SIZE];
    Random random = new Random(1);
    for (int octave = 0; octave < OCTAVES; octave++) {
      add(sum, COARSEST << octave, Math.pow(0.75, octave), random);
    }
    ByteBuffer bytes = BufferUtils.createByteBuffer(SIZE * SIZE);
    double mean = mean(sum, 0);
    double deviation = Math.sqrt(mean(sum, mean));
    for (double value : sum) {
      double level = 0.5 + DEVIATION * (value - mean) / deviation;
      bytes.put((byte) Math.round(255 * Math.max(0, Math.min(1, level))));
    }
    bytes.flip();
    Texture2D texture = texture(SIZE, bytes);
    texture.setWrap(Texture.WrapMode.Repeat);
    texture.setMagFilter(Texture.MagFilter.Bilinear);
    texture.setMinFilter(Texture.MinFilter.Trilinear);
    return texture;
  }

  /** Even ground: the mean everywhere. */
  static Texture2D none() {
    return texture(1, BufferUtils.createByteBuffer(new byte[] {(byte) 0x80}));
  }

  private static Texture2D texture(int size, ByteBuffer bytes) {
    return new Texture2D(new Image(Image.Format.Luminance8, size, size, bytes, ColorSpace.Linear));
  }

  // The mean, or about a number other than 0 the mean square off it.
  private static double mean(double[] values, double about) {
    double sum = 0;
    for (double value : values) {
      sum += about == 0 ? value : (value - about) * (value - about);
    }
    return sum / values.length;
  }

  private static void add(double[] sum, int cells, double weight, Random random) {
    double[] lattice = random.doubles((long) cells * cells).toArray();
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        double u = (double) x * cells / SIZE;
        double v = (double) y * cells / SIZE;
        int column = (int) u;
        int row = (int) v;
        double right = smooth(u - column);
        double down = smooth(v - row);
        int nextColumn = (column + 1) % cells;
        int nextRow = (row + 1) % cells;
        double upper = mix(lattice[row * cells + column], lattice[row * cells + nextColumn], right);
        double lower =
            mix(lattice[nextRow * cells + column], lattice[nextRow * cells + nextColumn], right);
        sum[y * SIZE + x] += weight * mix(upper, lower, down);
      }
    }
  }

  private static double mix(double a, double b, double share) {
    return a + (b - a) * share;
  }

  private static double smooth(double t) {
    return t * t * (3 - 2 * t);
  }
}

package io.carousel.renderer.light;

import io.carousel.renderer.car.Vec;
import io.carousel.renderer.picture.Luminance;

/**
 * All that is around a place, as an equirectangular picture: its sun stands in the middle column,
 * apart from the picture; light is measured so that level white ground has radiance 1.
 */
public final class Panorama implements Around {

  /** A sun is looked for in so many degrees around the brightest place. */
  private static final double SUN_REACH = Math.toRadians(8);

  /** What outshines the mean of the sky by more than this is the sun's. */
  private static final double SUN_OVER_SKY = 12;

  /** Share of the light on the ground below which the brightest spot does not count as a sun. */
  private static final double LEAST_SUN = 0.1;

  private final int width;
  private final int height;
  private final float[] rgb;
  private final Rgb sunIrradiance;
  private final double sunElevation;
  private final Panorama half;

  private Panorama(int width, int height, float[] rgb, Rgb sunIrradiance, double sunElevation) {
    this.width = width;
    this.height = height;
    this.rgb = rgb;
    this.sunIrradiance = sunIrradiance;
    this.sunElevation = sunElevation;
    this.half = width >= 16 && height >= 8 ? halved() : null;
  }

  private Panorama halved() {
    int w = width / 2;
    int h = height / 2;
    float[] smaller = new float[3 * w * h];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        for (int c = 0; c < 3; c++) {
          int from = 3 * (2 * y * width + 2 * x) + c;
          smaller[3 * (y * w + x) + c] =
              (rgb[from] + rgb[from + 3] + rgb[from + 3 * width] + rgb[from + 3 * width + 3]) / 4;
        }
      }
    }
    return new Panorama(w, h, smaller, sunIrradiance, sunElevation);
  }

  /**
   * A panorama of a picture.
   *
   * @param width its width, twice its height; the columns go round to the right
   * @param height its height, from straight up to straight down
   * @param rgb red, green and blue in linear light, row by row
   * @throws IllegalArgumentException if the picture is not twice as wide as high, or is black
   */
  public static Panorama of(int width, int height, float[] rgb) {
    if (width != 2 * height || width < 16) {
      throw new IllegalArgumentException(
          "is %d x %d; a map of all around is twice as wide as high".formatted(width, height));
    }
    Panorama seen = new Panorama(width, height, rgb, new Rgb(0, 0, 0), Math.PI / 2);
    int brightest = seen.brightest();
    Panorama turned = seen.turned(brightest % width - width / 2);
    Panorama apart = turned.withoutSun(turned.direction(width / 2, brightest / width));
    double light = luminance(apart.received());
    if (!(light > 0)) {
      throw new IllegalArgumentException("is black above the horizon");
    }
    return apart.times(1 / light);
  }

  private int brightest() {
    int best = 0;
    for (int i = 0; i < width * height / 2; i++) {
      if (luminance(pixel(i)) > luminance(pixel(best))) {
        best = i;
      }
    }
    return best;
  }

  // Turns the picture by some columns to the left.
  private Panorama turned(int columns) {
    float[] moved = new float[rgb.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int from = 3 * (y * width + Math.floorMod(x + columns, width));
        System.arraycopy(rgb, from, moved, 3 * (y * width + x), 3);
      }
    }
    return new Panorama(width, height, moved, sunIrradiance, sunElevation);
  }

  private Panorama withoutSun(Vec sun) {
    double limit = SUN_OVER_SKY * luminance(meanAbove());
    float[] rest = rgb.clone();
    Rgb taken = new Rgb(0, 0, 0);
    for (int y = 0; y < height / 2; y++) {
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        double over = luminance(pixel(i));
        if (over > limit && dot(direction(x, y), sun) > Math.cos(SUN_REACH)) {
          double share = 1 - limit / over;
          taken = taken.plus(pixel(i).times(share * solidAngle(y)));
          for (int c = 0; c < 3; c++) {
            rest[3 * i + c] *= (float) (1 - share);
          }
        }
      }
    }
    double ofGround = luminance(taken) * sun.y() / Math.PI;
    return ofGround < LEAST_SUN * luminance(received())
        ? this
        : new Panorama(width, height, rest, taken, Math.asin(sun.y()));
  }

  private Panorama times(double factor) {
    float[] scaled = new float[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      scaled[i] = (float) (rgb[i] * factor);
    }
    return new Panorama(width, height, scaled, sunIrradiance.times(factor), sunElevation);
  }

  // What level ground receives of sun and sky, divided by pi.
  private Rgb received() {
    Rgb sum = sunIrradiance.times(Math.sin(sunElevation) / Math.PI);
    for (int y = 0; y < height / 2; y++) {
      double weight = solidAngle(y) * direction(0, y).y() / Math.PI;
      for (int x = 0; x < width; x++) {
        sum = sum.plus(pixel(y * width + x).times(weight));
      }
    }
    return sum;
  }

  private Rgb meanAbove() {
    Rgb sum = new Rgb(0, 0, 0);
    for (int y = 0; y < height / 2; y++) {
      for (int x = 0; x < width; x++) {
        sum = sum.plus(pixel(y * width + x).times(solidAngle(y) / (2 * Math.PI)));
      }
    }
    return sum;
  }

  /** The mean radiance of the ground around the place, down to straight below. */
  Rgb ground() {
    Rgb sum = new Rgb(0, 0, 0);
    double weights = 0;
    for (int y = height * 5 / 8; y < height; y++) {
      for (int x = 0; x < width; x++) {
        sum = sum.plus(pixel(y * width + x).times(solidAngle(y)));
        weights += solidAngle(y);
      }
    }
    return sum.times(1 / weights);
  }

  private Vec direction(int x, int y) {
    double elevation = Math.PI * (0.5 - (y + 0.5) / height);
    double azimuth = 2 * Math.PI * (0.5 - (x + 0.5) / width);
    double level = Math.cos(elevation);
    return new Vec(level * Math.sin(azimuth), Math.sin(elevation), level * Math.cos(azimuth));
  }

  private double solidAngle(int y) {
    return 2
        * Math.PI
        / width
        * (Math.PI / height)
        * Math.cos(Math.PI * (0.5 - (y + 0.5) / height));
  }

  private static double dot(Vec a, Vec b) {
    return a.x() * b.x() + a.y() * b.y() + a.z() * b.z();
  }

  private static double luminance(Rgb color) {
    return Luminance.of(color.red(), color.green(), color.blue());
  }

  private Rgb pixel(int index) {
    return new Rgb(rgb[3 * index], rgb[3 * index + 1], rgb[3 * index + 2]);
  }

  @Override
  public Seen towards(Vec direction, double angle) {
    if (half != null && angle > 1.5 * Math.PI / height) {
      return half.towards(direction, angle);
    }
    double azimuth = Math.atan2(direction.x(), direction.z());
    double u = (0.5 - azimuth / (2 * Math.PI)) * width - 0.5;
    double v = Math.acos(Math.max(-1, Math.min(1, direction.y()))) / Math.PI * height - 0.5;
    int x = (int) Math.floor(u);
    int y = (int) Math.floor(v);
    Rgb upper = at(x, y).towards(at(x + 1, y), u - x);
    Rgb lower = at(x, y + 1).towards(at(x + 1, y + 1), u - x);
    return new Seen(upper.towards(lower, v - y), 0);
  }

  private Rgb at(int x, int y) {
    int row = Math.max(0, Math.min(height - 1, y));
    return pixel(row * width + Math.floorMod(x, width));
  }

  /** Its width in pixels. */
  public int width() {
    return width;
  }

  /** Its height in pixels. */
  public int height() {
    return height;
  }

  /** Red, green and blue, row by row from the top, the sun left out. Not to be changed. */
  public float[] rgb() {
    return rgb;
  }

  /** Irradiance that its sun gives a surface facing it; black where it has none. */
  Rgb sunIrradiance() {
    return sunIrradiance;
  }

  /** Elevation of its sun, in radians; a right angle where it has none. */
  double sunElevation() {
    return sunElevation;
  }
}

package io.carousel.renderer.light;

/**
 * The sky as a camera sees it, fine enough to look at: a table of {@value #WIDTH} azimuths from the
 * sun's, 0 to 180 degrees in even steps, by {@value #HEIGHT} elevations, whose sines go from 0 to 1
 * as the squares of even steps, for near the horizon it changes most. The sky is the same on both
 * sides of the sun.
 */
public final class SkyView {

  public static final int WIDTH = 36;
  public static final int HEIGHT = 40;

  private static final int CHANNELS = 4;

  private final float[] table = new float[WIDTH * HEIGHT * CHANNELS];

  /**
   * The sky under a sun.
   *
   * @param air the atmosphere, under that sun
   * @param sunElevation in radians
   * @param balance what to multiply the atmosphere's light with
   */
  SkyView(Atmosphere air, double sunElevation, Rgb balance) {
    for (int row = 0; row < HEIGHT; row++) {
      double step = row / (HEIGHT - 1.0);
      double sine = step * step;
      double cosine = Math.sqrt(1 - sine * sine);
      for (int column = 0; column < WIDTH; column++) {
        double azimuth = Math.PI * column / (WIDTH - 1);
        double cosToSun =
            sine * Math.sin(sunElevation) + cosine * Math.cos(sunElevation) * Math.cos(azimuth);
        Rgb radiance = air.sky(sine, cosToSun).times(balance);
        int at = (row * WIDTH + column) * CHANNELS;
        table[at] = (float) radiance.red();
        table[at + 1] = (float) radiance.green();
        table[at + 2] = (float) radiance.blue();
        table[at + 3] = 1;
      }
    }
  }

  /**
   * The radiance in a direction, between the table's entries.
   *
   * @param sine of the direction's elevation, 0 to 1
   * @param cosAzimuth cosine of its azimuth from the sun's
   */
  public Rgb towards(double sine, double cosAzimuth) {
    double azimuth = Math.acos(Math.max(-1, Math.min(1, cosAzimuth)));
    double x = azimuth / Math.PI * (WIDTH - 1);
    double y = Math.sqrt(sine) * (HEIGHT - 1);
    int column = Math.min(WIDTH - 2, (int) x);
    int row = Math.min(HEIGHT - 2, (int) y);
    return entry(row, column)
        .towards(entry(row, column + 1), x - column)
        .towards(entry(row + 1, column).towards(entry(row + 1, column + 1), x - column), y - row);
  }

  private Rgb entry(int row, int column) {
    int at = (row * WIDTH + column) * CHANNELS;
    return new Rgb(table[at], table[at + 1], table[at + 2]);
  }

  /** Radiances, row by row from the horizon up, four numbers each. Not to be changed. */
  public float[] table() {
    return table;
  }
}

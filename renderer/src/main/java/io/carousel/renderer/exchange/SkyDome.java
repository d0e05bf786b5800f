package io.carousel.renderer.exchange;

import io.carousel.renderer.light.Rgb;
import io.carousel.renderer.light.SkyView;
import io.carousel.renderer.picture.LinearPicture;

/**
 * The sky all around as an equirectangular picture without the sun's disc: the middle column looks
 * along +x, columns to its right turn towards +z, and the top row looks straight up. Below the
 * horizon it goes on as at the horizon.
 */
final class SkyDome {

  private static final int WIDTH = 1024;
  private static final int HEIGHT = 512;

  private final SkyView view;
  private final double sunAzimuth;

  /**
   * @param view as the sun's elevation makes it
   * @param sunAzimuth in degrees
   */
  SkyDome(SkyView view, double sunAzimuth) {
    this.view = view;
    this.sunAzimuth = Math.toRadians(sunAzimuth);
  }

  /** All of it. */
  LinearPicture picture() {
    float[] rgb = new float[WIDTH * HEIGHT * 3];
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      Rgb radiance = at(i % WIDTH, i / WIDTH);
      rgb[3 * i] = (float) radiance.red();
      rgb[3 * i + 1] = (float) radiance.green();
      rgb[3 * i + 2] = (float) radiance.blue();
    }
    return new LinearPicture(WIDTH, HEIGHT, rgb);
  }

  private Rgb at(int column, int row) {
    double elevation = Math.PI * (0.5 - (row + 0.5) / HEIGHT);
    double fromX = 2 * Math.PI * ((column + 0.5) / WIDTH - 0.5);
    // Azimuths count from +z towards +x.
    double azimuth = Math.PI / 2 - fromX;
    return view.towards(Math.max(0, Math.sin(elevation)), Math.cos(azimuth - sunAzimuth));
  }
}

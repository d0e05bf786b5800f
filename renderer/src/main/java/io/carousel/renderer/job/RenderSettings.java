package io.carousel.renderer.job;

import io.carousel.renderer.picture.PngFile;

/**
 * How a dataset is rendered; none of it changes what the images show, but for the device.
 *
 * @param ifPresent what to do if images are there
 * @param mixDevices whether parts may be drawn on other OpenGL devices than the dataset was begun
 *     on, whose pixels may differ: then the images are no longer the same bytes wherever they are
 *     made, and {@code devices/} says which device drew which part
 * @param encoders number of threads that write PNG files, at least 1
 * @param pngLevel how hard they are compressed, from {@value PngFile#FASTEST} (not at all) to
 *     {@value PngFile#SMALLEST}; the pixels are the same
 */
public record RenderSettings(IfPresent ifPresent, boolean mixDevices, int encoders, int pngLevel) {

  public RenderSettings {
    if (encoders < 1) {
      throw new IllegalArgumentException(encoders + " encoders");
    }
    if (pngLevel < PngFile.FASTEST || pngLevel > PngFile.SMALLEST) {
      throw new IllegalArgumentException("PNG level " + pngLevel);
    }
  }

  /**
   * The standard settings: images that are there are refused, and so are other devices. There is an
   * encoder for every core; those that have nothing to do take nothing from a software device.
   */
  public static RenderSettings standard() {
    return new RenderSettings(
        IfPresent.REFUSE, false, Runtime.getRuntime().availableProcessors(), PngFile.STANDARD);
  }

  /** These settings with something else to do if images are there. */
  public RenderSettings with(IfPresent other) {
    return new RenderSettings(other, mixDevices, encoders, pngLevel);
  }

  /** These settings, with other devices allowed or refused. */
  public RenderSettings withMixedDevices(boolean allowed) {
    return new RenderSettings(ifPresent, allowed, encoders, pngLevel);
  }

  /** These settings with another number of encoders, at least 1. */
  public RenderSettings withEncoders(int threads) {
    return new RenderSettings(ifPresent, mixDevices, threads, pngLevel);
  }

  /** These settings with another compression. */
  public RenderSettings withPngLevel(int level) {
    return new RenderSettings(ifPresent, mixDevices, encoders, level);
  }
}

package io.carousel.renderer.job;

/**
 * How a dataset is rendered; none of it changes the images, but for the device.
 *
 * @param ifPresent what to do if images are there
 * @param mixDevices whether parts may be drawn on other OpenGL devices than the dataset was begun
 *     on, whose pixels may differ: then the images are no longer the same bytes wherever they are
 *     made, and {@code devices/} says which device drew which part
 * @param encoders number of threads that write PNG files, at least 1
 */
public record RenderSettings(IfPresent ifPresent, boolean mixDevices, int encoders) {

  /** Enough for a process that renders beside others, one for each core. */
  public static final int FEWEST_ENCODERS = 1;

  public RenderSettings {
    if (encoders < 1) {
      throw new IllegalArgumentException(encoders + " encoders");
    }
  }

  /**
   * The standard settings: images that are there are refused, and so are other devices. A software
   * device draws with every core itself, so half of them are enough to write PNG files.
   */
  public static RenderSettings standard() {
    return new RenderSettings(
        IfPresent.REFUSE, false, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  }

  /** These settings with something else to do if images are there. */
  public RenderSettings with(IfPresent other) {
    return new RenderSettings(other, mixDevices, encoders);
  }

  /** These settings, with other devices allowed or refused. */
  public RenderSettings withMixedDevices(boolean allowed) {
    return new RenderSettings(ifPresent, allowed, encoders);
  }
}

package io.carousel.renderer.light;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AtmosphereTest {

  private static Atmosphere clear(double elevation) {
    return new Atmosphere(3, Math.toRadians(elevation));
  }

  private static double luminance(Rgb color) {
    return 0.2126 * color.red() + 0.7152 * color.green() + 0.0722 * color.blue();
  }

  @Test
  void theZenithHasTheLuminanceOfThePaper() {
    // Equation for the zenith's luminance, worked out by hand for turbidity 3 at 45 degrees.
    double chi = (4.0 / 9 - 3.0 / 120) * (Math.PI / 2);
    double expected = (4.0453 * 3 - 4.9710) * Math.tan(chi) - 0.2155 * 3 + 2.4192;
    Rgb zenith = clear(45).sky(1, Math.cos(Math.toRadians(45)));
    assertEquals(expected, luminance(zenith), 0.01 * expected);
  }

  @Test
  void theZenithIsBlue() {
    Rgb zenith = clear(45).sky(1, Math.cos(Math.toRadians(45)));
    assertTrue(zenith.blue() > 1.5 * zenith.red());
  }

  @Test
  void theSkyIsBrightestAroundTheSun() {
    Atmosphere air = clear(30);
    double around = luminance(air.sky(0.5, Math.cos(Math.toRadians(5))));
    double across = luminance(air.sky(0.5, 0));
    assertTrue(around > 3 * across, around + " against " + across);
  }

  @Test
  void sunlightIsThatOfAClearDayInKilolux() {
    double illuminance = luminance(clear(60).sun());
    assertTrue(illuminance > 80 && illuminance < 115, "klx " + illuminance);
  }

  @Test
  void hazeTakesLightFromTheSun() {
    double hazy = luminance(new Atmosphere(8, Math.toRadians(30)).sun());
    assertTrue(hazy < 0.75 * luminance(clear(30).sun()));
  }
}

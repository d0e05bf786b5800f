package io.carousel.renderer.light;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.renderer.scene.Sun;
import org.junit.jupiter.api.Test;

class DaylightTest {

  @Test
  void aLowSunIsDimmerAndRedderThanAHighOne() {
    Rgb low = Daylight.with(new Sun(5, 0)).sunIrradiance();
    Rgb high = Daylight.with(new Sun(60, 0)).sunIrradiance();
    assertTrue(low.green() < 0.5 * high.green());
    assertTrue(low.red() / low.blue() > 2 * high.red() / high.blue());
  }

  @Test
  void whereTheSunStandsAroundTheVerticalDoesNotChangeTheLight() {
    assertEquals(Daylight.with(new Sun(30, 0)), Daylight.with(new Sun(30, 250)));
  }

  @Test
  void groundUnderASunAtTheHorizonIsLitByTheSkyAlone() {
    Daylight day = Daylight.with(new Sun(0, 0));
    Rgb white = new Rgb(1, 1, 1);
    Rgb sky = day.horizon().towards(day.zenith(), 0.55);
    assertEquals(sky.green(), day.groundRadiance(white, new Sun(0, 0)).green(), 1e-9);
  }

  @Test
  void encodedColoursAreReadAsTheStandardHasThem() {
    Rgb grey = Rgb.ofSrgb(new double[] {0, 0.04, 0.5});
    assertEquals(0, grey.red(), 1e-12);
    assertEquals(0.04 / 12.92, grey.green(), 1e-12);
    assertEquals(0.21404, grey.blue(), 1e-5);
  }
}

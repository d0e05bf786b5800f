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

  // What level ground receives of the sky, by a sphere of directions.
  private static double ofSky(Atmosphere air, double elevation) {
    int rows = 20;
    int columns = 24;
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      double sine = (row + 0.5) / rows;
      double level = Math.sqrt(1 - sine * sine);
      for (int column = 0; column < columns; column++) {
        double azimuth = 2 * Math.PI * (column + 0.5) / columns;
        double sun = Math.toRadians(elevation);
        double cosToSun = sine * Math.sin(sun) + level * Math.cos(sun) * Math.cos(azimuth);
        sum += luminance(air.sky(sine, cosToSun)) * sine * 2 * Math.PI / (rows * columns);
      }
    }
    return sum;
  }

  @Test
  void aClearSkyGivesASeventhToTwoFifthsOfTheSunsLightAndALowSunASmallerPart() {
    double high =
        ofSky(clear(60), 60) / (luminance(clear(60).sun()) * Math.sin(Math.toRadians(60)));
    double low = ofSky(clear(15), 15) / (luminance(clear(15).sun()) * Math.sin(Math.toRadians(15)));
    assertTrue(high > 1 / 7.0 && high < 2 / 5.0, "at 60 degrees " + high);
    assertTrue(low > 1.5 * high, "at 15 degrees " + low);
  }

  @Test
  void theHorizonIsBrighterAndPalerThanTheZenith() {
    Rgb zenith = clear(45).sky(1, Math.cos(Math.toRadians(45)));
    Rgb horizon = clear(45).sky(0.02, 0);
    assertTrue(luminance(horizon) > 1.5 * luminance(zenith));
    assertTrue(horizon.blue() / horizon.red() < 0.7 * zenith.blue() / zenith.red());
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
  void aClearAtmosphereLetsThreeQuartersOfAHighSunsLightThrough() {
    double[] above = new double[Spectrum.COUNT];
    for (int i = 0; i < Spectrum.COUNT; i++) {
      above[i] = Spectrum.sunlight(i);
    }
    double share = luminance(clear(60).sun()) / luminance(Spectrum.colour(above));
    // 128 klx above it, and about 90 on a clear day's surface that faces the sun.
    assertTrue(share > 0.6 && share < 0.8, "share " + share);
  }

  @Test
  void theAirOverheadIsThatOfItsScaleHeights() {
    Column up = Column.upwards(Air.GROUND, 1);
    assertEquals(8, up.molecules(), 0.08);
    assertEquals(1.2, up.haze(), 0.04);
    assertEquals(15, up.ozone(), 0.3);
    // Kasten and Young (1989): 38 atmospheres towards the horizon.
    assertEquals(38, Column.upwards(Air.GROUND, 0).molecules() / up.molecules(), 4);
  }

  @Test
  void hazeTakesLightFromTheSun() {
    double hazy = luminance(new Atmosphere(8, Math.toRadians(30)).sun());
    assertTrue(hazy < 0.75 * luminance(clear(30).sun()));
  }
}

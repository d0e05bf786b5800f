package io.carousel.renderer.light;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.renderer.scene.Sky;
import io.carousel.renderer.scene.Sun;
import org.junit.jupiter.api.Test;

class DaylightTest {

  private static final Rgb BLACK = new Rgb(0, 0, 0);
  private static final Rgb WHITE = new Rgb(1, 1, 1);

  @Test
  void aLowSunIsDimmerAndRedderThanAHighOne() {
    Rgb low = Daylight.with(new Sun(5, 0), Sky.STANDARD).sunIrradiance();
    Rgb high = Daylight.with(new Sun(60, 0), Sky.STANDARD).sunIrradiance();
    assertTrue(low.green() < 0.3 * high.green());
    assertTrue(low.red() / low.blue() > 3 * high.red() / high.blue());
  }

  @Test
  void whereTheSunStandsAroundTheVerticalDoesNotChangeTheLight() {
    Daylight here = Daylight.with(new Sun(30, 0), Sky.STANDARD);
    Daylight there = Daylight.with(new Sun(30, 250), Sky.STANDARD);
    assertEquals(here.sunIrradiance(), there.sunIrradiance());
    assertArrayEquals(here.surroundings().table(), there.surroundings().table());
  }

  @Test
  void whiteGroundUnderASunAtFortyFiveDegreesHasRadianceOne() {
    Daylight day = Daylight.with(new Sun(45, 0), Sky.STANDARD);
    Rgb received =
        day.sunIrradiance()
            .times(Math.sin(Math.toRadians(45)) / Math.PI)
            .plus(day.surroundings().ontoGround(BLACK));
    assertEquals(1, received.red(), 1e-6);
    assertEquals(1, received.green(), 1e-6);
    assertEquals(1, received.blue(), 1e-6);
  }

  @Test
  void groundGivesBackItsShareOfWhatItReceivesTheBackdropsLightIncluded() {
    Sun sun = new Sun(25, 0);
    Daylight day = Daylight.with(sun, Sky.STANDARD);
    Rgb albedo = new Rgb(0.2, 0.5, 0.8);
    Rgb ground = day.ground(albedo).radiance();
    Rgb received =
        day.sunIrradiance()
            .times(Math.sin(Math.toRadians(25)) / Math.PI)
            .plus(day.surroundings().ontoGround(ground));
    assertEquals(received.red() * 0.2, ground.red(), 1e-6);
    assertEquals(received.green() * 0.5, ground.green(), 1e-6);
    assertEquals(received.blue() * 0.8, ground.blue(), 1e-6);
  }

  @Test
  void groundUnderASunAtTheHorizonIsLitByTheSkyAlone() {
    Daylight day = Daylight.with(new Sun(0, 0), Sky.STANDARD);
    Rgb ground = day.ground(WHITE.times(0.5)).radiance();
    assertEquals(0.5 * day.surroundings().ontoGround(ground).green(), ground.green(), 1e-6);
    assertTrue(ground.blue() > ground.red(), "a sky without sun is blue");
  }

  @Test
  void encodedColoursAreReadAsTheStandardHasThem() {
    Rgb colour = Rgb.ofSrgb(new double[] {0, 0.04, 0.5});
    assertEquals(0, colour.red(), 1e-12);
    assertEquals(0.04 / 12.92, colour.green(), 1e-12);
    assertEquals(0.21404, colour.blue(), 1e-5);
  }
}

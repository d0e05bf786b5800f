package io.carousel.renderer.light;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.renderer.car.Vec;
import org.junit.jupiter.api.Test;

class PanoramaTest {

  private static final int WIDTH = 128;
  private static final int HEIGHT = 64;

  // Sky of radiance 1 over ground of a quarter, and a bright spot.
  private static float[] place(int sunColumn, int sunRow, float sun) {
    float[] rgb = new float[3 * WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        for (int c = 0; c < 3; c++) {
          rgb[3 * (y * WIDTH + x) + c] = y < HEIGHT / 2 ? 1 : 0.25f;
        }
      }
    }
    for (int c = 0; c < 3; c++) {
      rgb[3 * (sunRow * WIDTH + sunColumn) + c] = sun;
    }
    return rgb;
  }

  @Test
  void whiteGroundInAnyPlaceHasRadianceOne() {
    for (float sun : new float[] {1, 8000}) {
      PlaceLight light = PlaceLight.of(Panorama.of(WIDTH, HEIGHT, place(20, 14, sun)));
      assertEquals(1, light.received().green(), 0.03, "sun " + sun);
    }
  }

  @Test
  void aSunIsCutOutAndStandsInTheMiddleAtItsElevation() {
    int row = 14;
    Panorama panorama = Panorama.of(WIDTH, HEIGHT, place(20, row, 8000));
    assertEquals(90 - 180 * (row + 0.5) / HEIGHT, Math.toDegrees(panorama.sunElevation()), 0.5);
    assertTrue(panorama.sunIrradiance().green() > 1);
    Vec towardsSun =
        new Vec(0, Math.sin(panorama.sunElevation()), Math.cos(panorama.sunElevation()));
    double there = panorama.towards(towardsSun, 0.001).radiance().green();
    double beside = panorama.towards(new Vec(1, 1, 0).unit(), 0.001).radiance().green();
    // What is left of it is bright, but casts no shadows of its own.
    assertTrue(there > beside && there < 20 * beside, there + " beside " + beside);
  }

  @Test
  void aPlaceWithoutASunHasNone() {
    Panorama overcast = Panorama.of(WIDTH, HEIGHT, place(20, 14, 1));
    assertEquals(0, overcast.sunIrradiance().green());
  }

  @Test
  void theGroundIsThatOfThePicture() {
    PlaceLight light = PlaceLight.of(Panorama.of(WIDTH, HEIGHT, place(20, 14, 1)));
    Ground ground = light.ground(new Rgb(1, 0, 0));
    assertEquals(0.25, ground.radiance().red(), 0.01);
    assertEquals(0.25, ground.albedo().green(), 0.01);
  }

  @Test
  void columnsGoRoundToTheRight() {
    float[] rgb = place(WIDTH / 2, 14, 3);
    // A red wall a quarter to the right of the brightest place, which is straight ahead.
    for (int y = 0; y < HEIGHT; y++) {
      rgb[3 * (y * WIDTH + 3 * WIDTH / 4)] = 2;
    }
    Panorama panorama = Panorama.of(WIDTH, HEIGHT, rgb);
    // Who looks along +z has -x to the right.
    double right = panorama.towards(new Vec(-1, 0.02, 0).unit(), 0.001).radiance().red();
    double left = panorama.towards(new Vec(1, 0.02, 0).unit(), 0.001).radiance().red();
    assertTrue(right > 1.5 * left, right + " against " + left);
  }

  @Test
  void aPictureThatIsNoPanoramaIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Panorama.of(64, 64, new float[3 * 64 * 64]));
    assertThrows(
        IllegalArgumentException.class, () -> Panorama.of(128, 64, new float[3 * 128 * 64]));
  }
}

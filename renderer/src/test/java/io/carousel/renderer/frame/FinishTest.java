package io.carousel.renderer.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.renderer.car.Look;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.light.Rgb;
import io.carousel.renderer.scene.Coating;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FinishTest {

  private static Finish lamp(Look.Color color) {
    return Finish.of(Role.LAMP_REAR, new Rgb(0, 0, 1), Coating.STANDARD)
        .with(new Look(Optional.empty(), Optional.of(color), 0.6));
  }

  @Test
  void clearGlassWithoutAHueLetsThroughWhatItsOpacityLeaves() {
    assertEquals(0.6, lamp(new Look.Color(0.4, 0.4, 0.4)).opacity(), 1e-9);
  }

  @Test
  void redGlassKeepsBackAllButTheRedOfWhatIsBehindIt() {
    // Red is 0.2126 of the luminance of white.
    Finish red = lamp(new Look.Color(0.4, 0, 0));
    assertEquals(1 - 0.4 * 0.2126, red.opacity(), 1e-9);
    assertEquals(0.4 * red.opacity(), red.albedo().red(), 1e-9);
    assertTrue(red.albedo().green() < 1e-9);
  }
}

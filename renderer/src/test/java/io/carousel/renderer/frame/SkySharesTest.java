package io.carousel.renderer.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.jme3.math.Vector3f;
import io.carousel.renderer.light.Daylight;
import io.carousel.renderer.light.Ground;
import io.carousel.renderer.light.Rgb;
import io.carousel.renderer.scene.Sky;
import io.carousel.renderer.scene.Sun;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkySharesTest {

  @Test
  void theSharesOfAllPassesAddUpToTheLightThatOpenGroundReceives() {
    Sun sun = new Sun(20, 130);
    Daylight day = Daylight.with(sun, Sky.STANDARD);
    Ground ground = day.ground(new Rgb(0.3, 0.4, 0.5));
    Rgb whole = day.surroundings().ontoGround(ground.radiance());
    for (int count : new int[] {1, 16, 64}) {
      List<Vector3f> directions =
          PassSample.all(count, 0).stream().flatMap(pass -> pass.skyDirections().stream()).toList();
      List<Rgb> shares = SkyShares.of(day.surroundings(), sun.azimuth(), ground, directions);
      double sum = 0;
      for (int i = 0; i < directions.size(); i++) {
        assertTrue(shares.get(i).green() > 0);
        sum += shares.get(i).green() * 2 * directions.get(i).y / directions.size();
      }
      assertEquals(whole.green(), sum, 1e-5 * whole.green(), count + " passes");
    }
  }
}

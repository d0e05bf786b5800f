package io.carousel.renderer.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.jme3.math.Vector2f;
import com.jme3.math.Vector3f;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassSampleTest {

  private static final int COUNT = 64;

  @Test
  void offsetsAreCentredAndStayWithinOnePixelOfTheMiddle() {
    Vector2f sum = new Vector2f();
    for (int i = 0; i < COUNT; i++) {
      Vector2f offset = PassSample.all(COUNT, 0).get(i).pixelOffset();
      assertTrue(Math.abs(offset.x) <= 1 && Math.abs(offset.y) <= 1);
      sum.addLocal(offset);
    }
    assertEquals(0, sum.x / COUNT, 0.05);
    assertEquals(0, sum.y / COUNT, 0.05);
  }

  @Test
  void skyDirectionsFillTheHemisphereEvenly() {
    Vector3f sum = new Vector3f();
    for (int i = 0; i < COUNT; i++) {
      for (Vector3f direction : PassSample.all(COUNT, 0).get(i).skyDirections()) {
        assertEquals(1, direction.length(), 1e-5);
        assertTrue(direction.y > 0);
        sum.addLocal(direction);
      }
    }
    assertMiddleOfTheHemisphere(sum.divideLocal(COUNT * PassSample.SKY_PARTS));
  }

  @Test
  void theFirstDirectionsOfAllPassesFillTheHemisphereToo() {
    Vector3f sum = new Vector3f();
    PassSample.all(COUNT, 0).forEach(pass -> sum.addLocal(pass.skyDirections().get(0)));
    assertMiddleOfTheHemisphere(sum.divideLocal(COUNT));
  }

  // The mean of a uniform hemisphere is half way up its axis.
  private static void assertMiddleOfTheHemisphere(Vector3f mean) {
    assertEquals(0, mean.x, 0.03);
    assertEquals(0.5, mean.y, 0.02);
    assertEquals(0, mean.z, 0.03);
  }

  @Test
  void pointsOnTheSunAreSpreadOverItAndTwoPassesInARowShareOne() {
    List<PassSample> passes = PassSample.all(COUNT, 0);
    for (int i = 0; i < COUNT; i++) {
      assertTrue(passes.get(i).sunDisc().length() <= 1);
      assertEquals(passes.get(i / 2 * 2).sunDisc(), passes.get(i).sunDisc());
    }
    assertEquals(COUNT / 2, passes.stream().map(PassSample::sunDisc).distinct().count());
  }

  @Test
  void anotherSamplingIsAnotherSetAsEven() {
    Vector3f sum = new Vector3f();
    for (int i = 0; i < COUNT; i++) {
      PassSample other = PassSample.all(COUNT, 3).get(i);
      assertNotEquals(PassSample.all(COUNT, 0).get(i), other);
      other.skyDirections().forEach(sum::addLocal);
    }
    assertMiddleOfTheHemisphere(sum.divideLocal(COUNT * PassSample.SKY_PARTS));
    assertEquals(PassSample.all(COUNT, 3), PassSample.all(COUNT, 3));
  }

  @Test
  void aSinglePassLooksThroughTheMiddleOfThePixelAtTheMiddleOfTheSun() {
    assertEquals(new Vector2f(), PassSample.all(1, 0).get(0).pixelOffset());
    assertEquals(new Vector2f(), PassSample.all(1, 0).get(0).sunDisc());
  }
}

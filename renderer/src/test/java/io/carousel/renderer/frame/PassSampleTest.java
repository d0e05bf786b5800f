package io.carousel.renderer.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.jme3.math.Vector2f;
import com.jme3.math.Vector3f;
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
      Vector3f direction = PassSample.all(COUNT, 0).get(i).skyDirection();
      assertEquals(1, direction.length(), 1e-5);
      assertTrue(direction.y > 0);
      sum.addLocal(direction);
    }
    // The mean of a uniform hemisphere is half way up its axis.
    assertEquals(0, sum.x / COUNT, 0.03);
    assertEquals(0.5, sum.y / COUNT, 0.01);
    assertEquals(0, sum.z / COUNT, 0.03);
  }

  @Test
  void pointsOnTheSunStayOnIt() {
    for (int i = 0; i < COUNT; i++) {
      assertTrue(PassSample.all(COUNT, 0).get(i).sunDisc().length() <= 1);
    }
  }

  @Test
  void anotherSamplingIsAnotherSetAsEven() {
    Vector3f sum = new Vector3f();
    for (int i = 0; i < COUNT; i++) {
      PassSample other = PassSample.all(COUNT, 3).get(i);
      assertNotEquals(PassSample.all(COUNT, 0).get(i), other);
      sum.addLocal(other.skyDirection());
    }
    assertEquals(0, sum.x / COUNT, 0.03);
    assertEquals(0.5, sum.y / COUNT, 0.01);
    assertEquals(0, sum.z / COUNT, 0.03);
    assertEquals(PassSample.all(COUNT, 3), PassSample.all(COUNT, 3));
  }

  @Test
  void aSinglePassLooksThroughTheMiddleOfThePixelAtTheMiddleOfTheSun() {
    assertEquals(new Vector2f(), PassSample.all(1, 0).get(0).pixelOffset());
    assertEquals(new Vector2f(), PassSample.all(1, 0).get(0).sunDisc());
  }
}

package io.carousel.renderer.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.scene.Camera;
import io.carousel.renderer.scene.Hsv;
import io.carousel.renderer.scene.Occluder;
import io.carousel.renderer.scene.Occlusion;
import io.carousel.renderer.scene.Scene;
import io.carousel.renderer.scene.Setting;
import io.carousel.renderer.scene.Sun;
import java.util.Arrays;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds what stands before and behind the car to the masks of the same scene without it. */
class OcclusionTest {

  private static final int WIDTH = 160;
  private static final int HEIGHT = 120;

  private static final Scene SCENE =
      new Scene("hatchback", 60, new Hsv(0, 0.9, 0.7), new Hsv(0, 0, 0.6), 1.6, new Sun(45, 70));

  private static FrameRenderer renderer;

  @BeforeAll
  static void open() {
    renderer = FrameRenderer.open(WIDTH, HEIGHT, 2, new CarLibrary(), OptionalInt.empty());
  }

  @AfterAll
  static void close() {
    renderer.close();
  }

  private static Scene occluded(Scene scene, Occluder occluder, double share, boolean fromLeft) {
    return scene.withSetting(Setting.EMPTY.withOcclusion(new Occlusion(occluder, share, fromLeft)));
  }

  private static long pixels(Annotation annotation) {
    long count = 0;
    for (byte label : annotation.labels()) {
      count += label != 0 ? 1 : 0;
    }
    return count;
  }

  private static double meanColumn(Annotation annotation) {
    double sum = 0;
    for (int i = 0; i < annotation.labels().length; i++) {
      sum += annotation.labels()[i] != 0 ? i % WIDTH : 0;
    }
    return sum / pixels(annotation);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, 0.7, false, 1.6, 50, 0",
    "HEDGE, 0.45, true, 4, 50, 0",
    "HEDGE, 0.8, true, 0.5, 35, 10",
    "CAR, 0.1, true, 1.6, 50, 0",
    "CAR, 0.8, true, 1.6, 135, -10",
    "CAR, 0.8, false, 4, 50, 0",
  })
  void anOccluderHidesTheShareOfTheCarThatItIsToHide(
      Occluder occluder,
      double share,
      boolean fromLeft,
      double height,
      double focalLength,
      double roll) {
    Camera camera = Camera.at(height).withFocalLength(focalLength).withRoll(roll);
    Scene open = SCENE.withCamera(camera.withAzimuth(30));
    Annotation whole = renderer.annotate(open);
    Annotation part = renderer.annotate(occluded(open, occluder, share, fromLeft));
    double hidden = 1 - (double) pixels(part) / pixels(whole);
    assertEquals(share, hidden, 0.02);
    assertEquals(hidden, part.hiddenShare(), 1e-9);
    assertEquals(0, whole.hiddenShare());
    for (int i = 0; i < part.labels().length; i++) {
      assertTrue(part.labels()[i] == 0 || part.labels()[i] == whole.labels()[i], "pixel " + i);
    }
    assertTrue(
        fromLeft == meanColumn(part) > meanColumn(whole),
        "the car that is seen moved from " + meanColumn(whole) + " to " + meanColumn(part));
  }

  @Test
  void aShareOfNothingLeavesThePictureAsItIs() {
    byte[] open = renderer.render(SCENE).rgb();
    byte[] occluded = renderer.render(occluded(SCENE, Occluder.HEDGE, 0.5, true)).rgb();
    assertFalse(Arrays.equals(open, occluded));
    assertArrayEquals(open, renderer.render(occluded(SCENE, Occluder.POST, 0, true)).rgb());
    assertArrayEquals(open, renderer.render(SCENE).rgb());
    assertArrayEquals(occluded, renderer.render(occluded(SCENE, Occluder.HEDGE, 0.5, true)).rgb());
  }

  @Test
  void trafficStandsBehindTheCarAndIsNoneOfIt() {
    Annotation open = renderer.annotate(SCENE);
    double nearest = 0;
    for (int cars = 1; cars <= 3; cars++) {
      Annotation busy = renderer.annotate(SCENE.withSetting(Setting.EMPTY.withTraffic(cars)));
      assertArrayEquals(open.labels(), busy.labels());
      int nearer = 0;
      for (int i = 0; i < busy.depths().length; i++) {
        boolean is = busy.depths()[i] > 0 && open.depths()[i] - busy.depths()[i] > 0.2;
        nearer += is || (open.depths()[i] == 0 && busy.depths()[i] > 0) ? 1 : 0;
      }
      assertTrue(nearer > nearest + 20, cars + " cars on " + nearer + " pixels");
      nearest = nearer;
    }
  }
}

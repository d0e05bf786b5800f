package io.carousel.renderer.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.picture.Picture;
import io.carousel.renderer.scene.Camera;
import io.carousel.renderer.scene.Condition;
import io.carousel.renderer.scene.GroundKind;
import io.carousel.renderer.scene.Hsv;
import io.carousel.renderer.scene.Lens;
import io.carousel.renderer.scene.Scene;
import io.carousel.renderer.scene.Setting;
import io.carousel.renderer.scene.Sun;
import java.util.Arrays;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lamps, dirt, steering, the lens and the ground, in pictures and by what their pixels are. */
class LooksTest {

  private static final int WIDTH = 160;
  private static final int HEIGHT = 120;

  private static final Scene SCENE =
      new Scene("sedan", 30, new Hsv(0, 0.8, 0.5), new Hsv(0, 0, 0.6), 1.4, new Sun(40, 60));

  private static FrameRenderer renderer;
  private static Annotation annotation;
  private static Picture picture;

  @BeforeAll
  static void open() {
    renderer = FrameRenderer.open(WIDTH, HEIGHT, 4, new CarLibrary(), OptionalInt.empty());
    annotation = renderer.annotate(SCENE);
    picture = renderer.render(SCENE);
  }

  @AfterAll
  static void close() {
    assertArrayEquals(picture.rgb(), renderer.render(SCENE).rgb(), "what was set is unset again");
    renderer.close();
  }

  /** Mean of a colour over the pixels of a role, or of no role; red 0, green 1, blue 2. */
  private static double mean(Picture of, int label, int channel) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < annotation.labels().length; i++) {
      if (annotation.labels()[i] == label) {
        sum += of.rgb()[3 * i + channel] & 0xff;
        count++;
      }
    }
    return sum / count;
  }

  @Test
  void lampsThatAreOnAreBrighterAndNothingElseIs() {
    Picture on = renderer.render(SCENE.withCondition(new Condition(true, 0)));
    int front = Role.LAMP_FRONT.label();
    assertTrue(mean(on, front, 0) > mean(picture, front, 0) + 20);
    assertEquals(mean(picture, Role.PAINT.label(), 1), mean(on, Role.PAINT.label(), 1), 1.5);
    assertEquals(mean(picture, 0, 1), mean(on, 0, 1), 0.3);
  }

  @Test
  void dirtHidesThePaintTheMoreOfItThereIs() {
    double last = saturation(picture);
    for (double dirt : new double[] {0.3, 1}) {
      double now = saturation(renderer.render(SCENE.withCondition(new Condition(false, dirt))));
      assertTrue(now < last - 2, dirt + ": " + now + " after " + last);
      last = now;
    }
  }

  private static double saturation(Picture of) {
    return mean(of, Role.PAINT.label(), 0) - mean(of, Role.PAINT.label(), 2);
  }

  @Test
  void steeringTurnsTheFrontWheelsAndDoesNotMoveTheCamera() {
    Annotation turned =
        renderer.annotate(SCENE.withProportions(SCENE.proportions().withSteering(25)));
    assertArrayEquals(annotation.camera().worldToCamera()[2], turned.camera().worldToCamera()[2]);
    int differ = 0;
    int outside = 0;
    for (int i = 0; i < turned.labels().length; i++) {
      if (turned.labels()[i] != annotation.labels()[i]) {
        differ++;
        // The front wheels of a car that looks to the lower right are in the lower half.
        outside += i / WIDTH < HEIGHT / 3 ? 1 : 0;
      }
    }
    assertTrue(differ > 20, differ + " pixels");
    assertEquals(0, outside);
  }

  @Test
  void aWideLensIsSharpAtTheCarAndNotFarBehindIt() {
    Scene near = SCENE.withSetting(Setting.EMPTY.withTraffic(3));
    Camera camera = SCENE.camera().withFocalLength(150);
    Picture sharp = renderer.render(near.withCamera(camera));
    Picture soft = renderer.render(near.withCamera(camera.withLens(Lens.PERFECT.withFNumber(1))));
    Annotation what = renderer.annotate(near.withCamera(camera));
    double onCar = 0;
    double behind = 0;
    int carPixels = 0;
    int otherPixels = 0;
    for (int i = 0; i < what.labels().length; i++) {
      int off = Math.abs((sharp.rgb()[3 * i] & 0xff) - (soft.rgb()[3 * i] & 0xff));
      if (what.labels()[i] != 0) {
        onCar += off;
        carPixels++;
      } else if (Math.abs(what.normals()[3 * i + 1]) < 0.9 && what.depths()[i] > 0) {
        behind += off;
        otherPixels++;
      }
    }
    assertTrue(
        behind / otherPixels > 1.5 * onCar / carPixels,
        behind / otherPixels + " behind, " + onCar / carPixels + " on the car");
  }

  @Test
  void theLensDarkensCornersOnlyWhereItIsAsked() {
    Scene dark = SCENE.withCamera(SCENE.camera().withLens(Lens.PERFECT.withVignette(0.8)));
    Picture vignetted = renderer.render(dark);
    int corner = 3 * (WIDTH - 1);
    assertTrue((vignetted.rgb()[corner] & 0xff) < (picture.rgb()[corner] & 0xff) - 30);
    int middle = 3 * (HEIGHT / 2 * WIDTH + WIDTH / 2);
    assertEquals(picture.rgb()[middle] & 0xff, vignetted.rgb()[middle] & 0xff, 3);
  }

  @ParameterizedTest
  @EnumSource(
      value = GroundKind.class,
      names = {"ASPHALT", "GRASS", "SNOW"})
  void theGroundHasTheColourOfItsMaterial(GroundKind kind) {
    Picture ground = renderer.render(SCENE.withSetting(Setting.EMPTY.withGround(kind)));
    byte[] lowest = Arrays.copyOfRange(ground.rgb(), 3 * WIDTH * (HEIGHT - 20), 3 * WIDTH * HEIGHT);
    double[] mean = new double[3];
    for (int i = 0; i < lowest.length; i++) {
      mean[i % 3] += (lowest[i] & 0xff) * 3.0 / lowest.length;
    }
    switch (kind) {
      case ASPHALT -> assertTrue(mean[1] < 110, "asphalt is dark: " + mean[1]);
      case GRASS -> assertTrue(mean[1] > mean[0] + 8 && mean[1] > mean[2] + 25, "green");
      default -> assertTrue(mean[1] > 185, "snow is bright: " + mean[1]);
    }
  }
}

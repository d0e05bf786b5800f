package io.carousel.renderer.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.InvalidInputException;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.picture.Picture;
import io.carousel.renderer.picture.PngFile;
import io.carousel.renderer.scene.Exposure;
import io.carousel.renderer.scene.Hsv;
import io.carousel.renderer.scene.Proportions;
import io.carousel.renderer.scene.Scene;
import io.carousel.renderer.scene.Sky;
import io.carousel.renderer.scene.Sun;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Draws real pictures; needs EGL and an OpenGL driver, as the program does. */
class FrameRendererTest {

  private static final int WIDTH = 160;
  private static final int HEIGHT = 120;
  private static final CarLibrary CARS = new CarLibrary();

  private static final Scene SCENE =
      new Scene("sedan", 40, new Hsv(0, 0.85, 0.6), new Hsv(0.6, 0.15, 0.6), 1.5, new Sun(45, 70));

  private static FrameRenderer renderer;

  @BeforeAll
  static void open() {
    renderer = open(8);
  }

  @AfterAll
  static void close() {
    renderer.close();
  }

  private static FrameRenderer open(int passes) {
    return FrameRenderer.open(WIDTH, HEIGHT, passes, CARS, OptionalInt.empty());
  }

  private static int channel(Picture picture, int x, int y, int channel) {
    return picture.rgb()[3 * (y * picture.width() + x) + channel] & 0xff;
  }

  private static double luminance(Picture picture, int x, int y) {
    return (channel(picture, x, y, 0) + channel(picture, x, y, 1) + channel(picture, x, y, 2))
        / 3.0;
  }

  private static double meanLuminance(Picture picture, int left, int top, int right, int bottom) {
    double sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        sum += luminance(picture, x, y);
      }
    }
    return sum / ((right - left) * (bottom - top));
  }

  private static double difference(Picture a, Picture b, DoubleBinaryOperator measure) {
    double sum = 0;
    for (int i = 0; i < a.rgb().length; i++) {
      sum += measure.applyAsDouble(a.rgb()[i] & 0xff, b.rgb()[i] & 0xff);
    }
    return sum / a.rgb().length;
  }

  @Test
  void theSameSceneGivesTheSamePixelsWhateverWasDrawnBefore() {
    byte[] first = renderer.render(SCENE).rgb();
    renderer.render(SCENE.withCarId("van").withBackground(new Hsv(0.3, 1, 1)));
    assertArrayEquals(first, renderer.render(SCENE).rgb());
  }

  @Test
  void aPictureIsTheSameWhetherOthersAreBegunBeforeItIsFetched() {
    Scene other = SCENE.withBackground(new Hsv(0.3, 1, 1));
    byte[] first = renderer.render(SCENE).rgb();
    byte[] second = renderer.render(other).rgb();
    Supplier<Picture> begun = renderer.begin(SCENE);
    for (int i = 0; i < 3; i++) {
      Supplier<Picture> next = renderer.begin(i % 2 == 0 ? other : SCENE);
      assertArrayEquals(i % 2 == 0 ? first : second, begun.get().rgb());
      begun = next;
    }
    assertArrayEquals(second, begun.get().rgb());
  }

  @Test
  void aPictureLooksAsItWasWhenAPersonLastLookedAtIt() throws IOException {
    BufferedImage expected = ImageIO.read(FrameRendererTest.class.getResource("sedan.png"));
    Picture actual = renderer.render(SCENE);
    // To look at, and to become the expected one, when the look is meant to change.
    PngFile.write(Path.of("target", "sedan.png"), actual);
    double sum = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int pixel = expected.getRGB(x, y);
        for (int c = 0; c < 3; c++) {
          sum += Math.abs((pixel >> (16 - 8 * c) & 0xff) - channel(actual, x, y, c));
        }
      }
    }
    // Drivers differ in a few edge pixels; another colour or pose differs by far more.
    assertTrue(sum / (WIDTH * HEIGHT * 3) < 1.5, "mean difference " + sum / (WIDTH * HEIGHT * 3));
  }

  @Test
  void paintColoursTheBodyAndLeavesGroundGlassAndTyresAlone() {
    Picture red = renderer.render(SCENE);
    Picture green = renderer.render(SCENE.withPaint(new Hsv(1 / 3.0, 0.85, 0.6)));
    int changed = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        if (channel(red, x, y, 0) - channel(green, x, y, 0) > 40) {
          changed++;
        }
      }
    }
    double share = (double) changed / (WIDTH * HEIGHT);
    assertTrue(share > 0.04 && share < 0.20, "paint on " + share + " of the picture");
    for (int x = 0; x < WIDTH; x++) {
      for (int y : new int[] {0, 10, HEIGHT - 1}) {
        assertEquals(channel(red, x, y, 1), channel(green, x, y, 1), 1);
      }
    }
  }

  @Test
  void theBackgroundTakesItsColour() {
    for (int hue = 0; hue < 3; hue++) {
      Picture picture = renderer.render(SCENE.withBackground(new Hsv(hue / 3.0, 0.9, 0.7)));
      for (int y : new int[] {2, HEIGHT - 3}) {
        for (int other = 0; other < 3; other++) {
          if (other != hue) {
            assertTrue(channel(picture, 5, y, hue) > channel(picture, 5, y, other) + 60);
          }
        }
      }
    }
  }

  @Test
  void theShadowFallsAwayFromTheSun() {
    Scene side = SCENE.withCarAzimuth(0);
    Picture sunOnTheRight = renderer.render(side.withSun(new Sun(35, 90)));
    Picture sunOnTheLeft = renderer.render(side.withSun(new Sun(35, 270)));
    int top = HEIGHT * 60 / 100;
    int bottom = HEIGHT * 72 / 100;
    int left = WIDTH * 12 / 100;
    int right = WIDTH * 30 / 100;
    double shadowed = meanLuminance(sunOnTheRight, left, top, right, bottom);
    double open = meanLuminance(sunOnTheLeft, left, top, right, bottom);
    assertTrue(shadowed < 0.8 * open, shadowed + " against " + open);
    assertEquals(
        open,
        meanLuminance(sunOnTheRight, WIDTH - right, top, WIDTH - left, bottom),
        0.06 * open,
        "the mirror image");
  }

  @Test
  void aShadowBehindTheCarReachesTowardsTheCameraUncut() {
    Picture picture = renderer.render(SCENE.withSun(new Sun(20, 180)));
    int middle = WIDTH / 2;
    double open = luminance(picture, 3, HEIGHT - 4);
    double shadowed = meanLuminance(picture, middle - 8, HEIGHT - 22, middle + 8, HEIGHT - 14);
    assertTrue(shadowed < 0.85 * open, shadowed + " against " + open);
  }

  @Test
  void theLowerTheSunTheDarkerThePicture() {
    double last = 0;
    for (double elevation : new double[] {4, 15, 35, 70}) {
      Picture picture = renderer.render(SCENE.withSun(new Sun(elevation, 70)));
      double mean = meanLuminance(picture, 0, 0, WIDTH, HEIGHT);
      assertTrue(mean > last + 5, elevation + " degrees: " + mean + " after " + last);
      last = mean;
    }
  }

  @Test
  void everyCarIsWhollyInThePictureHoweverItIsTurned() {
    for (String id : CARS.ids()) {
      for (double azimuth : new double[] {0, 45, 90, 200}) {
        Scene scene = SCENE.withCarId(id).withCarAzimuth(azimuth).withSun(new Sun(89, 0));
        Picture with = renderer.render(scene);
        Picture other = renderer.render(scene.withPaint(new Hsv(1 / 3.0, 0.85, 0.9)));
        for (int y = 0; y < HEIGHT; y++) {
          for (int x : new int[] {0, WIDTH - 1}) {
            assertEquals(channel(with, x, y, 1), channel(other, x, y, 1), 1, id + " " + azimuth);
          }
        }
      }
    }
  }

  // AgX as its author describes it, worked out by hand: nothing of the shader is used.
  private static double developed(double radiance) {
    double stops = Math.log(radiance / 0.18) / Math.log(2);
    double x = (stops + 10) / 16.5;
    double pivot = 10 / 16.5;
    double grey = Math.pow(0.18, 1 / 2.2);
    boolean below = x < pivot;
    double width = below ? pivot : 1 - pivot;
    double height = below ? grey : 1 - grey;
    double slope = 2.9;
    double power = 1.5;
    double scale =
        Math.pow(
            Math.pow(slope * width, -power) * (Math.pow(slope * width / height, power) - 1),
            -1 / power);
    double t = slope * Math.abs(x - pivot) / scale;
    double rise = scale * t / Math.pow(1 + Math.pow(t, power), 1 / power);
    return 255 * (grey + (below ? -rise : rise));
  }

  // A level card of that reflectance, in the open, next to the camera's feet.
  private static double[] card(double albedo, Sun sun) {
    double encoded = 1.055 * Math.pow(albedo, 1 / 2.4) - 0.055;
    Picture picture =
        renderer.render(
            SCENE
                .withBackground(new Hsv(0, 0, encoded))
                .withSun(sun)
                .withSky(Sky.STANDARD.withVisible(true)));
    double[] mean = new double[3];
    for (int y = HEIGHT - 8; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        for (int c = 0; c < 3; c++) {
          mean[c] += channel(picture, x, y, c) / (8.0 * WIDTH);
        }
      }
    }
    return mean;
  }

  @Test
  void aGreyCardUnderTheSunHasItsKnownValueAndNoHue() {
    // By definition level white ground under a sun at 45 degrees has radiance 1.
    for (double albedo : new double[] {0.09, 0.18, 0.36}) {
      double expected = developed(1.35 * albedo);
      for (double value : card(albedo, new Sun(45, 0))) {
        assertEquals(expected, value, 4, "albedo " + albedo); // the ground has a grain
      }
    }
    double[] noon = card(0.18, new Sun(60, 0));
    double[] low = card(0.18, new Sun(25, 0));
    assertTrue(noon[2] > noon[0], "noon is blue-white");
    assertTrue(low[1] < noon[1] - 20);
  }

  @Test
  void aStopMoreBrightensThePictureAndAMeterMakesDayAndDuskAlike() {
    Scene dusk = SCENE.withSun(new Sun(6, 70));
    double plain = meanLuminance(renderer.render(dusk), 0, 0, WIDTH, HEIGHT);
    double brighter = meanLuminance(renderer.render(exposed(dusk, 1, false)), 0, 0, WIDTH, HEIGHT);
    assertTrue(brighter > plain + 10, brighter + " after " + plain);
    double metered = meanLuminance(renderer.render(exposed(dusk, 0, true)), 0, 0, WIDTH, HEIGHT);
    double noon = meanLuminance(renderer.render(exposed(SCENE, 0, true)), 0, 0, WIDTH, HEIGHT);
    assertEquals(noon, metered, 12);
    // Bounded to what it takes at noon, or a stop more, dusk stays dark.
    Scene bounded = exposed(dusk, 0, true);
    Exposure exposure = bounded.camera().exposure().withBounds(-1, 1);
    Picture dim = renderer.render(bounded.withCamera(bounded.camera().withExposure(exposure)));
    assertTrue(meanLuminance(dim, 0, 0, WIDTH, HEIGHT) < metered - 20);
  }

  private static Scene exposed(Scene scene, double stops, boolean metered) {
    return scene.withCamera(
        scene.camera().withExposure(Exposure.STANDARD.withStops(stops).withMetered(metered)));
  }

  @Test
  void anotherSamplingGivesOtherNoiseAndTheSamePicture() {
    Picture usual = renderer.render(SCENE);
    Picture other = renderer.render(SCENE.withSampling(7));
    double difference = difference(usual, other, (a, b) -> Math.abs(a - b));
    assertTrue(difference > 0.1 && difference < 4, "mean difference " + difference);
    assertArrayEquals(other.rgb(), renderer.render(SCENE.withSampling(7)).rgb());
  }

  @Test
  void underTheCarTheGroundIsDarkerThanInTheOpenShadow() {
    Picture picture = renderer.render(SCENE.withCarAzimuth(90).withSun(new Sun(30, 180)));
    double under = meanLuminance(picture, 76, 76, 84, 79);
    double shadow = meanLuminance(picture, 70, 92, 90, 96);
    assertTrue(under < 0.7 * shadow, under + " against " + shadow);
  }

  @Test
  void aCarsShapeChangesThePictureAndIsTheSameAfterMoreShapesThanAreKept() {
    Scene low = SCENE.withProportions(Proportions.OWN.withGreenhouse(0.75));
    StageOptions little = StageOptions.standard().withMemory(new CarMemory(1 << 20, 3 << 20));
    try (FrameRenderer small = FrameRenderer.open(32, 24, 1, CARS, OptionalInt.empty(), little)) {
      byte[] own = small.render(SCENE).rgb();
      byte[] first = small.render(low).rgb();
      assertTrue(!Arrays.equals(own, first));
      for (int i = 0; i < 12; i++) {
        small.render(SCENE.withProportions(Proportions.OWN.withLength(0.9 + 0.005 * i)));
      }
      assertArrayEquals(first, small.render(low).rgb());
      assertArrayEquals(own, small.render(SCENE).rgb());
    }
  }

  @Test
  void theErrorFallsAsPassesGrow() {
    Picture converged;
    try (FrameRenderer many = open(256)) {
      converged = many.render(SCENE);
    }
    double last = Double.POSITIVE_INFINITY;
    for (int passes : new int[] {1, 4, 16, 64}) {
      try (FrameRenderer some = open(passes)) {
        double error = difference(some.render(SCENE), converged, (a, b) -> (a - b) * (a - b));
        assertTrue(error < 0.75 * last, passes + " passes: " + error + " after " + last);
        last = error;
      }
    }
  }

  @Test
  void aDeviceThatIsNotThereIsRefusedWithHowManyThereAre() {
    InvalidInputException refusal =
        assertThrows(
            InvalidInputException.class,
            () -> FrameRenderer.open(WIDTH, HEIGHT, 1, CARS, OptionalInt.of(99)));
    assertTrue(refusal.getMessage().contains("no device 99"), refusal.getMessage());
  }
}

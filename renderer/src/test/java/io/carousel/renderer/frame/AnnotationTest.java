package io.carousel.renderer.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.picture.Picture;
import io.carousel.renderer.scene.Camera;
import io.carousel.renderer.scene.Hsv;
import io.carousel.renderer.scene.LensShift;
import io.carousel.renderer.scene.Proportions;
import io.carousel.renderer.scene.Scene;
import io.carousel.renderer.scene.Sun;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds what is said of pixels against pictures of the same scene, and against geometry. */
class AnnotationTest {

  private static final int WIDTH = 160;
  private static final int HEIGHT = 120;

  private static final Scene SCENE =
      new Scene("suv", 40, new Hsv(0, 0.9, 0.7), new Hsv(0.3, 0.1, 0.6), 1.5, new Sun(45, 70));

  private static FrameRenderer renderer;
  private static Annotation annotation;

  @BeforeAll
  static void annotate() {
    renderer = FrameRenderer.open(WIDTH, HEIGHT, 4, new CarLibrary(), OptionalInt.empty());
    annotation = renderer.annotate(SCENE);
  }

  @AfterAll
  static void close() {
    renderer.close();
  }

  private static int label(int x, int y) {
    return annotation.labels()[y * WIDTH + x];
  }

  // Whether all of a pixel's neighbours have its label: edges are mixed in a picture.
  private static boolean isInside(int x, int y) {
    for (int dy = -2; dy <= 2; dy++) {
      for (int dx = -2; dx <= 2; dx++) {
        if (label(x + dx, y + dy) != label(x, y)) {
          return false;
        }
      }
    }
    return true;
  }

  private static int red(Picture picture, int x, int y) {
    return picture.rgb()[3 * (y * WIDTH + x)] & 0xff;
  }

  @Test
  void paintIsWhereThePictureChangesWithThePaint() {
    Picture red = renderer.render(SCENE);
    Picture blue = renderer.render(SCENE.withPaint(new Hsv(2 / 3.0, 0.9, 0.7)));
    int paint = 0;
    int changed = 0;
    int elsewhere = 0;
    for (int y = 2; y < HEIGHT - 2; y++) {
      for (int x = 2; x < WIDTH - 2; x++) {
        if (isInside(x, y)) {
          boolean differs = Math.abs(red(red, x, y) - red(blue, x, y)) > 12;
          if (label(x, y) == Role.PAINT.label()) {
            paint++;
            changed += differs ? 1 : 0;
          } else {
            elsewhere += differs ? 1 : 0;
          }
        }
      }
    }
    assertTrue(paint > 500, "paint on " + paint + " pixels");
    // Paint in deep shadow is black whatever its colour.
    assertTrue(changed > 0.85 * paint, changed + " of " + paint);
    assertEquals(0, elsewhere);
  }

  @Test
  void everyMainPartOfACarIsSeen() {
    boolean[] seen = new boolean[Role.values().length + 1];
    for (byte label : annotation.labels()) {
      seen[label] = true;
    }
    for (Role role : new Role[] {Role.PAINT, Role.GLASS, Role.RUBBER, Role.RIM, Role.LAMP_FRONT}) {
      assertTrue(seen[role.label()], role + " is not seen");
    }
  }

  @Test
  void aPointOnTheGroundIsAsFarAsTheCameraSaysAndFacesUp() {
    // The lowest row looks at the ground in front of the car.
    int x = WIDTH / 2;
    int y = HEIGHT - 1;
    assertEquals(0, label(x, y));
    double depth = annotation.depths()[y * WIDTH + x];
    double[] world = toWorld(annotation.camera(), x + 0.5, y + 0.5, depth);
    assertEquals(0, world[1], 0.01, "height of the ground");
    assertTrue(world[2] > 2 && world[2] < 8, "z " + world[2]);
    int at = 3 * (y * WIDTH + x);
    double[] up = {0, 0, 0};
    double[][] rows = annotation.camera().worldToCamera();
    for (int axis = 0; axis < 3; axis++) {
      // The picture's normals have y up and z backwards.
      up[axis] = (axis == 0 ? 1 : -1) * rows[axis][1];
      assertEquals(up[axis], annotation.normals()[at + axis], 1e-3);
    }
  }

  // Undoes the pinhole camera.
  private static double[] toWorld(Annotation.Pinhole camera, double x, double y, double depth) {
    double[] inCamera = {
      (x - camera.centreX()) / camera.focal() * depth,
      (y - camera.centreY()) / camera.focal() * depth,
      depth
    };
    double[][] rows = camera.worldToCamera();
    double[] world = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int row = 0; row < 3; row++) {
        world[i] += rows[row][i] * (inCamera[row] - rows[row][3]);
      }
    }
    return world;
  }

  @Test
  void aShiftedLensMovesTheCamerasCentreWithThePicture() {
    Camera shifted = SCENE.camera().withDistance(1.8).withFraming(new LensShift(0.7, -0.4));
    everyPixelIsWithinTheCarsMeasures(renderer.annotate(SCENE.withCamera(shifted)));
  }

  @Test
  void whatIsSaidOfPixelsFollowsTheCarsShape() {
    Scene side = SCENE.withCarAzimuth(90);
    double[] own = lengthAndHeight(renderer.annotate(side));
    double[] other =
        lengthAndHeight(
            renderer.annotate(
                side.withProportions(Proportions.OWN.withLength(0.9).withHeight(1.2))));
    assertEquals(0.9 * own[0], other[0], 0.1, "as much shorter as it is asked to be");
    assertEquals(1.2 * own[1], other[1], 0.08, "and as much taller");
  }

  // Of a car that is seen from its side.
  private static double[] lengthAndHeight(Annotation side) {
    double left = 0;
    double right = 0;
    double top = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        if (side.labels()[y * WIDTH + x] != 0) {
          double[] world = toWorld(side.camera(), x + 0.5, y + 0.5, side.depths()[y * WIDTH + x]);
          left = Math.min(left, world[0]);
          right = Math.max(right, world[0]);
          top = Math.max(top, world[1]);
        }
      }
    }
    return new double[] {right - left, top};
  }

  @Test
  void everyPixelOfTheCarIsWithinTheCarsMeasures() {
    everyPixelIsWithinTheCarsMeasures(annotation);
  }

  private static void everyPixelIsWithinTheCarsMeasures(Annotation annotation) {
    int pixels = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        if (annotation.labels()[y * WIDTH + x] != 0) {
          pixels++;
          double[] world =
              toWorld(annotation.camera(), x + 0.5, y + 0.5, annotation.depths()[y * WIDTH + x]);
          assertTrue(world[1] > -0.02 && world[1] < 1.75, "height " + world[1]);
          assertTrue(Math.hypot(world[0], world[2]) < 2.7, "place " + world[0] + " " + world[2]);
        }
      }
    }
    assertTrue(pixels > 300, "pixels " + pixels);
  }

  @Test
  void groundInShadowIsDarkerThanGroundInTheSun() {
    Picture picture = renderer.render(SCENE);
    double[] sum = new double[2];
    int[] count = new int[2];
    for (int y = HEIGHT / 2; y < HEIGHT - 2; y++) {
      for (int x = 2; x < WIDTH - 2; x++) {
        if (label(x, y) == 0 && isInside(x, y) && annotation.depths()[y * WIDTH + x] > 0) {
          int shadow = annotation.inShadow()[y * WIDTH + x] ? 1 : 0;
          sum[shadow] += red(picture, x, y);
          count[shadow]++;
        }
      }
    }
    assertTrue(count[1] > 100, "shadow on " + count[1] + " pixels");
    assertTrue(sum[1] / count[1] < 0.6 * sum[0] / count[0]);
  }

  @Test
  void thereIsNothingInTheSky() {
    for (int x = 0; x < WIDTH; x++) {
      assertEquals(0, annotation.labels()[x]);
      assertEquals(0, annotation.depths()[x]);
    }
  }
}

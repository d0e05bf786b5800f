package io.carousel.renderer.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.jme3.math.Vector3f;
import io.carousel.renderer.scene.Camera;
import io.carousel.renderer.scene.LensShift;
import org.junit.jupiter.api.Test;

class ViewpointTest {

  private static final int WIDTH = 512;
  private static final int HEIGHT = 384;
  private static final double RADIUS = 2.4;
  private static final double CAR_HEIGHT = 1.45;

  @Test
  void aLevelStandardCameraStandsBeforeTheCar() {
    Viewpoint viewpoint = at(Camera.at(1.6));
    Vector3f place = viewpoint.camera().getLocation();
    assertEquals(0, place.x, 1e-4);
    assertEquals(1.6, place.y, 1e-6);
    assertTrue(place.z > RADIUS);
  }

  @Test
  void theCameraGoesRoundAsTheSunDoes() {
    Vector3f place = at(Camera.at(1.6).withAzimuth(90)).camera().getLocation();
    assertTrue(place.x > RADIUS);
    assertEquals(0, place.z, 1e-4);
  }

  @Test
  void theCarIsWholeInThePictureWhateverTheLensAndTheRoll() {
    for (double focalLength : new double[] {18, 50, 200}) {
      for (double roll : new double[] {-45, -20, 0, 30, 45}) {
        for (double height : new double[] {0.3, 1.6, 4}) {
          Camera camera = Camera.at(height).withFocalLength(focalLength).withRoll(roll);
          double reach = reach(at(camera));
          assertTrue(reach <= 1, camera + ": " + reach);
        }
      }
    }
  }

  @Test
  void aNearerCameraCutsTheCarOffAndAFartherOneShowsItSmaller() {
    double whole = reach(at(Camera.at(1.6)));
    assertTrue(reach(at(Camera.at(1.6).withDistance(0.6))) > 1);
    double far = reach(at(Camera.at(1.6).withDistance(2)));
    assertTrue(far > 0.35 * whole && far < 0.6 * whole, whole + " " + far);
  }

  @Test
  void aCameraThatIsTurnedClockwiseSeesTheWorldTurnedTheOtherWay() {
    Viewpoint viewpoint = at(Camera.at(1.6).withRoll(20));
    Vector3f left = viewpoint.camera().getScreenCoordinates(new Vector3f(-1, 0.6f, 0));
    Vector3f right = viewpoint.camera().getScreenCoordinates(new Vector3f(1, 0.6f, 0));
    assertEquals(
        Math.tan(Math.toRadians(20)), (right.y - left.y) / (right.x - left.x), 0.02); // y is up
  }

  @Test
  void framingMovesTheCarToTheEdgesAndNoFartherAndKeepsThePerspective() {
    Camera far = Camera.at(1.6).withDistance(1.8);
    Vector3f middle = at(far).camera().getScreenCoordinates(new Vector3f(0, 0.6f, 0));
    for (double across : new double[] {-1, 0.5, 1}) {
      for (double up : new double[] {-1, 0, 1}) {
        Viewpoint viewpoint = at(far.withFraming(new LensShift(across, up)));
        double reach = reach(viewpoint);
        assertTrue(reach <= 1, across + " " + up + ": " + reach);
        assertTrue(Math.max(Math.abs(across), Math.abs(up)) < 1 || reach > 0.9, "reach " + reach);
        Vector3f moved = viewpoint.camera().getScreenCoordinates(new Vector3f(0, 0.6f, 0));
        assertEquals(Math.signum(across), Math.signum(Math.round(moved.x - middle.x)));
        assertEquals(Math.signum(up), Math.signum(Math.round(moved.y - middle.y)));
        assertEquals(at(far).camera().getLocation(), viewpoint.camera().getLocation());
      }
    }
  }

  private static Viewpoint at(Camera camera) {
    Viewpoint viewpoint = new Viewpoint(WIDTH, HEIGHT);
    viewpoint.place(camera, RADIUS, CAR_HEIGHT);
    return viewpoint;
  }

  /** How far a car's outermost points, however it is turned, are from the middle: 1 is the edge. */
  private static double reach(Viewpoint viewpoint) {
    double reach = 0;
    for (int degrees = 0; degrees < 360; degrees += 10) {
      for (float y : new float[] {0, (float) CAR_HEIGHT}) {
        // A car is narrower at its roof than at its bumpers.
        double radius = y > 0 ? 0.5 * RADIUS : RADIUS;
        Vector3f point = JmeVectors.direction(0, degrees).multLocal((float) radius).setY(y);
        Vector3f seen = viewpoint.camera().getScreenCoordinates(point);
        reach = Math.max(reach, Math.abs(seen.x / WIDTH * 2 - 1));
        reach = Math.max(reach, Math.abs(seen.y / HEIGHT * 2 - 1));
      }
    }
    return reach;
  }
}

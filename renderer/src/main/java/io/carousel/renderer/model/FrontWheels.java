package io.carousel.renderer.model;

import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.Vec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Straightens front wheels that the model's author left steered. A wheel is found by its tyre: the
 * piece of rubber that stands on the ground. How far it is steered follows from the tyre's
 * principal axes seen from above, of which the shorter is the axle; whatever lies within the tyre's
 * cylinder is turned with it.
 */
final class FrontWheels {

  private static final int X = 0;
  private static final int Y = 1;
  private static final int Z = 2;

  /** Anything within this share of the car's height of the lowest rubber stands on the ground. */
  private static final double ON_THE_GROUND = 0.03;

  /** What is no longer than this share of its height is no tyre but a mat or a bumper. */
  private static final double ROUND = 0.6;

  /** Less than this, in radians, is how wheels stand anyway. */
  private static final double LEAST_ANGLE = Math.toRadians(0.5);

  /** No car steers further than this, in radians. */
  private static final double GREATEST_ANGLE = Math.toRadians(45);

  private static final double RADIUS_MARGIN = 1.06;
  private static final double WIDTH_MARGIN = 1.4;

  /** A piece that hangs together: a part's triangles and the box around them. */
  private record Piece(int part, int number, Bounds bounds, List<Integer> corners) {}

  /**
   * A wheel seen from above.
   *
   * @param x its middle
   * @param y height of the axle
   * @param z its middle
   * @param radius of the tyre
   * @param halfWidth of the tyre
   * @param angle how far it is steered: the turn about y, in radians, that straightens it
   */
  private record Wheel(
      double x, double y, double z, double radius, double halfWidth, double angle) {

    /** Whether a point lies in the cylinder around the tyre. */
    boolean holds(double px, double py, double pz) {
      double along = Math.abs((px - x) * Math.cos(angle) + (pz - z) * Math.sin(angle));
      double across = -(px - x) * Math.sin(angle) + (pz - z) * Math.cos(angle);
      return along <= halfWidth * WIDTH_MARGIN
          && Math.hypot(across, py - y) <= radius * RADIUS_MARGIN;
    }
  }

  private FrontWheels() {}

  /**
   * Straightens the front wheels of a car.
   *
   * @param parts its parts, y up, nose to z
   */
  static List<RawPart> straighten(List<RawPart> parts) {
    List<int[]> numbers = parts.stream().map(part -> Points.of(part.surface()).pieces()).toList();
    List<Piece> pieces = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      pieces.addAll(pieces(part, parts.get(part).surface(), numbers.get(part)));
    }
    List<Piece> rubber =
        pieces.stream().filter(piece -> parts.get(piece.part).role() == Role.RUBBER).toList();
    List<float[]> turned = new ArrayList<>();
    List<float[]> turnedNormals = new ArrayList<>();
    for (RawPart part : parts) {
      turned.add(part.surface().positions().clone());
      turnedNormals.add(part.surface().normals().clone());
    }
    for (int side : new int[] {-1, 1}) {
      tyre(rubber, Bounds.ofParts(parts), side)
          .map(tyre -> wheel(tyre, rubber, parts))
          .filter(wheel -> Math.abs(wheel.angle) > LEAST_ANGLE)
          .filter(wheel -> Math.abs(wheel.angle) < GREATEST_ANGLE)
          .ifPresent(wheel -> turn(wheel, pieces, parts, turned, turnedNormals));
    }
    List<RawPart> straight = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      Surface surface = parts.get(part).surface();
      straight.add(
          parts
              .get(part)
              .with(surface.withPositions(turned.get(part)).withNormals(turnedNormals.get(part))));
    }
    return straight;
  }

  private static Collection<Piece> pieces(int part, Surface surface, int[] numbers) {
    Map<Integer, List<Integer>> corners = new HashMap<>();
    for (int corner = 0; corner < 3 * numbers.length; corner++) {
      corners.computeIfAbsent(numbers[corner / 3], number -> new ArrayList<>()).add(corner);
    }
    return corners.entrySet().stream()
        .map(
            piece ->
                new Piece(
                    part,
                    piece.getKey(),
                    Bounds.of(gather(surface.positions(), piece.getValue())),
                    piece.getValue()))
        .toList();
  }

  private static float[] gather(float[] positions, List<Integer> corners) {
    float[] gathered = new float[corners.size() * 3];
    for (int i = 0; i < gathered.length; i++) {
      gathered[i] = positions[3 * corners.get(i / 3) + i % 3];
    }
    return gathered;
  }

  // The tyre, or the part of it that touches the ground, that is furthest in front on a side.
  private static Optional<Piece> tyre(List<Piece> rubber, Bounds car, int side) {
    double ground =
        rubber.stream().mapToDouble(piece -> piece.bounds.least()[Y]).min().orElse(0)
            + ON_THE_GROUND * car.size(Y);
    return rubber.stream()
        .filter(piece -> piece.bounds.least()[Y] <= ground)
        .filter(piece -> piece.bounds.size(Z) >= ROUND * piece.bounds.size(Y))
        .filter(piece -> piece.bounds.size(Y) >= ROUND * piece.bounds.size(Z))
        .filter(piece -> side * (piece.bounds.middle(X) - car.middle(X)) > 0)
        .filter(piece -> piece.bounds.middle(Z) > car.middle(Z))
        .max(Comparator.comparingDouble(piece -> piece.bounds.size(Y)));
  }

  private static Wheel wheel(Piece tyre, List<Piece> rubber, List<RawPart> parts) {
    double radius = tyre.bounds.size(Y) / 2;
    double x = tyre.bounds.middle(X);
    double y = tyre.bounds.middle(Y);
    double z = tyre.bounds.middle(Z);
    double xx = 0;
    double xz = 0;
    double zz = 0;
    Set<Vec> around = new HashSet<>();
    for (Piece piece : rubber) {
      float[] positions = parts.get(piece.part).surface().positions();
      for (int corner : piece.corners) {
        Vec at = Points.place(positions, corner).minus(new Vec(x, y, z));
        // Each point once: how many triangles meet there says nothing about the tyre's shape.
        if (at.length() <= RADIUS_MARGIN * radius && around.add(at)) {
          xx += at.x() * at.x();
          xz += at.x() * at.z();
          zz += at.z() * at.z();
        }
      }
    }
    // The axis of the lesser spread of two: half the angle that the covariance has, turned by 90°.
    double angle = Math.atan2(2 * xz, xx - zz) / 2 + Math.PI / 2;
    angle = Math.IEEEremainder(angle, Math.PI);
    double cosine = Math.cos(angle);
    double sine = Math.sin(angle);
    double halfWidth =
        around.stream()
            .mapToDouble(at -> Math.abs(at.x() * cosine + at.z() * sine))
            .max()
            .orElse(0);
    return new Wheel(x, y, z, radius, halfWidth, angle);
  }

  private static void turn(
      Wheel wheel,
      List<Piece> pieces,
      List<RawPart> parts,
      List<float[]> turned,
      List<float[]> turnedNormals) {
    for (Piece piece : pieces) {
      float[] positions = parts.get(piece.part).surface().positions();
      if (piece.corners.stream()
          .allMatch(
              corner ->
                  wheel.holds(
                      positions[3 * corner],
                      positions[3 * corner + 1],
                      positions[3 * corner + 2]))) {
        turn(wheel.angle, wheel.x, wheel.z, piece.corners, turned.get(piece.part));
        if (parts.get(piece.part).surface().hasNormals()) {
          turn(wheel.angle, 0, 0, piece.corners, turnedNormals.get(piece.part));
        }
      }
    }
  }

  // Turns (cos, sin) of the angle, seen as (x, z), onto (1, 0).
  private static void turn(double angle, double x, double z, List<Integer> corners, float[] to) {
    double cosine = Math.cos(angle);
    double sine = Math.sin(angle);
    for (int corner : corners) {
      double dx = to[3 * corner] - x;
      double dz = to[3 * corner + 2] - z;
      to[3 * corner] = (float) (x + cosine * dx + sine * dz);
      to[3 * corner + 2] = (float) (z - sine * dx + cosine * dz);
    }
  }
}

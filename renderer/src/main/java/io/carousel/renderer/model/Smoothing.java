package io.carousel.renderer.model;

import io.carousel.renderer.car.Vec;
import java.util.Arrays;

/**
 * Gives a surface normals where its file has none. Faces that meet at less than the crease angle
 * share a normal, weighted by the angle of each face at the corner (Thürmer and Wüthrich 1998);
 * others meet in an edge. Assimp does not tell which smoothing group a face of an OBJ file is in,
 * so the angle decides there too.
 */
final class Smoothing {

  private final double leastCosine;

  /**
   * @param creaseAngle in degrees; faces that meet at more than it meet in an edge
   */
  Smoothing(double creaseAngle) {
    this.leastCosine = Math.cos(Math.toRadians(creaseAngle));
  }

  /** The surface with a unit normal at each corner. */
  Surface smooth(Surface surface) {
    Vec[] faces = faceNormals(surface);
    Points points = Points.of(surface);
    double[] angles = angles(surface);
    int[][] corners = cornersByPoint(points, angles.length);
    float[] normals = new float[surface.positions().length];
    for (int corner = 0; corner < angles.length; corner++) {
      Vec own = faces[corner / 3];
      Vec sum = new Vec(0, 0, 0);
      for (int other : corners[points.of(corner)]) {
        Vec face = faces[other / 3];
        if (other / 3 == corner / 3 || own.dot(face) >= leastCosine) {
          sum = sum.plus(face.times(angles[other]));
        }
      }
      Vec normal = sum.length() > 0 ? sum.unit() : own;
      normals[3 * corner] = (float) normal.x();
      normals[3 * corner + 1] = (float) normal.y();
      normals[3 * corner + 2] = (float) normal.z();
    }
    return surface.withNormals(normals);
  }

  private static Vec[] faceNormals(Surface surface) {
    Vec[] normals = new Vec[surface.triangles()];
    for (int triangle = 0; triangle < normals.length; triangle++) {
      normals[triangle] = Points.normal(surface.positions(), triangle);
    }
    return normals;
  }

  private static double[] angles(Surface surface) {
    double[] angles = new double[surface.triangles() * 3];
    for (int corner = 0; corner < angles.length; corner++) {
      int first = corner / 3 * 3;
      Vec at = Points.place(surface.positions(), corner);
      Vec next = Points.place(surface.positions(), first + (corner + 1) % 3).minus(at);
      Vec last = Points.place(surface.positions(), first + (corner + 2) % 3).minus(at);
      angles[corner] = Math.atan2(next.cross(last).length(), next.dot(last));
    }
    return angles;
  }

  private static int[][] cornersByPoint(Points points, int corners) {
    int[] counts = new int[points.count()];
    for (int corner = 0; corner < corners; corner++) {
      counts[points.of(corner)]++;
    }
    int[][] byPoint = new int[counts.length][];
    Arrays.setAll(byPoint, point -> new int[counts[point]]);
    for (int corner = 0; corner < corners; corner++) {
      int point = points.of(corner);
      byPoint[point][--counts[point]] = corner;
    }
    return byPoint;
  }
}

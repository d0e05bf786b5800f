package io.carousel.renderer.model;

import io.carousel.renderer.car.Vec;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the front of every triangle to where it can be seen from. Model files are careless with
 * that: faces are turned inwards, or are there twice, once for each side. The car is looked at from
 * all around, and each triangle faces the side from which more of it was seen; one that cannot be
 * seen from outside stays as it is.
 */
final class Outsides {

  private static final int SIZE = 640;

  /** What is no further than this behind what is seen is seen too: twins lie in one place. */
  private static final double THIN = 0.002;

  private Outsides() {}

  /**
   * Turns the triangles of a car.
   *
   * @param parts its parts, placed
   */
  static List<RawPart> turn(List<RawPart> parts) {
    List<Surface> surfaces = parts.stream().map(RawPart::surface).toList();
    // Per triangle, cells in which its front was seen, less those in which its back was.
    List<int[]> seen = surfaces.stream().map(surface -> new int[surface.triangles()]).toList();
    double reach = reach(surfaces);
    for (Vec direction : directions()) {
      look(new Scan(direction, reach, SIZE), surfaces, seen);
    }
    List<RawPart> turned = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      turned.add(parts.get(part).with(turn(surfaces.get(part), seen.get(part))));
    }
    return turned;
  }

  private static void look(Scan scan, List<Surface> surfaces, List<int[]> seen) {
    scan.draw(surfaces);
    for (int part = 0; part < surfaces.size(); part++) {
      int[] counts = seen.get(part);
      float[] positions = surfaces.get(part).positions();
      for (int triangle = 0; triangle < counts.length; triangle++) {
        Glimpse glimpse = new Glimpse(scan);
        scan.cover(positions, triangle, glimpse);
        counts[triangle] += glimpse.vote();
      }
    }
  }

  /** What is seen of one triangle in one scan. */
  private static final class Glimpse implements Scan.Cell {

    private final Scan scan;
    private int covered;
    private int seen;
    private boolean front;

    Glimpse(Scan scan) {
      this.scan = scan;
    }

    @Override
    public void at(int index, float height, boolean facing) {
      covered++;
      seen += height >= scan.depth(index) - THIN ? 1 : 0;
      front = facing;
    }

    // Of a hidden triangle some cells may lie close enough to the edge of what hides it to seem
    // visible; so a triangle has a vote only if most of it is seen.
    int vote() {
      return 2 * seen < covered ? 0 : front ? seen : -seen;
    }
  }

  // The middles of the faces, edges and corners of a cube, less those that look from below.
  private static List<Vec> directions() {
    List<Vec> directions = new ArrayList<>();
    for (int x = -1; x <= 1; x++) {
      for (int y = 0; y <= 1; y++) {
        for (int z = -1; z <= 1; z++) {
          if (x != 0 || y != 0 || z != 0) {
            directions.add(new Vec(x, y, z).unit());
          }
        }
      }
    }
    return directions;
  }

  private static double reach(List<Surface> surfaces) {
    double square = 0;
    for (Surface surface : surfaces) {
      for (int corner = 0; corner < 3 * surface.triangles(); corner++) {
        square = Math.max(square, Points.place(surface.positions(), corner).length());
      }
    }
    return square;
  }

  private static Surface turn(Surface surface, int[] seen) {
    Surface turned =
        new Surface(
            surface.material(),
            surface.texture(),
            turned(surface.positions(), seen, 3),
            turned(surface.normals(), seen, 3),
            turned(surface.uvs(), seen, 2));
    return turned.hasNormals() ? turned.withNormals(onTheFront(turned)) : turned;
  }

  // Swaps the last two corners of the triangles whose back was seen.
  private static float[] turned(float[] numbers, int[] seen, int perCorner) {
    float[] turned = numbers.clone();
    for (int triangle = 0; triangle * 3 * perCorner < turned.length; triangle++) {
      if (seen[triangle] < 0) {
        int second = (3 * triangle + 1) * perCorner;
        for (int i = second; i < second + perCorner; i++) {
          turned[i] = numbers[i + perCorner];
          turned[i + perCorner] = numbers[i];
        }
      }
    }
    return turned;
  }

  private static float[] onTheFront(Surface surface) {
    float[] normals = surface.normals().clone();
    for (int corner = 0; corner < 3 * surface.triangles(); corner++) {
      int first = corner / 3 * 3;
      Vec a = Points.place(surface.positions(), first);
      Vec front =
          Points.place(surface.positions(), first + 1)
              .minus(a)
              .cross(Points.place(surface.positions(), first + 2).minus(a));
      Vec normal = Points.place(normals, corner);
      if (front.x() * normal.x() + front.y() * normal.y() + front.z() * normal.z() < 0) {
        for (int i = 3 * corner; i < 3 * corner + 3; i++) {
          normals[i] = -normals[i];
        }
      }
    }
    return normals;
  }
}

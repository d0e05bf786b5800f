package io.carousel.renderer.model;

import io.carousel.renderer.car.Vec;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the front of every triangle to where it can be seen from. Model files are careless with
 * that: faces are turned inwards, or are there twice, once for each side. The car is looked at from
 * all around, and each triangle faces the side from which more of it was seen; one that cannot be
 * seen from outside faces as its neighbours do.
 */
final class Outsides {

  private static final int SIZE = 640;

  /**
   * What is no further than this behind what is seen, in metres, is seen too: twins lie in one
   * place but for rounding.
   */
  private static final double ROUNDING = 0.0002;

  /** Triangles that are seen almost from their edge have no vote. */
  private static final double LEAST_COSINE = 0.15;

  private Outsides() {}

  /**
   * What was seen of a surface's triangles: cells of their fronts, less cells of their backs.
   *
   * @param clear counts views in which a good part of the triangle was seen
   * @param any counts every view: of a hidden triangle some cells may lie close enough to the edge
   *     of what hides it to seem visible
   */
  private record Votes(int[] clear, int[] any) {

    static Votes none(Surface surface) {
      return new Votes(new int[surface.triangles()], new int[surface.triangles()]);
    }

    /** Which way each triangle is to face: clear views first, then neighbours, then any view. */
    int[] facings(Surface surface) {
      Seams seams = Seams.of(surface);
      int[] facings = clear.clone();
      seams.spread(facings);
      for (int triangle = 0; triangle < facings.length; triangle++) {
        if (facings[triangle] == 0) {
          facings[triangle] = any[triangle];
        }
      }
      seams.spread(facings);
      return facings;
    }
  }

  /**
   * Turns the triangles of a car.
   *
   * @param parts its parts, placed
   */
  static List<RawPart> turn(List<RawPart> parts) {
    List<Surface> surfaces = parts.stream().map(RawPart::surface).toList();
    List<Votes> votes = surfaces.stream().map(Votes::none).toList();
    double reach = reach(surfaces);
    for (Vec direction : directions()) {
      look(direction, reach, surfaces, votes);
    }
    List<RawPart> turned = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      Surface surface = surfaces.get(part);
      turned.add(parts.get(part).with(turn(surface, votes.get(part).facings(surface))));
    }
    return turned;
  }

  private static void look(
      Vec towardsEye, double reach, List<Surface> surfaces, List<Votes> votes) {
    Scan scan = new Scan(towardsEye, reach, SIZE);
    scan.draw(surfaces);
    for (int part = 0; part < surfaces.size(); part++) {
      float[] positions = surfaces.get(part).positions();
      for (int triangle = 0; triangle < surfaces.get(part).triangles(); triangle++) {
        double cosine = Points.normal(positions, triangle).dot(towardsEye);
        if (Math.abs(cosine) > LEAST_COSINE) {
          Glimpse glimpse = new Glimpse(scan);
          scan.cover(positions, triangle, glimpse);
          int vote = cosine > 0 ? glimpse.seen : -glimpse.seen;
          votes.get(part).any[triangle] += vote;
          votes.get(part).clear[triangle] += glimpse.isClear() ? vote : 0;
        }
      }
    }
  }

  /** What is seen of one triangle in one scan. */
  private static final class Glimpse implements Scan.Cell {

    private final Scan scan;
    private int covered;
    private int seen;

    Glimpse(Scan scan) {
      this.scan = scan;
    }

    @Override
    public void at(int index, float height, boolean facing) {
      covered++;
      seen += height >= scan.depth(index) - ROUNDING ? 1 : 0;
    }

    boolean isClear() {
      return 4 * seen >= covered;
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
    double furthest = 0;
    for (Surface surface : surfaces) {
      for (int corner = 0; corner < 3 * surface.triangles(); corner++) {
        furthest = Math.max(furthest, Points.place(surface.positions(), corner).length());
      }
    }
    return furthest;
  }

  private static Surface turn(Surface surface, int[] facings) {
    Surface turned =
        new Surface(
            surface.material(),
            turned(surface.positions(), facings, 3),
            turned(surface.normals(), facings, 3),
            turned(surface.uvs(), facings, 2));
    return turned.hasNormals() ? turned.withNormals(onTheFront(turned)) : turned;
  }

  // Swaps the last two corners of the triangles that are to face the other way.
  private static float[] turned(float[] numbers, int[] facings, int perCorner) {
    float[] turned = numbers.clone();
    for (int triangle = 0; triangle * 3 * perCorner < turned.length; triangle++) {
      if (facings[triangle] < 0) {
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
      if (Points.normal(surface.positions(), corner / 3).dot(Points.place(normals, corner)) < 0) {
        for (int i = 3 * corner; i < 3 * corner + 3; i++) {
          normals[i] = -normals[i];
        }
      }
    }
    return normals;
  }
}

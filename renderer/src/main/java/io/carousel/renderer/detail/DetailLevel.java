package io.carousel.renderer.detail;

import io.carousel.renderer.car.PartGroup;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.TriangleMesh;

/**
 * How exactly a car's shape is drawn. There are few levels, so that a car made at one serves every
 * picture of about the same size.
 *
 * @param number 0 for all triangles; each further level may be √2 times as far from the shape
 */
public record DetailLevel(int number) {

  /** All triangles there are. */
  public static final DetailLevel FULL = new DetailLevel(0);

  /** How far the surfaces of level 1 may lie from where they are in the mean, in metres. */
  private static final double FINEST = 0.001;

  /** Small parts, such as lamps and mirrors, would be lost. */
  private static final int COARSEST = 10;

  /**
   * How much of a pixel the error may be. It is a mean over the surface around an edge, so that the
   * edge itself may move by twice as much: a quarter of a pixel.
   */
  private static final double SHARE_OF_A_PIXEL = 0.125;

  /** How much of a texel of a shadow map the error may be: its edges are no finer than that. */
  private static final double SHARE_OF_A_TEXEL = 0.5;

  /**
   * The coarsest level at which no edge moves by more than about a quarter of a pixel.
   *
   * @param pixel what a pixel shows of the car where it is nearest, in metres
   */
  public static DetailLevel of(double pixel) {
    return within(SHARE_OF_A_PIXEL * pixel);
  }

  /**
   * The coarsest level at which a shadow is the same as far as a map of it can tell.
   *
   * @param texel what a texel of the map shows of the car, in metres
   */
  public static DetailLevel ofShadow(double texel) {
    return within(SHARE_OF_A_TEXEL * texel);
  }

  private static DetailLevel within(double error) {
    int number = 0;
    while (number < COARSEST && new DetailLevel(number + 1).error() <= error) {
      number++;
    }
    return new DetailLevel(number);
  }

  /** How far surfaces may lie from where they are in the mean, in metres. */
  public double error() {
    return number == 0 ? 0 : FINEST * Math.pow(2, (number - 1) / 2.0);
  }

  /** What is alike of a car at this level: itself at the first, else with fewer of its vertices. */
  public PartGroup of(PartGroup group) {
    return number == 0
        ? group
        : new PartGroup(
            group.role(),
            group.look(),
            new Simplification(group.mesh(), metresPerNormal(group.role())).to(error()));
  }

  /**
   * What is alike of a car for its shadow at this level: the places of vertices count alone, so
   * that far fewer do.
   *
   * @param mesh what is not seen through
   */
  TriangleMesh ofShadow(TriangleMesh mesh) {
    TriangleMesh places = SharedPlaces.of(mesh);
    return number == 0 ? places : new Simplification(places, 0).to(error());
  }

  /**
   * How far a surface may move for the same error as that of a normal turned by one radian. What is
   * painted mirrors the sky, so that its normals are seen; found by comparing pictures.
   */
  private static double metresPerNormal(Role role) {
    return role == Role.PAINT ? 15 : 4;
  }
}

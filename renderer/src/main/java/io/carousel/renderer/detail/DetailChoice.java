package io.carousel.renderer.detail;

/** How exactly cars and their shadows are drawn. */
public interface DetailChoice {

  /**
   * How exactly a car is drawn.
   *
   * @param pixel what a pixel shows of it where it is nearest, in metres
   */
  DetailLevel surface(double pixel);

  /**
   * How exactly what throws its shadow is drawn.
   *
   * @param texel what a texel of the shadow map shows of it, in metres
   */
  DetailLevel shadow(double texel);

  /** As exactly as can be seen. */
  static DetailChoice asSeen() {
    return new DetailChoice() {
      @Override
      public DetailLevel surface(double pixel) {
        return DetailLevel.of(pixel);
      }

      @Override
      public DetailLevel shadow(double texel) {
        return DetailLevel.ofShadow(texel);
      }
    };
  }

  /** With all triangles there are. */
  static DetailChoice full() {
    return new DetailChoice() {
      @Override
      public DetailLevel surface(double pixel) {
        return DetailLevel.FULL;
      }

      @Override
      public DetailLevel shadow(double texel) {
        return DetailLevel.FULL;
      }
    };
  }
}

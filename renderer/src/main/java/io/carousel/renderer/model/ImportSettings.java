package io.carousel.renderer.model;

import java.util.OptionalDouble;

/**
 * What a model file does not say about its car.
 *
 * @param rules what its parts are
 * @param axes which way it has the car
 * @param length the car's true length in metres, or nothing if the model is in metres
 * @param straighten whether its front wheels are steered and are to be straightened
 * @param creaseAngle in degrees: faces that meet at more than it meet in an edge; only for what has
 *     no normals in the file
 * @param outsideFiles whether materials, numbers and pictures outside of the model's folder are
 *     read, by paths or links that lead there; a stranger's model must not have that
 */
public record ImportSettings(
    PartRules rules,
    Axes axes,
    OptionalDouble length,
    boolean straighten,
    double creaseAngle,
    boolean outsideFiles) {

  /** A crease angle that keeps bodies smooth and panel edges sharp. */
  public static final double USUAL_CREASE_ANGLE = 44;

  /** The settings of a model that has all of its files in its folder. */
  public ImportSettings(
      PartRules rules, Axes axes, OptionalDouble length, boolean straighten, double creaseAngle) {
    this(rules, axes, length, straighten, creaseAngle, false);
  }

  /** The same, with files outside of the model's folder or without. */
  public ImportSettings withOutsideFiles(boolean read) {
    return new ImportSettings(rules, axes, length, straighten, creaseAngle, read);
  }
}

package io.carousel.renderer.frame;

import com.jme3.material.Material;
import io.carousel.renderer.car.Look;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.light.Rgb;
import io.carousel.renderer.picture.Luminance;
import io.carousel.renderer.scene.Coating;

/**
 * How a surface reflects light.
 *
 * @param albedo share of light it reflects, by colour
 * @param metallic 0 paint or plastic, 1 bare metal
 * @param roughness 0 a mirror, 1 matt
 * @param clearcoat 1 under a clear coat, as car paint is, else 0
 * @param opacity 1, or less for glass
 * @param hollowBack whether its inner side shows bare dark metal
 * @param inside what lies under the clear coat
 */
public record Finish(
    Rgb albedo,
    double metallic,
    double roughness,
    double clearcoat,
    double opacity,
    boolean hollowBack,
    Inside inside) {

  /** What lies under a clear coat. The shaders know them by their numbers. */
  public enum Inside {
    /** A smooth layer. */
    SMOOTH(0),
    /** Flakes of metal, more of them the more metallic it is. */
    FLAKES(1),
    /** The flutes of a lamp's reflector. */
    FLUTES(2);

    private final int number;

    Inside(int number) {
      this.number = number;
    }
  }

  private Finish(
      Rgb albedo,
      double metallic,
      double roughness,
      double clearcoat,
      double opacity,
      boolean hollowBack) {
    this(albedo, metallic, roughness, clearcoat, opacity, hollowBack, Inside.SMOOTH);
  }

  /**
   * The finish of the parts with a role.
   *
   * @param role what the parts are
   * @param paint the colour of the car's paint, in linear light
   * @param coating what the paint is like besides
   */
  public static Finish of(Role role, Rgb paint, Coating coating) {
    return switch (role) {
      case PAINT ->
          new Finish(paint, coating.metallic(), coating.roughness(), 1, 1, true, Inside.FLAKES);
      case GLASS -> new Finish(grey(0.012), 0, 0.05, 0, 0.62, false);
      case CHROME -> new Finish(grey(0.72), 1, 0.14, 0, 1, false);
      case RUBBER -> new Finish(grey(0.022), 0, 0.75, 0, 1, false);
      case RIM -> new Finish(grey(0.55), 0.9, 0.30, 0, 1, false);
      case PLASTIC -> new Finish(grey(0.020), 0, 0.55, 0, 1, true);
      case LAMP_FRONT ->
          new Finish(new Rgb(0.62, 0.64, 0.66), 0.95, 0.14, 1, 1, true, Inside.FLUTES);
      case LAMP_REAR ->
          new Finish(new Rgb(0.40, 0.012, 0.010), 0.35, 0.25, 1, 1, true, Inside.FLUTES);
      case INTERIOR -> new Finish(grey(0.035), 0, 0.8, 0, 1, false);
      case PLATE -> new Finish(new Rgb(0.75, 0.75, 0.70), 0, 0.5, 0, 1, false);
      case UNDERBODY -> new Finish(grey(0.012), 0, 0.9, 0, 1, false);
    };
  }

  /**
   * The finish of a part that has a look of its own. What its texture shows is not in it: that is
   * laid on the material. Paint stays the scene's.
   */
  public Finish with(Look look) {
    if (look.equals(Look.PLAIN) || inside == Inside.FLAKES) {
      return this;
    }
    boolean clear = look.opacity() < 1;
    double solid = clear ? solid(look) : opacity;
    Rgb own =
        look.color().map(color -> new Rgb(color.red(), color.green(), color.blue())).orElse(albedo);
    // A picture of metal or of a lamp shows already what is mirrored in it, and its flutes. Clear
    // glass has neither, and reflects no light where it lets it through.
    return new Finish(
        clear ? own.times(solid) : own,
        clear ? 0 : Math.min(metallic, 0.5),
        roughness,
        clearcoat,
        solid,
        hollowBack && !clear,
        clear || look.texture().isPresent() ? Inside.SMOOTH : inside);
  }

  // Coloured glass lets through only its colour, and darkens what is behind it by all the rest.
  private static double solid(Look look) {
    double through =
        look.color().map(tint -> luminance(tint) / Math.max(1e-6, greatest(tint))).orElse(1.0);
    return 1 - (1 - look.opacity()) * through;
  }

  private static double luminance(Look.Color color) {
    return Luminance.of(color.red(), color.green(), color.blue());
  }

  private static double greatest(Look.Color color) {
    return Math.max(color.red(), Math.max(color.green(), color.blue()));
  }

  /** Sets the parameters of a Surface material. */
  void applyTo(Material material) {
    material.setVector3("Albedo", JmeVectors.of(albedo));
    material.setFloat("Metallic", (float) metallic);
    material.setFloat("Roughness", (float) roughness);
    material.setFloat("Clearcoat", (float) clearcoat);
    material.setFloat("Opacity", (float) opacity);
    material.setBoolean("HollowBack", hollowBack);
    material.setFloat("Inside", inside.number);
  }

  private static Rgb grey(double albedo) {
    return new Rgb(albedo, albedo, albedo);
  }
}

package io.carousel.renderer.model;

import io.carousel.renderer.car.Role;
import java.util.List;
import java.util.OptionalDouble;

/** Brings a car to its true size and its place: metres, centred, on its wheels. */
final class Placement {

  private static final int X = 0;
  private static final int Y = 1;
  private static final int Z = 2;

  private Placement() {}

  /**
   * Places a car.
   *
   * @param parts its parts, y up, nose to z
   * @param length its true length in metres, or nothing if the model is in metres
   */
  static List<RawPart> place(List<RawPart> parts, OptionalDouble length) {
    Bounds car = Bounds.ofParts(parts);
    List<RawPart> tyres = parts.stream().filter(part -> part.role() == Role.RUBBER).toList();
    double scale = length.isPresent() ? length.getAsDouble() / car.size(Z) : 1;
    double[] origin = {
      car.middle(X),
      tyres.isEmpty() ? car.least()[Y] : Bounds.ofParts(tyres).least()[Y],
      car.middle(Z)
    };
    return parts.stream().map(part -> part.with(place(part.surface(), scale, origin))).toList();
  }

  private static Surface place(Surface surface, double scale, double[] origin) {
    float[] from = surface.positions();
    float[] to = new float[from.length];
    for (int i = 0; i < from.length; i++) {
      to[i] = (float) ((from[i] - origin[i % 3]) * scale);
    }
    return surface.withPositions(to);
  }
}

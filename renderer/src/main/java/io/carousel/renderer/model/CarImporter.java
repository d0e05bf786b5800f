package io.carousel.renderer.model;

import io.carousel.job.InvalidInputException;
import io.carousel.renderer.car.Look;
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes the parts of a car from a model file. */
public final class CarImporter {

  private static final double SHORTEST = 1.5;
  private static final double LONGEST = 25;

  private final Consumer<String> warnings;

  /**
   * Imports models in the steps that the package describes.
   *
   * @param warnings hears, in one line each, what is wrong with a model but does not keep it from
   *     being imported
   */
  public CarImporter(Consumer<String> warnings) {
    this.warnings = warnings;
  }

  /**
   * Imports a car: in metres, on its wheels, centred, nose to z, normals at every vertex.
   *
   * @throws InvalidInputException if the file is no model that can be read, has no paint, or is of
   *     a size that no car has
   */
  public List<Part> read(Path file, ImportSettings settings) {
    List<Surface> surfaces = ModelFile.read(file);
    List<RawPart> parts =
        surfaces.stream()
            .map(settings.axes()::turn)
            .flatMap(surface -> settings.rules().parts(surface).stream())
            .toList();
    mustHavePaint(file, parts, surfaces);
    if (settings.straighten()) {
      parts = FrontWheels.straighten(parts);
    }
    parts = Placement.place(parts, settings.length());
    mustBeOfACarsSize(file, Bounds.ofParts(parts).size(2));
    Smoothing smoothing = new Smoothing(settings.creaseAngle());
    parts =
        parts.stream()
            .map(part -> part.with(Slivers.drop(part.surface())))
            .filter(part -> part.surface().triangles() > 0)
            .toList();
    Looks looks = new Looks(new Textures(file, warnings));
    return Outsides.turn(parts).stream()
        .map(
            part ->
                part.surface().hasNormals() ? part : part.with(smoothing.smooth(part.surface())))
        .map(part -> finished(part, looks))
        .toList();
  }

  private static Part finished(RawPart part, Looks looks) {
    Look look = looks.of(part);
    return new Part(
        part.name(), part.role(), Welding.weld(part.surface(), look.texture().isPresent()), look);
  }

  private static void mustHavePaint(Path file, List<RawPart> parts, List<Surface> surfaces) {
    if (parts.stream().noneMatch(part -> part.role() == Role.PAINT)) {
      throw new InvalidInputException(
          file.toString(),
          "none of its materials is paint; name the body's with `paint` REGEX: there are "
              + surfaces.stream()
                  .map(surface -> surface.material().name())
                  .collect(Collectors.joining(", ")));
    }
  }

  private static void mustBeOfACarsSize(Path file, double length) {
    if (length < SHORTEST || length > LONGEST) {
      throw new InvalidInputException(
          file.toString(),
          ("the car would be %.4g m long; give its true length with `length` METRES, or its axes with"
                  + " `up` and `front`")
              .formatted(length));
    }
  }
}

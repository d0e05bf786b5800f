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
  private final ModelSource models;

  /**
   * Imports models in the steps that the package describes, the first of them in a process of its
   * own.
   *
   * @param warnings hears, in one line each, what is wrong with a model but does not keep it from
   *     being imported
   */
  public CarImporter(Consumer<String> warnings) {
    this(warnings, new ModelProcess());
  }

  CarImporter(Consumer<String> warnings, ModelSource models) {
    this.warnings = warnings;
    this.models = models;
  }

  /**
   * Imports a car: in metres, on its wheels, centred, nose to z, normals at every vertex.
   *
   * @throws InvalidInputException if the file is no model that can be read, takes too much memory
   *     or time, names files that it must not, has places that are no numbers, has no paint, is
   *     flat, or is of a size that no car has
   */
  public List<Part> read(Path file, ImportSettings settings) {
    List<Surface> surfaces =
        models.read(file, settings.outsideFiles()).stream()
            .map(surface -> finite(file, surface))
            .toList();
    List<RawPart> parts =
        surfaces.stream()
            .map(settings.axes()::turn)
            .flatMap(surface -> settings.rules().parts(surface).stream())
            .toList();
    mustHavePaint(file, parts, surfaces);
    mustHaveThreeDimensions(file, Bounds.ofParts(parts));
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
    mustStillHavePaint(file, parts);
    ModelFolder folder = new ModelFolder(file, settings.outsideFiles());
    Looks looks = new Looks(new Textures(file, folder, warnings));
    List<Part> finished = finished(parts, smoothing, looks);
    folder.mustHaveKeptInside();
    return finished;
  }

  private static List<Part> finished(List<RawPart> parts, Smoothing smoothing, Looks looks) {
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

  /** A surface as it can be used: normals that are no numbers are computed from the triangles. */
  private static Surface finite(Path file, Surface surface) {
    if (!areFinite(surface.positions()) || !areFinite(surface.uvs())) {
      throw new InvalidInputException(
          file.toString(),
          "a corner of material "
              + ModelFolder.oneLine(surface.material().name())
              + " lies where no number says (NaN or infinite); export the model again");
    }
    return areFinite(surface.normals()) ? surface : surface.withNormals(new float[0]);
  }

  private static boolean areFinite(float[] numbers) {
    for (float number : numbers) {
      if (!Float.isFinite(number)) {
        return false;
      }
    }
    return true;
  }

  private static void mustHaveThreeDimensions(Path file, Bounds car) {
    for (int axis = 0; axis < 3; axis++) {
      if (!(car.size(axis) > 0)) {
        throw new InvalidInputException(
            file.toString(), "is flat; is it the model of a car, and are its axes right?");
      }
    }
  }

  private static void mustStillHavePaint(Path file, List<RawPart> parts) {
    if (parts.stream().noneMatch(part -> part.role() == Role.PAINT)) {
      throw new InvalidInputException(
          file.toString(),
          "no triangle of its paint has an area; is it the model of a car, and is its length"
              + " right?");
    }
  }

  private static void mustHavePaint(Path file, List<RawPart> parts, List<Surface> surfaces) {
    if (parts.stream().noneMatch(part -> part.role() == Role.PAINT)) {
      throw new InvalidInputException(
          file.toString(),
          "none of its materials is paint; name the body's with `paint` REGEX: there are "
              + surfaces.stream()
                  .map(surface -> ModelFolder.oneLine(surface.material().name()))
                  .collect(Collectors.joining(", ")));
    }
  }

  private static void mustBeOfACarsSize(Path file, double length) {
    if (!(length >= SHORTEST && length <= LONGEST)) {
      throw new InvalidInputException(
          file.toString(),
          ("the car would be %.4g m long; give its true length with `length` METRES, or its axes with"
                  + " `up` and `front`")
              .formatted(length));
    }
  }
}

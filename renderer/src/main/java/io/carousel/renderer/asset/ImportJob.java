package io.carousel.renderer.asset;

import io.carousel.job.InvalidInputException;
import io.carousel.job.Sha256;
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.builtin.BuiltinCars;
import io.carousel.renderer.car.installed.CarSheet;
import io.carousel.renderer.car.installed.InstalledCars;
import io.carousel.renderer.model.CarImporter;
import io.carousel.renderer.model.ImportSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Imports a user's own car from a model file. */
public final class ImportJob {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]*");

  private final InstalledCars cars;
  private final CarImporter importer;

  /**
   * Prepares to import a car from a model file.
   *
   * @param cars where the car goes
   * @param warnings hears what is wrong with a model but does not keep it from being imported
   */
  public ImportJob(InstalledCars cars, Consumer<String> warnings) {
    this.cars = cars;
    this.importer = new CarImporter(warnings);
  }

  /**
   * What to call a car.
   *
   * @param id what scene configs are to call it
   * @param label what a person would call it
   * @param bodyType sedan, hatchback, suv, van and so on
   * @param licence the licence's short name
   * @param credit who made the model
   */
  public record Description(
      String id, String label, String bodyType, String licence, String credit) {}

  /**
   * Imports a car, in place of an older one with that id.
   *
   * @return its parts
   * @throws InvalidInputException if the id cannot be used, or the model is no car; see {@link
   *     CarImporter#read}
   */
  public List<Part> run(Path model, Description description, ImportSettings settings) {
    mustBeUsable(description.id());
    List<Part> parts = importer.read(model, settings);
    cars.save(
        new CarSheet(
            description.id(),
            description.label(),
            description.bodyType(),
            null,
            description.licence(),
            description.credit(),
            model.getFileName().toString(),
            Sha256.of(model),
            "",
            List.of()),
        parts);
    return parts;
  }

  private static void mustBeUsable(String id) {
    if (!ID.matcher(id).matches()) {
      throw new InvalidInputException(
          "id", "\"" + id + "\" must be small letters, digits, _ and - only");
    }
    if (BuiltinCars.ids().contains(id)) {
      throw new InvalidInputException("id", id + " is a built-in car; choose another id");
    }
  }
}

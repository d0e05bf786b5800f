package io.carousel.renderer.asset;

import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import io.carousel.job.Sha256;
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.installed.CarSheet;
import io.carousel.renderer.car.installed.InstalledCars;
import io.carousel.renderer.model.CarImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Installs the cars of the catalogue. Cars that are there already, of the same file and the same
 * entry in the catalogue, are kept, so a run that was stopped goes on; a car is on disk whole or
 * not at all.
 */
public final class InstallJob {

  /** Changes with what an import makes of a model, so that cars are imported again. */
  private static final int IMPORTER_VERSION = 2;

  private final Catalog catalog;
  private final InstalledCars cars;
  private final PackageClient client;
  private final Progress progress;
  private final CarImporter importer;

  /**
   * Prepares to install cars; nothing is fetched yet.
   *
   * @param catalog what to install
   * @param cars where the cars go
   * @param client fetches the package unless the user has it
   * @param progress hears how many cars are on disk
   * @param warnings hears what is wrong with a model but does not keep it from being installed
   */
  public InstallJob(
      Catalog catalog,
      InstalledCars cars,
      PackageClient client,
      Progress progress,
      Consumer<String> warnings) {
    this.catalog = catalog;
    this.cars = cars;
    this.client = client;
    this.progress = progress;
    this.importer = new CarImporter(warnings);
  }

  /**
   * What a run did.
   *
   * @param installed ids of the cars that it installed
   * @param kept ids of the cars that were there already
   * @param missing ids of the cars that are not in the files that the user gave
   */
  public record Outcome(List<String> installed, List<String> kept, List<String> missing) {}

  /**
   * Installs what is missing.
   *
   * @param from package or library files at hand; if there are none, the package is fetched
   * @throws InvalidInputException if a file is no package, or not what the catalogue describes
   * @throws JobFailedException if the package could not be fetched or a car not be written
   */
  public Outcome run(List<Path> from) {
    cars.discardAttempts();
    List<CatalogCar> wanted = catalog.cars().stream().filter(car -> !isThere(car)).toList();
    if (wanted.isEmpty()) {
      return new Outcome(List.of(), ids(catalog.cars()), List.of());
    }
    PackageFile.mustBeWritable(cars.folder());
    try (TemporaryFolder temporary = TemporaryFolder.create()) {
      Map<String, Path> libraries = libraries(wanted, from, temporary);
      List<CatalogCar> available =
          wanted.stream().filter(car -> libraries.containsKey(car.library())).toList();
      try (Progress.Step step = progress.begin("install", available.size(), "car")) {
        for (CatalogCar car : available) {
          install(car, libraries.get(car.library()), temporary.folder(car.id()));
          step.advance(1);
        }
      }
      return new Outcome(
          ids(available),
          ids(catalog.cars().stream().filter(car -> !wanted.contains(car)).toList()),
          ids(wanted.stream().filter(car -> !available.contains(car)).toList()));
    } catch (IOException e) {
      throw new JobFailedException(
          "the cars could not be installed (" + e.getMessage() + "); run the same command again",
          e);
    }
  }

  private static List<String> ids(List<CatalogCar> some) {
    return some.stream().map(CatalogCar::id).toList();
  }

  private boolean isThere(CatalogCar car) {
    Optional<CarSheet> sheet = cars.sheet(car.id());
    return sheet.isPresent()
        && catalog.libraries().get(car.library()).equals(sheet.get().sha256())
        && recipe(car).equals(sheet.get().recipe());
  }

  // A record's text names every field, so it changes with the entry in the catalogue.
  private static String recipe(CatalogCar car) {
    return Sha256.of(IMPORTER_VERSION + " " + car);
  }

  private Map<String, Path> libraries(
      List<CatalogCar> wanted, List<Path> from, TemporaryFolder temporary) throws IOException {
    Set<String> names = wanted.stream().map(CatalogCar::library).collect(Collectors.toSet());
    List<Path> files =
        from.isEmpty()
            ? List.of(PackageFile.fetch(client, catalog.packageName(), temporary, progress))
            : from;
    Map<String, Path> libraries = new HashMap<>();
    try (Progress.Step step = progress.begin("unpack", files.size(), "file")) {
      for (Path file : files) {
        Map<String, Path> found = librariesIn(file, names, temporary);
        String where = from.isEmpty() ? catalog.packageName() : file.toString();
        for (Map.Entry<String, Path> library : found.entrySet()) {
          String name = library.getKey();
          PackageFile.mustBe(where, name, library.getValue(), catalog.libraries().get(name));
        }
        libraries.putAll(found);
        step.advance(1);
      }
    }
    if (libraries.isEmpty()) {
      throw new InvalidInputException(
          files.get(0).toString(),
          "has none of " + String.join(", ", catalog.libraries().keySet()));
    }
    return libraries;
  }

  private static Map<String, Path> librariesIn(
      Path file, Set<String> names, TemporaryFolder temporary) throws IOException {
    PackageFile.mustBeThere(file);
    String name = file.getFileName().toString();
    if (name.endsWith(".sh3f")) {
      return names.contains(name) ? Map.of(name, file) : Map.of();
    }
    if (!name.endsWith(".deb")) {
      throw new InvalidInputException(
          file.toString(), "is neither a Debian package (.deb) nor a furniture library (.sh3f)");
    }
    return PackageFile.unpack(file, names, temporary.folder("libraries-" + name));
  }

  private void install(CatalogCar car, Path library, Path folder) throws IOException {
    Path model = FurnitureLibrary.unpack(library, car.path(), folder);
    List<Part> parts = importer.read(model, car.settings());
    cars.save(
        new CarSheet(
            car.id(),
            car.label(),
            car.bodyType(),
            car.year(),
            car.licence(),
            car.credit(),
            catalog.packageName() + ": " + car.path(),
            catalog.libraries().get(car.library()),
            recipe(car),
            List.of()),
        parts);
  }
}

package io.carousel.renderer.asset;

import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import io.carousel.renderer.environment.EnvironmentLibrary;
import io.carousel.renderer.exr.ExrFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Installs the maps of the catalogue. Those that are there are kept; a map is on disk whole or not
 * at all.
 */
public final class EnvironmentInstallJob {

  private final EnvironmentCatalog catalog;
  private final EnvironmentLibrary library;
  private final PackageClient client;
  private final Progress progress;

  /**
   * Prepares to install maps; nothing is fetched yet.
   *
   * @param catalog what to install
   * @param library where the maps go
   * @param client fetches the package unless the user has it
   * @param progress hears how many maps are on disk
   */
  public EnvironmentInstallJob(
      EnvironmentCatalog catalog,
      EnvironmentLibrary library,
      PackageClient client,
      Progress progress) {
    this.catalog = catalog;
    this.library = library;
    this.client = client;
    this.progress = progress;
  }

  /**
   * Installs what is missing.
   *
   * @param from the package at hand; if there is none, it is fetched
   * @return ids of the maps that were installed; the others were there
   * @throws InvalidInputException if the file is no package, lacks maps of the catalogue, or has
   *     others under their names
   * @throws JobFailedException if the package could not be fetched or a map not be written
   */
  public List<String> run(Optional<Path> from) {
    List<String> there = library.ids();
    List<EnvironmentCatalog.Entry> missing =
        catalog.maps().stream().filter(map -> !there.contains(map.id())).toList();
    if (missing.isEmpty()) {
      return List.of();
    }
    PackageFile.mustBeWritable(library.folder());
    try (TemporaryFolder temporary = TemporaryFolder.create()) {
      Path deb =
          from.isPresent()
              ? from.get()
              : PackageFile.fetch(client, catalog.packageName(), temporary, progress);
      PackageFile.mustBeThere(deb);
      Map<String, Path> files =
          PackageFile.unpack(
              deb,
              missing.stream().map(EnvironmentCatalog.Entry::file).collect(Collectors.toSet()),
              temporary.folder("maps"));
      try (Progress.Step step = progress.begin("install", missing.size(), "map")) {
        for (EnvironmentCatalog.Entry map : missing) {
          Path file = files.get(map.file());
          if (file == null) {
            throw new InvalidInputException(
                deb.toString(),
                "has no %s; it is another package or version than %s"
                    .formatted(map.file(), catalog.packageName()));
          }
          PackageFile.mustBe(
              from.map(Path::toString).orElse(catalog.packageName()),
              map.file(),
              file,
              map.sha256());
          ExrFile.read(file); // before it is installed: a damaged one would only fail later
          library.save(map.id(), file, catalog.credit(map));
          step.advance(1);
        }
      }
    } catch (IOException e) {
      throw new JobFailedException(
          "the maps could not be installed (" + e.getMessage() + "); run the same command again",
          e);
    }
    return missing.stream().map(EnvironmentCatalog.Entry::id).toList();
  }
}

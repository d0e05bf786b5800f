package io.carousel.renderer.asset;

import io.carousel.dataset.Credit;
import io.carousel.job.InvalidInputException;
import io.carousel.job.OneLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The freely licensed maps of places that can be installed: {@code environments/catalog.yaml}.
 *
 * @param packageName the Debian package that holds them
 * @param licence their licence's short name
 * @param author who made them
 * @param maps the maps
 */
public record EnvironmentCatalog(
    String packageName, String licence, String author, List<Entry> maps) {

  /**
   * A map that can be installed.
   *
   * @param id what scene configs call it
   * @param label what a person would call it
   * @param file its name in the package, without folders
   * @param sha256 the file's SHA-256 checksum
   */
  public record Entry(String id, String label, String file, String sha256) {}

  public EnvironmentCatalog {
    maps = List.copyOf(Objects.requireNonNull(maps, "maps"));
  }

  /**
   * Reads the catalogue.
   *
   * @throws InvalidInputException if it is missing or has a mistake, with the line of the first
   */
  public static EnvironmentCatalog read(Path file) {
    EnvironmentCatalog catalog = YamlRecord.read(file, EnvironmentCatalog.class);
    if (catalog.packageName == null || catalog.licence == null || catalog.author == null) {
      throw new InvalidInputException(
          file.toString(), "needs a package_name, a licence and an author");
    }
    for (Entry map : catalog.maps) {
      if (map.id() == null || map.file() == null || map.sha256() == null) {
        throw new InvalidInputException(
            file + ": " + OneLine.quoted(String.valueOf(map.id())),
            "a map needs an id, a file and its sha256");
      }
    }
    return catalog;
  }

  Credit credit(Entry map) {
    return new Credit(map.label(), licence, author, packageName + ": " + map.file());
  }
}

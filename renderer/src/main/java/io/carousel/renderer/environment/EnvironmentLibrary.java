package io.carousel.renderer.environment;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.carousel.dataset.Credit;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.WholeFile;
import io.carousel.renderer.exr.ExrFile;
import io.carousel.renderer.picture.LinearPicture;
import io.carousel.renderer.picture.RadianceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The maps in a folder: {@code <id>.exr} or {@code <id>.hdr} is one, the whole sphere of what is
 * around a place as an equirectangular picture in linear light; {@code <id>.json} beside it says
 * whom to thank.
 */
public final class EnvironmentLibrary {

  private static final String MAP = ".exr";
  private static final String RADIANCE_MAP = ".hdr";
  private static final String CREDIT = ".json";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Optional<Path> folder;

  /** A library without any. */
  public EnvironmentLibrary() {
    this.folder = Optional.empty();
  }

  /**
   * The maps in a folder.
   *
   * @param folder may be missing, and is then without maps
   */
  public EnvironmentLibrary(Path folder) {
    this.folder = Optional.of(folder);
  }

  /**
   * Where the maps are.
   *
   * @throws java.util.NoSuchElementException if it is a library without any
   */
  public Path folder() {
    return folder.orElseThrow();
  }

  /**
   * The ids that scene configs can name, sorted.
   *
   * @throws InvalidInputException if the folder cannot be read
   */
  public List<String> ids() {
    if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(MAP) || name.endsWith(RADIANCE_MAP))
          .map(name -> name.substring(0, name.lastIndexOf('.')))
          .distinct()
          .sorted()
          .toList();
    } catch (IOException e) {
      throw FileProblem.reading(folder.get(), e);
    }
  }

  /** Where a map lies; of two of the same name, the OpenEXR file. */
  public Path map(String id) {
    Path radiance = folder().resolve(id + RADIANCE_MAP);
    Path map = radiance.resolveSibling(id + MAP);
    return !Files.exists(map) && Files.exists(radiance) ? radiance : map;
  }

  /**
   * Reads a map.
   *
   * @throws InvalidInputException if it is missing, damaged, or of a kind that is not read
   */
  public static LinearPicture read(Path map) {
    return map.toString().endsWith(RADIANCE_MAP) ? RadianceFile.read(map) : ExrFile.read(map);
  }

  /**
   * Whom to thank for some maps, sorted by their ids; nobody where nobody is named.
   *
   * @throws InvalidInputException if what is said of one is damaged
   */
  public List<Credit> credits(Collection<String> ids) {
    return ids().stream()
        .filter(ids::contains)
        .map(id -> folder().resolve(id + CREDIT))
        .filter(Files::exists)
        .map(EnvironmentLibrary::credit)
        .toList();
  }

  private static Credit credit(Path file) {
    try {
      Credit credit = MAPPER.readValue(Files.readAllBytes(file), Credit.class);
      if (credit == null || credit.licence() == null || credit.author() == null) {
        throw new IOException("it lacks the licence or the author");
      }
      return credit;
    } catch (IOException e) {
      throw FileProblem.reading(
          file, "does not say whom to thank; install the maps again, or delete it", e);
    }
  }

  /**
   * Puts a map into the folder, whole or not at all.
   *
   * @param id what scene configs call it
   * @param map the file to copy
   * @param credit whom to thank
   * @throws io.carousel.job.JobFailedException if it cannot be written
   */
  public void save(String id, Path map, Credit credit) {
    Path sheet = folder().resolve(id + CREDIT);
    WholeFile.write(sheet, out -> MAPPER.writerWithDefaultPrettyPrinter().writeValue(out, credit));
    WholeFile.write(sheet.resolveSibling(id + MAP), out -> Files.copy(map, out));
  }
}

package io.carousel.renderer.car.installed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.carousel.job.Attempt;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.WholeFile;
import io.carousel.json.JsonProblem;
import io.carousel.renderer.car.Car;
import io.carousel.renderer.car.CarSummary;
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Texture;
import io.carousel.renderer.car.TriangleMesh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of installed cars, one folder a car. A folder without {@code car.json} is none. */
public final class InstalledCars {

  private static final String SHEET = "car.json";
  private static final String MESH = "mesh.bin";

  /** Where an attempt has the car that it replaces. */
  private static final String OLDER = "older";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Path folder;

  /**
   * Cars in a folder.
   *
   * @param folder may be missing, and is then without cars
   */
  public InstalledCars(Path folder) {
    this.folder = folder;
  }

  /** Where the cars are. */
  public Path folder() {
    return folder;
  }

  /** The ids of the cars, sorted. */
  public List<String> ids() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> cars = Files.list(folder)) {
      return cars.filter(car -> Files.exists(car.resolve(SHEET)))
          .map(car -> car.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw FileProblem.reading(folder, e);
    }
  }

  /**
   * What is known of a car without loading it.
   *
   * @throws InvalidInputException if what is on disk is damaged
   */
  public CarSummary summary(String id) {
    return read(id).summary();
  }

  /** What {@code car.json} says, or nothing if that car is not there or its sheet is damaged. */
  public Optional<CarSheet> sheet(String id) {
    try {
      return Files.exists(sheetOf(id)) ? Optional.of(read(id)) : Optional.empty();
    } catch (InvalidInputException e) {
      // To be installed again is the cure for a damaged sheet, as for a missing one.
      return Optional.empty();
    }
  }

  /**
   * Loads a car.
   *
   * @throws InvalidInputException if what is on disk is damaged
   */
  public Car load(String id) {
    CarSheet sheet = read(id);
    Path meshFile = folder.resolve(id).resolve(MESH);
    List<TriangleMesh> meshes = MeshFile.read(meshFile);
    if (meshes.size() != sheet.parts().size()) {
      throw new InvalidInputException(
          meshFile.toString(),
          "does not belong to the " + SHEET + " beside it; install or import the car again");
    }
    Map<String, Texture> textures = new HashMap<>();
    for (String texture : sheet.textures()) {
      textures.put(texture, TextureFile.read(folder.resolve(id).resolve(texture)));
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < meshes.size(); i++) {
      CarSheet.PartName part = sheet.parts().get(i);
      parts.add(new Part(part.name(), part.role(), meshes.get(i), part.look(textures)));
    }
    return new Car(id, sheet.label(), parts);
  }

  /**
   * Puts a car on disk, whole or not at all, in place of an older one with that id, which stays
   * until the new one is whole.
   *
   * @param sheet what it is; its list of parts is replaced
   * @param parts its parts
   * @throws JobFailedException if it cannot be written
   */
  public void save(CarSheet sheet, List<Part> parts) {
    CarSheet whole = sheet.withParts(parts.stream().map(CarSheet.PartName::of).toList());
    Path car = folder.resolve(sheet.id());
    try (Attempt attempt = Attempt.begin(attempts().resolve(sheet.id()))) {
      try {
        bringBack(attempt, car);
        Path begun = attempt.folder().resolve("car");
        write(begun, whole, parts);
        replace(car, begun, attempt.folder().resolve(OLDER));
      } catch (IOException e) {
        throw FileProblem.writing(car, e);
      } finally {
        attempt.done(); // Half a car is of no use to anybody.
      }
    }
  }

  private Path attempts() {
    return folder.resolve("attempts");
  }

  /** Deletes what runs that were killed had of cars; a car that is there stays. */
  public void discardAttempts() {
    if (!Files.isDirectory(attempts())) {
      return;
    }
    List<Path> ids;
    try (Stream<Path> all = Files.list(attempts())) {
      ids = all.sorted().toList();
    } catch (IOException e) {
      throw FileProblem.writing(attempts(), e);
    }
    for (Path id : ids) {
      try (Attempt attempt = Attempt.begin(id)) {
        bringBack(attempt, folder.resolve(id.getFileName()));
        attempt.done();
      } catch (IOException e) {
        throw FileProblem.writing(id, e);
      }
    }
  }

  /** Puts an older car back that a run took away and was killed before the new one was there. */
  private static void bringBack(Attempt attempt, Path car) throws IOException {
    for (Path left : attempt.left()) {
      Path older = left.resolve(OLDER);
      if (Files.isDirectory(older) && !Files.exists(car)) {
        Files.move(older, car, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private static void write(Path begun, CarSheet sheet, List<Part> parts) {
    WholeFile.write(
        begun.resolve(MESH), out -> MeshFile.write(out, parts.stream().map(Part::mesh).toList()));
    parts.stream()
        .flatMap(part -> part.look().texture().stream())
        .distinct()
        .forEach(texture -> TextureFile.write(begun.resolve(texture.name()), texture));
    WholeFile.write(begun.resolve(SHEET), json(sheet));
  }

  private static void replace(Path car, Path begun, Path older) throws IOException {
    if (Files.exists(car)) {
      Files.move(car, older, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(begun, car, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (Files.exists(older)) {
        Files.move(older, car, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
  }

  private Path sheetOf(String id) {
    return folder.resolve(id).resolve(SHEET);
  }

  private CarSheet read(String id) {
    Path file = sheetOf(id);
    try {
      CarSheet sheet = MAPPER.readValue(Files.readAllBytes(file), CarSheet.class);
      if (sheet == null || !sheet.isWhole(id)) {
        throw new InvalidInputException(
            file.toString(),
            "does not say what it must of car "
                + id
                + "; run `assets install`, or import the car again");
      }
      return sheet;
    } catch (JsonProcessingException e) {
      throw JsonProblem.in(file, e);
    } catch (IOException e) {
      throw FileProblem.reading(file, e);
    }
  }

  private static String json(CarSheet sheet) {
    try {
      return MAPPER.writeValueAsString(sheet) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a car sheet that JSON cannot hold", e);
    }
  }
}

package io.carousel.analysis.model;

import io.carousel.analysis.loss.LossCatalogue;
import io.carousel.analysis.loss.LossInfo;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The loss models that are there: the untrained network, and every folder at any depth of the
 * models folder that holds {@code trunk_best.pth} and {@code embedder_best.pth}.
 */
public final class ModelLibrary {

  /** The seed of the untrained network's weights where none is given. */
  public static final long DEFAULT_SEED = 0;

  private final Path modelsFolder;
  private final long seed;
  private final LossCatalogue catalogue = LossCatalogue.standard();

  /** The models of a folder, which need not exist. */
  public ModelLibrary(Path modelsFolder) {
    this(modelsFolder, DEFAULT_SEED);
  }

  /**
   * The models of a folder, which need not exist.
   *
   * @param seed what the weights of the untrained network are drawn with
   */
  public ModelLibrary(Path modelsFolder, long seed) {
    this.modelsFolder = modelsFolder;
    this.seed = seed;
  }

  /**
   * A folder that holds only one of a model's two files.
   *
   * @param folder the folder
   * @param reason what is missing
   */
  public record Incomplete(Path folder, String reason) {}

  /**
   * Every model that is there: the untrained one first, then by name.
   *
   * @throws InvalidInputException if two folders would have the same name, or one cannot be read
   */
  public List<LossModel> models() {
    List<Path> folders = new ArrayList<>();
    for (Path folder : modelFolders()) {
      if (has(folder, TrainedModel.TRUNK) && has(folder, TrainedModel.EMBEDDER)) {
        folders.add(folder);
      }
    }
    List<LossModel> models = new ArrayList<>();
    models.add(new UntrainedModel(seed));
    names(folders)
        .forEach(
            (name, folder) ->
                models.add(new TrainedModel(name, loss(folder), modelsFolder, folder)));
    return List.copyOf(models);
  }

  /** Every folder that holds only one of a model's two files. */
  public List<Incomplete> incomplete() {
    List<Incomplete> incomplete = new ArrayList<>();
    for (Path folder : modelFolders()) {
      for (String file : List.of(TrainedModel.TRUNK, TrainedModel.EMBEDDER)) {
        if (!has(folder, file)) {
          incomplete.add(new Incomplete(folder, file + " is missing"));
        }
      }
    }
    return List.copyOf(incomplete);
  }

  private LossInfo loss(Path folder) {
    BenchmarkFolder place = BenchmarkFolder.of(folder.toAbsolutePath().normalize());
    return catalogue
        .ofRun(place.run(), place.fold())
        .orElse(new LossInfo(null, null, null, null, null, place.fold()));
  }

  private static boolean has(Path folder, String file) {
    return Files.isRegularFile(folder.resolve(file));
  }

  /** Every folder with at least one of the two files. */
  private List<Path> modelFolders() {
    if (!Files.isDirectory(modelsFolder)) {
      return List.of();
    }
    // Users link to models that lie on another disk.
    try (Stream<Path> files = Files.walk(modelsFolder, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(file -> file.endsWith(TrainedModel.TRUNK) || file.endsWith(TrainedModel.EMBEDDER))
          .map(Path::getParent)
          .distinct()
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new InvalidInputException(
          modelsFolder.toString(), "could not be searched for models (" + e.getMessage() + ")", e);
    }
  }

  /** A name for every folder: the short one, or the long one where several share the short one. */
  private Map<String, Path> names(List<Path> folders) {
    Map<String, Long> uses =
        folders.stream()
            .map(folder -> ModelName.brief(modelsFolder, folder).toLowerCase(Locale.ROOT))
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    Map<String, Path> names =
        new TreeMap<>(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()));
    // Case is not told apart, as some file systems do not.
    Map<String, Path> taken = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    taken.put(UntrainedModel.FILE_NAME, Path.of("the untrained network"));
    for (Path folder : folders) {
      String brief = ModelName.brief(modelsFolder, folder);
      boolean shared = uses.get(brief.toLowerCase(Locale.ROOT)) > 1;
      String name = shared ? ModelName.full(modelsFolder, folder) : brief;
      Path other = taken.put(name, folder);
      if (other != null) {
        throw new InvalidInputException(
            folder.toString(),
            "would be the model \"" + name + "\", as is " + other + "; rename one of them");
      }
      names.put(name, folder);
    }
    return names;
  }
}

package io.carousel.analysis.models.library;

import io.carousel.analysis.models.catalogue.LossCatalogue;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.catalogue.SameFold;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The models that are there: the untrained networks, trunks that learned from ImageNet, every
 * folder at any depth of the models folder that holds {@code trunk_best.pth} and {@code
 * embedder_best.pth} (or {@code .safetensors}), and every model that a YAML file in it describes.
 */
public final class ModelLibrary {

  /** The seed of the untrained network's weights where none is given. */
  public static final long DEFAULT_SEED = 0;

  private static final String IS_MISSING = " is missing";
  private static final Pattern DESCRIPTION = Pattern.compile("\\.ya?ml$");

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

  /** The untrained network alone, which needs no file. */
  public static FoundModels untrained() {
    return new FoundModels(List.of(new UntrainedModel(DEFAULT_SEED)), List.of());
  }

  /**
   * The model that a file describes, wherever it lies.
   *
   * @param description a YAML file as in {@code models/README.md}
   * @throws InvalidInputException if the file is missing or anything in it is wrong
   */
  public static LossModel described(Path description) {
    Path folder = description.toAbsolutePath().normalize().getParent();
    LossModel model =
        ReadGuard.read(
            description,
            () -> ModelDescription.read(description, folder, LossCatalogue.standard()));
    return new GuardedModel(model, description);
  }

  /**
   * Every model that is there, and what looks like one and is none.
   *
   * @throws InvalidInputException if the folder cannot be searched
   */
  public FoundModels find() {
    FolderContents contents = FolderContents.of(modelsFolder);
    List<BrokenModel> broken = new ArrayList<>(contents.unreadable());
    List<LossModel> described = new ArrayList<>();
    for (Path description : descriptions(contents)) {
      try {
        described.add(
            ReadGuard.read(
                description, () -> ModelDescription.read(description, modelsFolder, catalogue)));
      } catch (InvalidInputException e) {
        broken.add(new BrokenModel(description, e.getMessage()));
      }
    }
    List<LossModel> trained =
        new ArrayList<>(benchmarkModels(contents, describedFolders(described), broken));
    trained.addAll(described);
    trained.sort(
        Comparator.comparing(LossModel::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(LossModel::name));
    List<LossModel> fromFiles = new ArrayList<>(imageNetModels(contents));
    fromFiles.addAll(trained);
    List<LossModel> models = new ArrayList<>(UntrainedModels.of(fromFiles, seed));
    fromFiles.forEach(
        model -> models.add(new GuardedModel(model, modelsFolder.resolve(model.name()))));
    broken.addAll(removeDoubles(models));
    broken.addAll(removeSameFolds(models));
    broken.sort(Comparator.comparing(BrokenModel::place));
    return new FoundModels(models, broken);
  }

  /** Takes models off the list whose name an earlier one has: embeddings go by the name. */
  private List<BrokenModel> removeDoubles(List<LossModel> models) {
    List<BrokenModel> doubles = new ArrayList<>();
    // Case is not told apart, as some file systems do not.
    Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (LossModel model : List.copyOf(models)) {
      if (!taken.add(model.fileName())) {
        models.remove(model);
        doubles.add(
            new BrokenModel(
                modelsFolder.resolve(model.name()),
                modelsFolder
                    + ": another model is called \""
                    + model.name()
                    + "\" too; rename one of them"));
      }
    }
    return doubles;
  }

  /** Takes models off the list that claim to be the same fold of a training as an earlier one. */
  private List<BrokenModel> removeSameFolds(List<LossModel> models) {
    List<BrokenModel> doubles = new ArrayList<>();
    List<LossModel> kept = new ArrayList<>();
    for (LossModel model : models) {
      Optional<LossModel> same =
          kept.stream().filter(other -> SameFold.is(model.loss(), other.loss())).findFirst();
      same.ifPresentOrElse(
          other ->
              doubles.add(
                  new BrokenModel(
                      modelsFolder.resolve(model.name()),
                      modelsFolder.resolve(model.name())
                          + ": "
                          + SameFold.reason(model.loss(), other.name()))),
          () -> kept.add(model));
    }
    models.retainAll(kept);
    return doubles;
  }

  private static Set<Path> describedFolders(List<LossModel> described) {
    return described.stream()
        .filter(TrainedModel.class::isInstance)
        .map(model -> ((TrainedModel) model).trunk().normalize().getParent())
        .collect(Collectors.toSet());
  }

  /** Trunks without an embedder beside them. */
  private List<LossModel> imageNetModels(FolderContents contents) {
    List<Path> alone =
        contents.files().stream()
            .filter(
                file ->
                    !(WeightFiles.isTrunk(file)
                        && WeightFiles.embedder(file.getParent()).isPresent()))
            .toList();
    return ImageNetTrunks.among(alone, modelsFolder, seed);
  }

  private List<LossModel> benchmarkModels(
      FolderContents contents, Set<Path> described, List<BrokenModel> broken) {
    List<Path> folders = new ArrayList<>();
    for (Path folder : modelFolders(contents)) {
      if (described.contains(folder.normalize())) {
        continue; // The description says more of it.
      }
      if (WeightFiles.embedder(folder).isEmpty()) {
        if (WeightFiles.trunk(folder).filter(ImageNetTrunks::isOne).isPresent()) {
          continue; // It needs none.
        }
        broken.add(new BrokenModel(folder, folder + ": " + TrainedModel.EMBEDDER + IS_MISSING));
      } else if (WeightFiles.trunk(folder).isEmpty()) {
        broken.add(new BrokenModel(folder, folder + ": " + TrainedModel.TRUNK + IS_MISSING));
      } else {
        folders.add(folder);
      }
    }
    List<LossModel> models = new ArrayList<>();
    benchmarkNames(folders)
        .forEach(
            (folder, name) -> {
              try {
                models.add(ReadGuard.read(folder, () -> benchmarkModel(name, folder)));
              } catch (InvalidInputException e) {
                broken.add(new BrokenModel(folder, e.getMessage()));
              }
            });
    return models;
  }

  private LossModel benchmarkModel(String name, Path folder) {
    Optional<TrainingFile> training = TrainingFile.in(folder);
    return TrainedModel.of(
        name,
        training.map(file -> file.info(catalogue)).orElseGet(() -> benchmarkLoss(folder)),
        training.flatMap(TrainingFile::inputSize),
        modelsFolder,
        WeightFiles.trunk(folder).orElseThrow(),
        WeightFiles.embedder(folder).orElseThrow());
  }

  private LossInfo benchmarkLoss(Path folder) {
    BenchmarkFolder place = BenchmarkFolder.of(folder.toAbsolutePath().normalize());
    return catalogue
        .ofRun(place.run(), place.fold())
        .orElse(new LossInfo(null, null, null, null, null, place.fold()))
        .ofRun(place.folder(), null);
  }

  /** Every folder with at least one of a model's two files. */
  private static List<Path> modelFolders(FolderContents contents) {
    return contents.files().stream()
        .filter(file -> WeightFiles.isTrunk(file) || WeightFiles.isEmbedder(file))
        .map(Path::getParent)
        .distinct()
        .toList();
  }

  /** The descriptions of researchers' own models: YAML files in the folder itself. */
  private List<Path> descriptions(FolderContents contents) {
    return contents.files().stream()
        .filter(file -> modelsFolder.equals(file.getParent()))
        .filter(file -> DESCRIPTION.matcher(file.toString()).find())
        .toList();
  }

  /** A name for every folder: the short one, or the long one where several share the short one. */
  private Map<Path, String> benchmarkNames(List<Path> folders) {
    Map<String, Long> uses =
        folders.stream()
            .map(folder -> ModelName.brief(modelsFolder, folder).toLowerCase(Locale.ROOT))
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    Map<Path, String> names = new LinkedHashMap<>();
    for (Path folder : folders) {
      String brief = ModelName.brief(modelsFolder, folder);
      boolean shared = uses.get(brief.toLowerCase(Locale.ROOT)) > 1;
      names.put(folder, shared ? ModelName.full(modelsFolder, folder) : brief);
    }
    return names;
  }
}

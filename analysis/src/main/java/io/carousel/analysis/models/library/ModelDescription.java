package io.carousel.analysis.models.library;

import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.catalogue.LossCatalogue;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.network.ModelFormat;
import io.carousel.analysis.models.network.NetworkFile;
import io.carousel.job.InvalidInputException;
import io.carousel.job.OneLine;
import io.carousel.yaml.Fields;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Yaml;
import io.carousel.yaml.YamlFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the description of a researcher's own model; {@code models/README.md} has the format. */
final class ModelDescription {

  /** The kinds of models that can be described. */
  private enum Kind {
    TORCHSCRIPT,
    ONNX,
    /** A trunk and an embedder; of any architecture that is known. */
    CHECKPOINT,
    /** The same under the name of the first. */
    BN_INCEPTION
  }

  private static final String KIND = "kind";
  private static final String NAME = "name";
  private static final String FILE = "file";
  private static final String TRUNK = "trunk";
  private static final String EMBEDDER = "embedder";
  private static final String PREPROCESSING = "preprocessing";

  private static final List<String> FIELDS =
      Stream.concat(
              Stream.of(KIND, NAME, FILE, TRUNK, EMBEDDER, PREPROCESSING),
              LossFields.NAMES.stream())
          .toList();

  private static final String EXAMPLE = "models/README.md has an example to copy";

  private final Path file;
  private final Path modelsFolder;
  private final LossCatalogue catalogue;
  private final Mistakes mistakes;

  private ModelDescription(Path file, Path modelsFolder, LossCatalogue catalogue) {
    this.file = file;
    this.modelsFolder = modelsFolder;
    this.catalogue = catalogue;
    this.mistakes = new Mistakes(file);
  }

  /**
   * Reads a description.
   *
   * @throws InvalidInputException if anything in it is wrong, one line a mistake: {@code file:line:
   *     field: what is wrong; what to do}
   */
  static LossModel read(Path file, Path modelsFolder, LossCatalogue catalogue) {
    return new ModelDescription(file, modelsFolder, catalogue).model();
  }

  private LossModel model() {
    Yaml document = YamlFile.read(file, EXAMPLE);
    if (!(document instanceof Yaml.Mapping mapping)) {
      throw new InvalidInputException(
          file + ":" + document.line(),
          "must be fields such as kind and file, not " + document.description() + "; " + EXAMPLE);
    }
    Fields fields = new Fields(mapping, "", FIELDS, mistakes);
    fields.required(KIND, "torchscript, onnx or checkpoint");
    Optional<Kind> kind = fields.choice(KIND, Kind.TORCHSCRIPT);
    String name = ModelName.safe(fields.text(NAME).orElseGet(this::stem));
    LossInfo loss = catalogue.completed(LossFields.read(fields));
    boolean checkpoint =
        kind.filter(one -> one == Kind.CHECKPOINT || one == Kind.BN_INCEPTION).isPresent();
    PreprocessingReader preprocessing = new PreprocessingReader(fields, PREPROCESSING, mistakes);
    LossModel model =
        checkpoint
            ? checkpoint(fields, name, loss, preprocessing)
            : network(fields, name, loss, preprocessing, kind.orElse(Kind.TORCHSCRIPT));
    mistakes.throwIfAny();
    return model;
  }

  private LossModel checkpoint(
      Fields fields, String name, LossInfo loss, PreprocessingReader preprocessing) {
    fields.refuse(FILE, "does not go with kind checkpoint; name its trunk and embedder");
    TrainedModel model =
        TrainedModel.of(
            name,
            loss,
            Optional.empty(),
            modelsFolder,
            path(fields, TRUNK),
            path(fields, EMBEDDER));
    return preprocessing.given().map(model::with).orElse(model);
  }

  private LossModel network(
      Fields fields, String name, LossInfo loss, PreprocessingReader preprocessing, Kind kind) {
    for (String other : List.of(TRUNK, EMBEDDER)) {
      fields.refuse(other, "goes with kind checkpoint only; name the file");
    }
    ModelFormat format = kind == Kind.ONNX ? ModelFormat.ONNX : ModelFormat.TORCHSCRIPT;
    Path network = path(fields, FILE);
    Preprocessing read = preprocessing.required();
    return new FileModel(
        name,
        loss.ofNetwork(format.title()),
        read,
        modelsFolder,
        new NetworkFile(network, format, read.width()));
  }

  /** A file beside the description. */
  private Path path(Fields fields, String name) {
    Optional<Yaml> value = fields.required(name, "the path of a file, from this one's folder");
    Optional<String> text = fields.text(name);
    try {
      Path path = file.resolveSibling(text.orElse(""));
      if (text.isPresent() && !Files.isRegularFile(path)) {
        mistakes.add(value.orElseThrow().line(), name, "there is no file " + path);
      }
      return path;
    } catch (InvalidPathException e) {
      mistakes.add(
          value.orElseThrow().line(),
          name,
          OneLine.quoted(text.orElseThrow()) + " is no name that a file can have");
      return file;
    }
  }

  /** What is said of the loss; what is not said of one of the paper's losses is known. */
  private String stem() {
    return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
  }
}

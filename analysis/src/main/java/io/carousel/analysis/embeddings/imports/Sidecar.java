package io.carousel.analysis.embeddings.imports;

import io.carousel.analysis.models.library.LossFields;
import io.carousel.job.InvalidInputException;
import io.carousel.yaml.Fields;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Yaml;
import io.carousel.yaml.YamlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What lies beside a file of embeddings and says what they are: the file of the same name that ends
 * in {@code .yaml}, {@code .yml} or {@code .json}.
 */
final class Sidecar {

  private static final String NAME = "name";
  private static final String ARRAY = "array";
  private static final List<String> FIELDS =
      Stream.concat(Stream.of(NAME, ARRAY), LossFields.NAMES.stream()).toList();

  private Sidecar() {}

  /**
   * What lies beside a file; nothing is said where nothing does.
   *
   * @throws InvalidInputException if there is anything wrong in it, one line a mistake
   */
  static EmbeddingImportSettings of(Path file) {
    String stem = stem(file);
    return Stream.of(".yaml", ".yml", ".json")
        .map(ending -> file.resolveSibling(stem + ending))
        .filter(Files::isRegularFile)
        .findFirst()
        .map(Sidecar::read)
        .orElse(EmbeddingImportSettings.NONE);
  }

  /** A file's name without its ending. */
  static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
  }

  private static EmbeddingImportSettings read(Path file) {
    String what = "say what the embeddings are, such as loss: Triplet, or delete it";
    if (!(YamlFile.read(file, what) instanceof Yaml.Mapping mapping)) {
      throw new InvalidInputException(file + ":1", "must be fields such as loss; " + what);
    }
    Mistakes mistakes = new Mistakes(file);
    Fields fields = new Fields(mapping, "", FIELDS, mistakes);
    EmbeddingImportSettings settings =
        new EmbeddingImportSettings(fields.text(NAME), fields.text(ARRAY), LossFields.read(fields));
    mistakes.throwIfAny();
    return settings;
  }
}

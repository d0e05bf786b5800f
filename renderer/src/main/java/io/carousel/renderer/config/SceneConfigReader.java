package io.carousel.renderer.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.job.InvalidInputException;
import io.carousel.renderer.control.Control;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.design.Design;
import io.carousel.yaml.Fields;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Word;
import io.carousel.yaml.Yaml;
import io.carousel.yaml.YamlFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads scene configs; their format is described in {@code docs/scene-config.md}. */
public final class SceneConfigReader {

  static final String NAME = "name";
  static final String IMAGE = "image";
  static final String DESIGN = "design";
  static final String QUALITY = "quality";
  static final String EXPOSURE = "exposure";
  static final String SAMPLING = "sampling";
  static final String PROPERTIES = "properties";

  /** What a dataset may be called: it becomes the name of a folder. */
  static final Pattern NAMES = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private static final List<String> FIELDS =
      List.of(
          NAME,
          IMAGE,
          WholeNumber.SEED.word(),
          DESIGN,
          WholeNumber.COUNT.word(),
          WholeNumber.BASES.word(),
          QUALITY,
          WholeNumber.PASSES.word(),
          EXPOSURE,
          SAMPLING,
          PROPERTIES);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Controls controls;

  /**
   * A reader of configs for the cars that are there.
   *
   * @param controls the properties that a config can name
   */
  public SceneConfigReader(Controls controls) {
    this.controls = controls;
  }

  /**
   * Reads a config from YAML, of which JSON is a part.
   *
   * @throws InvalidInputException if the file is missing or anything in it is wrong: one line a
   *     mistake, {@code file:line: field: what is wrong; what to do}
   */
  public SceneConfig read(Path file) {
    Yaml document = YamlFile.read(file, "start from a copy of scenes/quickstart.yaml");
    if (!(document instanceof Yaml.Mapping mapping)) {
      throw new InvalidInputException(
          file + ":" + document.line(),
          "must be fields such as name and properties, not "
              + document.description()
              + "; start from a copy of scenes/quickstart.yaml");
    }
    Mistakes mistakes = new Mistakes(file);
    Fields fields = new Fields(mapping, "", FIELDS, mistakes);

    String name = name(file, fields, mistakes);
    Fields image =
        fields.mapping(IMAGE, List.of(WholeNumber.WIDTH.word(), WholeNumber.HEIGHT.word()));
    int width = Math.toIntExact(WholeNumber.WIDTH.read(image));
    int height = Math.toIntExact(WholeNumber.HEIGHT.read(image));
    long seed = WholeNumber.SEED.read(fields);
    Optional<DesignKind> kind = fields.choice(DESIGN, DesignKind.RANDOM);
    int size = kind.map(k -> size(k, fields)).orElse(0);
    int passes = passes(fields);
    Optional<Metering> exposure = fields.choice(EXPOSURE, Metering.FIXED);
    Optional<Sampling> sampling = fields.choice(SAMPLING, Sampling.SAME);
    List<Property> properties = properties(fields, mistakes);
    mistakes.throwIfAny();

    Design design;
    try {
      design = kind.orElseThrow().design(properties, seed, size);
    } catch (IllegalArgumentException e) {
      int line = fields.value(DESIGN).map(Yaml::line).orElse(document.line());
      throw new InvalidInputException(
          file + ":" + line + ": " + DESIGN,
          e.getMessage() + "; give the properties fewer levels",
          e);
    }
    return new SceneConfig(
        name,
        width,
        height,
        seed,
        passes,
        exposure.orElseThrow(),
        sampling.orElseThrow(),
        design,
        properties,
        source(fields));
  }

  private static String name(Path file, Fields fields, Mistakes mistakes) {
    Optional<Yaml> given = fields.value(NAME);
    String name = given.map(SceneConfigReader::text).orElseGet(() -> stem(file));
    if (!NAMES.matcher(name).matches()) {
      mistakes.add(
          given.map(Yaml::line).orElse(1),
          NAME,
          "must be letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, not "
              + given
                  .map(Yaml::description)
                  .orElse("\"" + name + "\" as the file is called; add a name"));
    }
    fields.taken().put(NAME, name);
    return name;
  }

  /** A name as it is written; nothing that could be one where it is no word. */
  private static String text(Yaml value) {
    if (value instanceof Yaml.Numeral numeral) {
      return numeral.text();
    }
    return value instanceof Yaml.Text text ? text.text() : "";
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replaceFirst("\\.(ya?ml|json)$", "");
  }

  private static int passes(Fields fields) {
    if (!fields.has(QUALITY)) {
      return Math.toIntExact(WholeNumber.PASSES.read(fields));
    }
    fields.refuse(WholeNumber.PASSES.word(), "does not go with quality; remove one of them");
    return fields.choice(QUALITY, Quality.STANDARD).orElse(Quality.STANDARD).passes();
  }

  /** The number that the design's own field holds; 0 where it has none. */
  private static int size(DesignKind kind, Fields fields) {
    for (WholeNumber size : List.of(WholeNumber.COUNT, WholeNumber.BASES)) {
      if (!kind.size().equals(Optional.of(size))) {
        fields.refuse(size.word(), "does not go with design " + Word.of(kind) + "; remove it");
      }
    }
    return kind.size().map(number -> number.read(fields)).map(Math::toIntExact).orElse(0);
  }

  private List<Property> properties(Fields fields, Mistakes mistakes) {
    List<String> names = controls.all().stream().map(Control::name).toList();
    fields.required(PROPERTIES, "a mapping of property names to levels");
    Fields given = fields.mapping(PROPERTIES, names);
    List<Property> properties = new ArrayList<>();
    for (Control control : controls.all()) {
      String name = control.name();
      if (!controls.isAlwaysColumn(control) && !given.has(name)) {
        continue;
      }
      LevelsReader reader = new LevelsReader(control, given.path(name), mistakes);
      List<Level> levels = given.value(name).map(reader::read).orElse(List.of(control.standard()));
      given.taken().set(name, asWritten(levels));
      properties.add(new Property(name, control.kind(), control.unit(), levels));
    }
    new Misfits(controls, given, mistakes).refuse(properties);
    return properties;
  }

  /** Levels as a config would list them. */
  private static JsonNode asWritten(List<Level> levels) {
    return levels.size() == 1
        ? JSON.valueToTree(Map.of(LevelsReader.FIXED, levels.get(0)))
        : JSON.valueToTree(levels);
  }

  /** What was taken, with the types of number that reading it from a file gives. */
  private static JsonNode source(Fields fields) {
    try {
      return JSON.readTree(fields.taken().toString());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

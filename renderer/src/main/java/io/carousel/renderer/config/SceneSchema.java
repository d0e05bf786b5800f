package io.carousel.renderer.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carousel.dataset.Level;
import io.carousel.renderer.control.Control;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.control.NumberControl;
import io.carousel.renderer.control.WholeNumberControl;
import io.carousel.yaml.LayeredYaml;
import io.carousel.yaml.Word;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The JSON Schema (draft 2020-12) of scene configs, with which editors complete and check them as
 * they are written: {@code scenes/scene.schema.json}. It takes every config that {@link
 * SceneConfigReader} takes, but cannot know which cars are installed.
 */
public final class SceneSchema {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Controls controls;

  /**
   * The schema of configs that name these properties.
   *
   * @param controls the properties that a config can name
   */
  public SceneSchema(Controls controls) {
    this.controls = controls;
  }

  /** The schema. */
  public JsonNode toJson() {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Carousel scene config");
    schema.put("description", "What a dataset is to be; see docs/scene-config.md");
    ObjectNode fields = object(schema);
    fields
        .putObject(LayeredYaml.EXTENDS)
        .put("description", "A scene config that this one takes over all but the name from")
        .put("type", "string");
    fields
        .putObject(SceneConfigReader.NAME)
        .put("description", "The dataset's folder under output/; the file's name without ending")
        .put("type", "string")
        .put("pattern", "^" + SceneConfigReader.NAMES.pattern() + "$");
    ObjectNode image = fields.putObject(SceneConfigReader.IMAGE);
    image.put("description", "Size of the images");
    putWholeNumbers(object(image), WholeNumber.WIDTH, WholeNumber.HEIGHT);
    putWholeNumbers(fields, WholeNumber.SEED);
    fields.set(
        SceneConfigReader.DESIGN,
        choice(
            DesignKind.RANDOM,
            kind -> "%s (%s)".formatted(Word.of(kind), kind.description()),
            "How samples are laid out over the levels"));
    putWholeNumbers(fields, WholeNumber.COUNT, WholeNumber.BASES);
    fields.set(
        SceneConfigReader.QUALITY,
        choice(
            Quality.STANDARD,
            quality -> "%s (%d)".formatted(Word.of(quality), quality.passes()),
            "Number of passes that a frame is the mean of"));
    putWholeNumbers(fields, WholeNumber.PASSES);
    fields.set(
        SceneConfigReader.EXPOSURE,
        choice(ExposureMode.FIXED, Word::of, "How the exposure of pictures is set"));
    ObjectNode range = fields.putObject(SceneConfigReader.EXPOSURE_RANGE);
    range
        .put("description", "Least and most stops above the usual that exposure auto may come to")
        .put("type", "array")
        .put("minItems", 2)
        .put("maxItems", 2)
        .putObject("items")
        .put("type", "number")
        .put("minimum", -SceneConfigReader.STOPS)
        .put("maximum", SceneConfigReader.STOPS);
    fields.set(
        SceneConfigReader.SAMPLING,
        choice(Sampling.SAME, Word::of, "Which points the passes of frames take"));
    ObjectNode properties = fields.putObject(SceneConfigReader.PROPERTIES);
    properties.put("description", "The levels of each property that is not left at its standard");
    ObjectNode byName = object(properties);
    controls.all().forEach(control -> byName.set(control.name(), property(control)));
    DependencySchema dependencies = new DependencySchema(controls);
    byName
        .withObjectProperty(Controls.CAR_MODEL)
        .withArrayProperty("anyOf")
        .add(dependencies.fleet());
    fields.set(TiesReader.TIED, dependencies.ties());
    schema.putObject("$defs").set(DependencySchema.TIE, dependencies.tie());
    fields.set(ExclusionsReader.WITHOUT, dependencies.exclusions());

    // What one that extends another lacks is there.
    schema.putObject("if").putArray("required").add(LayeredYaml.EXTENDS);
    ObjectNode alone = schema.putObject("else");
    alone.putArray("required").add(SceneConfigReader.PROPERTIES);
    ArrayNode rules = alone.putArray("allOf");
    for (DesignKind kind : DesignKind.values()) {
      rules.add(sizeRule(kind));
    }
    schema
        .putObject("not")
        .putArray("required")
        .add(SceneConfigReader.QUALITY)
        .add(WholeNumber.PASSES.word());
    return schema;
  }

  /** Makes a schema one of objects without unknown fields; gives the place for the known ones. */
  static ObjectNode object(ObjectNode schema) {
    schema.put("type", "object").put("additionalProperties", false);
    return schema.putObject("properties");
  }

  static void putWholeNumbers(ObjectNode fields, WholeNumber... numbers) {
    for (WholeNumber number : numbers) {
      ObjectNode schema =
          fields
              .putObject(number.word())
              .put("description", number.description())
              .put("type", "integer")
              .put("minimum", number.least())
              .put("maximum", number.greatest());
      number.standard().ifPresent(standard -> schema.put("default", standard));
    }
  }

  private static <E extends Enum<E>> ObjectNode choice(
      E standard, Function<E, String> describe, String description) {
    List<E> constants = Arrays.asList(standard.getDeclaringClass().getEnumConstants());
    ObjectNode schema = JSON.createObjectNode();
    schema.put(
        "description",
        constants.stream().map(describe).collect(Collectors.joining(", ", description + ": ", "")));
    ArrayNode words = schema.putArray("enum");
    constants.forEach(constant -> words.add(Word.of(constant)));
    return schema.put("default", Word.of(standard));
  }

  /** Which of the fields that say how large a design is goes with it. */
  private static ObjectNode sizeRule(DesignKind kind) {
    ObjectNode rule = JSON.createObjectNode();
    ObjectNode condition = rule.putObject("if");
    condition
        .putObject("properties")
        .putObject(SceneConfigReader.DESIGN)
        .put("const", Word.of(kind));
    // The standard design also holds where none is named.
    if (kind != DesignKind.RANDOM) {
      condition.putArray("required").add(SceneConfigReader.DESIGN);
    }
    ObjectNode then = rule.putObject("then");
    kind.size().ifPresent(size -> then.putArray("required").add(size.word()));
    ObjectNode refused = then.putObject("properties");
    for (WholeNumber size : List.of(WholeNumber.COUNT, WholeNumber.BASES)) {
      if (kind.size().filter(size::equals).isEmpty()) {
        refused.put(size.word(), false);
      }
    }
    if (kind != DesignKind.RANDOM) {
      refused.put(TiesReader.TIED, false).put(ExclusionsReader.WITHOUT, false);
    }
    return rule;
  }

  private static ObjectNode property(Control control) {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("description", description(control));
    ArrayNode forms = schema.putArray("anyOf");
    ObjectNode level = level(control);
    if (control instanceof NumberControl) {
      addListAndConstant(forms, level);
      addRange(forms, level);
    } else {
      forms.addObject().put("const", LevelsReader.ALL);
      addListAndConstant(forms, level);
    }
    return schema;
  }

  /** What one level may be. */
  static ObjectNode level(Control control) {
    if (control instanceof NumberControl numbers) {
      return number(numbers);
    }
    // A name that looks like a number is one to YAML.
    ObjectNode level = JSON.createObjectNode();
    level.putArray("type").add("string").add("number");
    return level;
  }

  private static String description(Control control) {
    return control.description() + (control.unit().isEmpty() ? "" : ", in " + control.unit());
  }

  private static ObjectNode number(NumberControl control) {
    ObjectNode level =
        JSON.createObjectNode()
            .put("type", control instanceof WholeNumberControl ? "integer" : "number");
    level.set("minimum", JSON.valueToTree(Level.of(control.least())));
    level.set("maximum", JSON.valueToTree(Level.of(control.greatest())));
    return level;
  }

  private static void addListAndConstant(ArrayNode forms, ObjectNode level) {
    forms.add(list(level));
    addForm(forms, LevelsReader.LEVELS).set(LevelsReader.LEVELS, list(level));
    addForm(forms, LevelsReader.FIXED).set(LevelsReader.FIXED, level);
  }

  private static void addRange(ArrayNode forms, ObjectNode level) {
    ObjectNode range = addForm(forms, LevelsReader.FROM, LevelsReader.TO, LevelsReader.LEVELS);
    range.set(LevelsReader.FROM, level);
    range.set(LevelsReader.TO, level);
    putWholeNumbers(range, WholeNumber.LEVELS);
  }

  private static ObjectNode addForm(ArrayNode forms, String... fields) {
    ObjectNode form = forms.addObject();
    ArrayNode required = form.putArray("required");
    for (String field : fields) {
      required.add(field);
    }
    return object(form);
  }

  /** A list of levels, at least one and none twice. */
  static ObjectNode list(ObjectNode level) {
    ObjectNode list =
        JSON.createObjectNode().put("type", "array").put("minItems", 1).put("uniqueItems", true);
    list.set("items", level);
    return list;
  }
}

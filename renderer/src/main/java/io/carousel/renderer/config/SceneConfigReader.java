package io.carousel.renderer.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.dataset.Exclusion;
import io.carousel.dataset.Fleet;
import io.carousel.dataset.Identity;
import io.carousel.dataset.Level;
import io.carousel.dataset.Tie;
import io.carousel.job.InvalidInputException;
import io.carousel.renderer.config.PropertiesReader.Properties;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.design.Dependencies;
import io.carousel.renderer.design.Design;
import io.carousel.renderer.design.Determined;
import io.carousel.renderer.fleet.FleetBuilder;
import io.carousel.yaml.Fields;
import io.carousel.yaml.LayeredYaml;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Word;
import io.carousel.yaml.Yaml;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads scene configs; their format is described in {@code docs/scene-config.md}. */
public final class SceneConfigReader {

  static final String NAME = "name";
  static final String IMAGE = "image";
  static final String DESIGN = "design";
  static final String QUALITY = "quality";
  static final String EXPOSURE_RANGE = "exposure_range";

  /** What exposure may be bounded by, either way. */
  static final int STOPS = 10;

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
          EXPOSURE_RANGE,
          SAMPLING,
          PROPERTIES,
          TiesReader.TIED,
          ExclusionsReader.WITHOUT);

  private static final LayeredYaml.Format FORMAT =
      new LayeredYaml.Format(
          "fields such as name and properties",
          "start from a copy of scenes/quickstart.yaml",
          Set.of(NAME));

  /** How many draws exclusions are tried on, and how many of these must be left. */
  private static final int TRIAL_DRAWS = 10_000;

  private static final int LEAST_ALLOWED = TRIAL_DRAWS / 100;

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
    return read(file, List.of());
  }

  /**
   * Reads a config with some fields changed.
   *
   * @param settings the changes, each as {@code field=value}: {@code image.width=96}
   * @throws InvalidInputException as {@link #read(Path)}
   */
  public SceneConfig read(Path file, List<String> settings) {
    LayeredYaml document = LayeredYaml.read(file, settings, FORMAT);
    Mistakes mistakes = new Mistakes(document.sources());
    Fields fields = new Fields(document.mapping(), "", FIELDS, mistakes);

    String name = name(file, fields, mistakes);
    Fields image =
        fields.mapping(IMAGE, List.of(WholeNumber.WIDTH.word(), WholeNumber.HEIGHT.word()));
    int width = Math.toIntExact(WholeNumber.WIDTH.read(image));
    int height = Math.toIntExact(WholeNumber.HEIGHT.read(image));
    long seed = WholeNumber.SEED.read(fields);
    Optional<DesignKind> kind = fields.choice(DESIGN, DesignKind.RANDOM);
    int size = kind.map(k -> size(k, fields)).orElse(0);
    int passes = passes(fields);
    Optional<Metering> exposure = exposure(fields, mistakes);
    Optional<Sampling> sampling = fields.choice(SAMPLING, Sampling.SAME);
    Properties properties = new PropertiesReader(controls, mistakes).read(fields);
    kind.ifPresent(k -> refuseDependencies(k, properties, fields, mistakes));
    mistakes.throwIfAny();
    Dependencies dependencies = dependencies(properties, seed, fields, mistakes);
    mistakes.throwIfAny();

    Design design;
    try {
      design = kind.orElseThrow().design(properties.all(), dependencies, seed, size);
    } catch (IllegalArgumentException e) {
      int line = fields.value(DESIGN).map(Yaml::line).orElse(document.mapping().line());
      throw new InvalidInputException(
          document.sources().place(line) + ": " + DESIGN,
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
        properties.all(),
        properties.fleet(),
        dependencies,
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

  private static Optional<Metering> exposure(Fields fields, Mistakes mistakes) {
    Optional<ExposureMode> mode = fields.choice(EXPOSURE, ExposureMode.FIXED);
    if (mode.filter(ExposureMode.AUTO::equals).isEmpty()) {
      if (mode.isPresent()) {
        fields.refuse(
            EXPOSURE_RANGE, "bounds exposure auto only; remove it, or set exposure: auto");
      }
      return mode.map(fixed -> Metering.FIXED);
    }
    Optional<List<Double>> range = fields.numbers(EXPOSURE_RANGE, 2);
    range
        .filter(ends -> ends.get(0) > ends.get(1) || ends.get(0) < -STOPS || ends.get(1) > STOPS)
        .ifPresent(
            ends ->
                mistakes.add(
                    fields.value(EXPOSURE_RANGE).orElseThrow().line(),
                    EXPOSURE_RANGE,
                    "must be the least and the most stops above the usual exposure, from -%d to %d, not %s"
                        .formatted(STOPS, STOPS, ends)));
    return range
        .map(ends -> new Metering(true, ends.get(0), ends.get(1)))
        .or(() -> Optional.of(Metering.AUTO));
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

  private static List<Determined> determined(Fleet fleet) {
    List<Determined> determined = new ArrayList<>();
    determined.add(determined(Controls.CAR_BODY, fleet, car -> Level.of(car.body())));
    for (String column : FleetBuilder.columns()) {
      determined.add(determined(column, fleet, car -> car.measures().get(column)));
    }
    return determined;
  }

  private static Determined determined(
      String column, Fleet fleet, Function<Identity, Level> level) {
    return new Determined(
        column,
        Controls.CAR_MODEL,
        fleet.cars().stream().collect(Collectors.toMap(car -> Level.of(car.name()), level)));
  }

  /** What the samples of other designs are not: drawn. */
  private static void refuseDependencies(
      DesignKind kind, Properties properties, Fields fields, Mistakes mistakes) {
    if (kind == DesignKind.RANDOM) {
      return;
    }
    for (String field : List.of(TiesReader.TIED, ExclusionsReader.WITHOUT)) {
      fields.refuse(
          field,
          "does not go with design %s, whose samples are not drawn; remove it, or use design random"
              .formatted(Word.of(kind)));
    }
    if (kind == DesignKind.BACKGROUND_SWAP && !hasSeveralBackgrounds(properties)) {
      mistakes.add(
          fields.value(DESIGN).map(Yaml::line).orElse(1),
          DESIGN,
          "background-swap needs several backgrounds; give environment, background or bg_color_hue"
              + " more than one level");
    }
    if (kind == DesignKind.ONE_AT_A_TIME && properties.fleet().isPresent()) {
      mistakes.add(
          fields.value(DESIGN).map(Yaml::line).orElse(1),
          DESIGN,
          "one-at-a-time does not go with a fleet, whose identities differ in more than one column;"
              + " list car models in its place, or use design random");
    }
  }

  private static boolean hasSeveralBackgrounds(Properties properties) {
    return properties.all().stream()
        .anyMatch(property -> Design.isOfBackground(property.name()) && !property.isConstant());
  }

  private static Dependencies dependencies(
      Properties properties, long seed, Fields fields, Mistakes mistakes) {
    List<Determined> determined =
        properties.fleet().map(SceneConfigReader::determined).orElse(List.of());
    List<Tie> ties =
        new TiesReader(
                properties.all(),
                properties.controls(),
                new Dependencies(determined, List.of(), List.of()),
                mistakes)
            .read(fields);
    List<Exclusion> exclusions =
        new ExclusionsReader(properties.all(), properties.controls(), mistakes).read(fields);
    mistakes.throwIfAny();
    Dependencies dependencies = new Dependencies(determined, ties, exclusions);
    if (!exclusions.isEmpty()) {
      refuseTooManyExclusions(
          Design.allowed(properties.all(), dependencies, seed, TRIAL_DRAWS), fields, mistakes);
    }
    return dependencies;
  }

  private static void refuseTooManyExclusions(int allowed, Fields fields, Mistakes mistakes) {
    if (allowed < LEAST_ALLOWED) {
      mistakes.add(
          fields.value(ExclusionsReader.WITHOUT).orElseThrow().line(),
          ExclusionsReader.WITHOUT,
          String.format(
              Locale.ROOT,
              "%s: %d of %,d draws are left, and %d are needed; exclude less",
              allowed == 0 ? "excludes everything" : "excludes nearly everything",
              allowed,
              TRIAL_DRAWS,
              LEAST_ALLOWED));
    }
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

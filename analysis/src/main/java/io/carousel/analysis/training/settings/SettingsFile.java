package io.carousel.analysis.training.settings;

import io.carousel.analysis.training.losses.Losses;
import io.carousel.job.InvalidInputException;
import io.carousel.yaml.Fields;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Yaml;
import io.carousel.yaml.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of every loss: those that come with Carousel, and those of a file that changes some
 * of them. Such a file has the field {@code all} with settings for every loss, the field {@code
 * losses} with settings and parameters of single ones by their names, or both.
 */
public final class SettingsFile {

  private static final String ALL = "all";
  private static final String LOSSES = "losses";
  private static final String STANDARD = "defaults.yaml";

  private final Losses losses;
  private final Map<String, LossSettings> settings;
  private final Layers layers;

  /**
   * What is said of a loss, from what is general to what is special.
   *
   * @param all for every loss
   * @param byLoss for single losses, by name
   */
  private record Layers(List<Yaml.Field> all, Map<String, List<Yaml.Field>> byLoss) {}

  private SettingsFile(Losses losses, Layers layers, Map<String, LossSettings> settings) {
    this.losses = losses;
    this.layers = layers;
    this.settings = settings;
  }

  /** The settings that come with Carousel. */
  public static SettingsFile standard() {
    try (InputStream in = SettingsFile.class.getResourceAsStream(STANDARD)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return of(
          Path.of(STANDARD),
          YamlFile.parse(Path.of(STANDARD), text, "it must not be"),
          Losses.standard(),
          Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * These settings, changed by a file.
   *
   * @throws InvalidInputException if the file is missing or anything in it is wrong
   */
  public SettingsFile changedBy(Path file) {
    Yaml document =
        YamlFile.read(file, "it must have the field " + ALL + " or " + LOSSES + ", or both");
    return of(file, document, losses, Optional.of(this));
  }

  private static SettingsFile of(
      Path file, Yaml document, Losses losses, Optional<SettingsFile> below) {
    if (!(document instanceof Yaml.Mapping mapping)) {
      throw new InvalidInputException(
          file + ":" + document.line(), "must be a mapping with the fields " + ALL + ", " + LOSSES);
    }
    Mistakes mistakes = new Mistakes(file);
    Layers own = layers(mapping, losses, mistakes);
    mistakes.throwIfAny();
    Map<String, LossSettings> settings = new LinkedHashMap<>();
    Layers merged = below.map(other -> merge(other.layers, own, losses)).orElse(own);
    for (String loss : losses.names()) {
      List<Yaml.Field> fields = over(merged.all(), merged.byLoss().getOrDefault(loss, List.of()));
      settings.put(
          loss,
          new SettingsReader(
                  losses, loss, new Yaml.Mapping(1, fields), LOSSES + "." + loss, mistakes)
              .read());
    }
    mistakes.throwIfAny();
    return new SettingsFile(losses, merged, settings);
  }

  /** A file's own layers; what is wrong with its fields' names is told here, once. */
  private static Layers layers(Yaml.Mapping document, Losses losses, Mistakes mistakes) {
    Fields fields = new Fields(document, "", List.of(ALL, LOSSES), mistakes);
    Map<String, List<Yaml.Field>> byLoss = new LinkedHashMap<>();
    List<Yaml.Field> all = List.of();
    if (fields.has(ALL)) {
      fields.mapping(ALL, SettingsReader.FIELDS);
      all = children(fields, ALL);
    }
    if (fields.has(LOSSES)) {
      Fields named = fields.mapping(LOSSES, losses.names());
      for (Yaml.Field loss : children(fields, LOSSES)) {
        if (losses.names().contains(loss.name())) {
          List<String> known = new ArrayList<>(SettingsReader.FIELDS);
          known.addAll(losses.parameters(loss.name()));
          named.mapping(loss.name(), known);
          byLoss.put(loss.name(), children(named, loss.name()));
        }
      }
    }
    return new Layers(all, byLoss);
  }

  private static List<Yaml.Field> children(Fields fields, String name) {
    return fields.value(name).orElseThrow() instanceof Yaml.Mapping mapping
        ? mapping.fields()
        : List.of();
  }

  private static Layers merge(Layers below, Layers above, Losses losses) {
    Map<String, List<Yaml.Field>> byLoss = new LinkedHashMap<>();
    for (String loss : losses.names()) {
      // What a file says of all losses goes before what is below it says of one.
      List<Yaml.Field> lower = over(below.all(), below.byLoss().getOrDefault(loss, List.of()));
      List<Yaml.Field> upper = over(above.all(), above.byLoss().getOrDefault(loss, List.of()));
      byLoss.put(loss, over(lower, upper));
    }
    return new Layers(List.of(), byLoss);
  }

  /** The fields of both, and of two with the same name the upper one. */
  private static List<Yaml.Field> over(List<Yaml.Field> lower, List<Yaml.Field> upper) {
    Map<String, Yaml.Field> fields = new LinkedHashMap<>();
    lower.forEach(field -> fields.put(field.name(), field));
    upper.forEach(field -> fields.put(field.name(), field));
    return List.copyOf(fields.values());
  }

  /**
   * The settings of a loss.
   *
   * @param loss its name in the catalogue
   */
  public LossSettings of(String loss) {
    return settings.get(loss);
  }
}

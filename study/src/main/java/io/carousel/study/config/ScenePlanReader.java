package io.carousel.study.config;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carousel.renderer.SceneRenderer;
import io.carousel.yaml.Fields;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Suggestion;
import io.carousel.yaml.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads which scene a study uses, and what it changes in it. */
final class ScenePlanReader {

  private static final String SCENE = "scene";
  private static final String COUNT = "count";
  private static final String IMAGE = "image";
  private static final String WIDTH = "width";
  private static final String HEIGHT = "height";
  private static final String PASSES = "passes";
  private static final String SEED = "seed";
  private static final List<String> FIELDS = List.of(SCENE, COUNT, IMAGE, PASSES, SEED);
  private static final long MOST_SAMPLES = 10_000_000;
  private static final long LEAST_SIDE = 16;
  private static final long MOST = 4096;
  private static final String RANDOM = "random";

  private final SceneRenderer renderer;
  private final Mistakes mistakes;

  ScenePlanReader(SceneRenderer renderer, Mistakes mistakes) {
    this.renderer = renderer;
    this.mistakes = mistakes;
  }

  /** The plan; empty where there was a mistake. */
  Optional<ScenePlan> read(Fields study, String name) {
    Optional<Yaml> value = study.required(name, "a mapping with the field " + SCENE);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = study.mapping(name, FIELDS);
    Optional<Path> file =
        fields.required(SCENE, "the path of a scene config").flatMap(given -> file(fields, given));
    ObjectNode changes = changes(fields);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    ScenePlan plan =
        new ScenePlan(value.get().line(), file.get(), renderer.read(file.get()), changes);
    String design = plan.scenes().config().design().name();
    if (!design.equals(RANDOM)) {
      fields.refuse(COUNT, "goes with design random only, and the scene has design " + design);
    }
    return Optional.of(plan);
  }

  private Optional<Path> file(Fields fields, Yaml value) {
    String text = value instanceof Yaml.Text word ? word.text() : value.description();
    Path file = mistakes.sources().folderOf(value.line()).resolve(text).normalize();
    if (Files.isRegularFile(file)) {
      return Optional.of(file);
    }
    mistakes.add(
        value.line(), fields.path(SCENE), "there is no scene config " + file + instead(file));
    return Optional.empty();
  }

  private static String instead(Path missing) {
    Path folder = missing.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      return "; paths are from the folder of the study's config";
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches(".+\\.ya?ml"))
              .sorted()
              .toList();
      return names.isEmpty()
          ? "; there is none in that folder"
          : "; " + Suggestion.instead(missing.getFileName().toString(), names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode changes(Fields fields) {
    ObjectNode changes = JsonNodeFactory.instance.objectNode();
    whole(fields, COUNT, 1, MOST_SAMPLES, changes);
    whole(fields, PASSES, 1, MOST, changes);
    whole(fields, SEED, Long.MIN_VALUE, Long.MAX_VALUE, changes);
    if (fields.has(IMAGE)) {
      Fields image = fields.mapping(IMAGE, List.of(WIDTH, HEIGHT));
      ObjectNode size = changes.putObject(IMAGE);
      for (String side : List.of(WIDTH, HEIGHT)) {
        size.put(side, image.wholeNumber(side, LEAST_SIDE, MOST, Optional.empty()));
      }
    }
    return changes;
  }

  private static void whole(Fields fields, String name, long least, long most, ObjectNode changes) {
    if (fields.has(name)) {
      changes.put(name, fields.wholeNumber(name, least, most, Optional.empty()));
    }
  }
}

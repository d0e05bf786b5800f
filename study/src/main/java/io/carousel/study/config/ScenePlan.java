package io.carousel.study.config;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carousel.dataset.Property;
import io.carousel.job.InvalidInputException;
import io.carousel.job.WholeFile;
import io.carousel.renderer.SceneRenderer;
import io.carousel.renderer.config.Scenes;
import io.carousel.yaml.YamlSources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A scene config of a study, and what the study changes in it.
 *
 * @param line where it stands in the study's config
 * @param file the scene config
 * @param scenes what it says
 * @param changes the fields that the study changes, as they would stand in the scene config
 */
public record ScenePlan(int line, Path file, Scenes scenes, ObjectNode changes) {

  private static final String QUALITY = "quality";
  private static final String PASSES = "passes";
  private static final String TIED = "tied";

  /** The properties of its images that vary. */
  public List<String> varying() {
    return scenes.config().properties().stream()
        .filter(property -> !property.isConstant())
        .map(Property::name)
        .toList();
  }

  /**
   * The changed scene config, which is written to a file, so that the dataset can be had without
   * the study too.
   *
   * @param study what the study's config was read from, for mistakes
   * @param name the dataset's name
   * @param folder where the config goes: {@code <name>.json}
   * @param tie the shortcut, if there is one
   * @param strength how strong it is; 0 leaves the scene as it is
   * @throws InvalidInputException if the changes do not suit the scene
   */
  public Scenes changed(
      YamlSources study,
      String name,
      Path folder,
      Optional<TiePlan> tie,
      double strength,
      SceneRenderer renderer) {
    ObjectNode source = scenes.config().source().deepCopy();
    source.put("name", name);
    if (changes.has(PASSES)) {
      source.remove(QUALITY);
    }
    source.setAll(changes);
    if (tie.isPresent() && strength > 0) {
      ObjectNode tied = source.withObject("/" + TIED).putObject(tie.get().property());
      ArrayNode to = tied.putArray("to");
      tie.get().to().forEach(to::add);
      tied.put("strength", strength);
    }
    Path file = folder.resolve(name + ".json");
    WholeFile.write(file, source.toPrettyString() + "\n");
    try {
      return renderer.read(file);
    } catch (InvalidInputException e) {
      // The file is made of two that are right by themselves: name the one that asks for both.
      int at = strength > 0 ? tie.orElseThrow().line() : line;
      throw new InvalidInputException(
          study.place(at), "does not suit " + this.file + " (" + e.getMessage() + ")", e);
    }
  }
}

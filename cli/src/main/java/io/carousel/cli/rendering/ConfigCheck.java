package io.carousel.cli.rendering;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.carousel.dataset.Property;
import io.carousel.renderer.config.DarkLevels;
import io.carousel.renderer.config.SceneConfig;
import java.util.List;
import java.util.Locale;

/**
 * What came of checking a scene config.
 *
 * @param file the config
 * @param valid whether there is nothing wrong with it
 * @param mistakes what is wrong, a line a mistake
 * @param warnings what may not be meant so, a line each
 * @param dataset what it would make; left out where anything is wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConfigCheck(
    String file, boolean valid, List<String> mistakes, List<String> warnings, Dataset dataset) {

  /**
   * The dataset of a config.
   *
   * @param name its name
   * @param images how many there are
   * @param width of an image in pixels
   * @param height of an image in pixels
   * @param design how samples are laid out
   * @param properties how many columns it has
   * @param varying the properties that vary
   * @param identities how many cars its fleet has; 0 without one
   * @param tied how many properties follow others
   */
  record Dataset(
      String name,
      long images,
      int width,
      int height,
      String design,
      int properties,
      List<String> varying,
      int identities,
      int tied) {}

  /** That of a config without mistakes. */
  static ConfigCheck passed(String file, SceneConfig config) {
    return new ConfigCheck(
        file,
        true,
        List.of(),
        DarkLevels.warning(config).stream().toList(),
        new Dataset(
            config.name(),
            config.design().count(),
            config.width(),
            config.height(),
            config.design().name(),
            config.properties().size(),
            config.properties().stream()
                .filter(property -> !property.isConstant())
                .map(Property::name)
                .toList(),
            config.fleet().map(fleet -> fleet.cars().size()).orElse(0),
            config.dependencies().ties().size()));
  }

  /** That of a config with mistakes. */
  static ConfigCheck failed(String file, String mistakes) {
    return new ConfigCheck(file, false, mistakes.lines().toList(), List.of(), null);
  }

  /** What there is to say of a config without mistakes, warnings on lines of their own. */
  String summary() {
    StringBuilder lines = new StringBuilder(fine());
    warnings.forEach(
        warning -> lines.append(System.lineSeparator()).append(file + ": warning: " + warning));
    return lines.toString();
  }

  private String fine() {
    return String.format(
        Locale.ROOT,
        "%s: fine: %,d images of %d x %d, design %s, %d of %d properties vary%s%s",
        file,
        dataset.images,
        dataset.width,
        dataset.height,
        dataset.design,
        dataset.varying.size(),
        dataset.properties,
        dataset.identities == 0 ? "" : ", a fleet of %d identities".formatted(dataset.identities),
        dataset.tied == 0 ? "" : ", %d tied".formatted(dataset.tied));
  }
}

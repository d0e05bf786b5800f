package io.carousel.study.config;

import io.carousel.yaml.Fields;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Suggestion;
import io.carousel.yaml.Yaml;
import java.util.List;
import java.util.Optional;

/** Reads the shortcut of a study: {@code bg_color_hue: {to: model, strengths: [0, 0.5]}}. */
final class TieReader {

  private static final String TO = "to";
  private static final String STRENGTHS = "strengths";

  private final Fields study;
  private final String field;
  private final Mistakes mistakes;

  TieReader(Fields study, String field, Mistakes mistakes) {
    this.study = study;
    this.field = field;
    this.mistakes = mistakes;
  }

  /**
   * The plan; empty where there is none or there was a mistake.
   *
   * @param trained the properties that vary in the training scene; none if it could not be read
   * @param probed those that vary in the probe, which the shortcut is measured by; likewise
   */
  Optional<TiePlan> read(List<String> trained, List<String> probed) {
    Optional<Yaml> value = study.value(field);
    if (value.isEmpty() || trained.isEmpty() || probed.isEmpty()) {
      return Optional.empty();
    }
    if (!(value.get() instanceof Yaml.Mapping mapping) || mapping.fields().size() != 1) {
      mistakes.add(
          value.get().line(),
          field,
          "must be one property with what it is tied to: {bg_color_hue: {to: model, strengths: [0,"
              + " 0.5]}}");
      return Optional.empty();
    }
    Yaml.Field tied = mapping.fields().get(0);
    if (!isKnown(tied.line(), study.path(field), tied.name(), trained, "the training scene")
        || !isKnown(tied.line(), study.path(field), tied.name(), probed, "the probe")) {
      return Optional.empty();
    }
    Fields tie = study.mapping(field, trained).mapping(tied.name(), List.of(TO, STRENGTHS));
    tie.required(TO, "the name of another property, or a list of names");
    tie.required(STRENGTHS, "a list of numbers from 0 to 1");
    ListReader lists = new ListReader(tie, mistakes);
    List<String> to =
        lists.names(
            TO,
            "property that varies in the training scene",
            trained,
            word -> trained.contains(word) ? Optional.of(word) : Optional.empty());
    List<Double> strengths = lists.numbers(STRENGTHS, "a number from 0 to 1", 0, 1);
    if (to.contains(tied.name())) {
      mistakes.add(
          tied.line(), tie.path(TO), tied.name() + " cannot be tied to itself; name another");
    }
    return to.isEmpty() || strengths.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TiePlan(tied.line(), tied.name(), to, strengths.stream().sorted().toList()));
  }

  private boolean isKnown(int line, String path, String name, List<String> known, String scene) {
    if (!known.contains(name)) {
      mistakes.add(
          line,
          path,
          "no property that varies in %s is called \"%s\"; %s"
              .formatted(scene, name, Suggestion.instead(name, known)));
    }
    return known.contains(name);
  }
}

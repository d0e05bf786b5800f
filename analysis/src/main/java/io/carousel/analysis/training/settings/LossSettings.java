package io.carousel.analysis.training.settings;

import io.carousel.analysis.training.losses.Loss;
import io.carousel.analysis.training.losses.Losses;
import io.carousel.yaml.Fields;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Yaml;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a network is trained with one loss.
 *
 * @param loss the loss's name in the catalogue
 * @param parameters the loss's parameters by name, defaults included: numbers, and true or false
 * @param settings what is not the loss's own
 */
public record LossSettings(String loss, Map<String, Object> parameters, TrainingSettings settings) {

  public LossSettings {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** The loss with its parameters. */
  public Loss create() {
    List<Yaml.Field> fields =
        parameters.entrySet().stream()
            .map(entry -> new Yaml.Field(1, entry.getKey(), yaml(entry.getValue())))
            .toList();
    Losses losses = Losses.standard();
    Mistakes mistakes = new Mistakes(Path.of(loss));
    Yaml.Mapping mapping = new Yaml.Mapping(1, fields);
    Loss created =
        losses.read(loss, new Fields(mapping, "", losses.parameters(loss), mistakes), mistakes);
    mistakes.throwIfAny();
    return created;
  }

  private static Yaml yaml(Object value) {
    return value instanceof Number number
        ? new Yaml.Numeral(1, number.toString(), number)
        : new Yaml.Text(1, value.toString());
  }

  /** The same with other settings. */
  public LossSettings with(TrainingSettings other) {
    return new LossSettings(loss, parameters, other);
  }
}

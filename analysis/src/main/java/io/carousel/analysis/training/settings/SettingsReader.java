package io.carousel.analysis.training.settings;

import io.carousel.analysis.training.losses.Loss;
import io.carousel.analysis.training.losses.Losses;
import io.carousel.yaml.Fields;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the settings of a loss from the fields that a file, or several, have for it. */
final class SettingsReader {

  static final String EPOCHS = "epochs";
  static final String CLASSES = "classes_per_batch";
  static final String IMAGES = "images_per_class";
  static final String RATE = "learning_rate";
  static final String LOSS_RATE = "loss_learning_rate";
  static final String WARM_UP = "warm_up";
  static final String CROP = "smallest_crop";
  static final String FLIP = "flip";

  /** The fields that any loss may have. */
  static final List<String> FIELDS =
      List.of(EPOCHS, CLASSES, IMAGES, RATE, LOSS_RATE, WARM_UP, CROP, FLIP);

  private static final long MOST_EPOCHS = 100_000;
  private static final long LARGEST = 4096;
  private static final double SMALLEST_CROP = 0.01;

  private final Losses losses;
  private final String name;
  private final Fields fields;
  private final Mistakes mistakes;

  /**
   * @param name the loss
   * @param given its fields
   * @param path what they are the fields of: "losses.Contrastive"
   */
  SettingsReader(Losses losses, String name, Yaml.Mapping given, String path, Mistakes mistakes) {
    this.losses = losses;
    this.name = name;
    this.mistakes = mistakes;
    this.fields = new Fields(given, path, known(losses, name), mistakes);
  }

  private static List<String> known(Losses losses, String name) {
    List<String> known = new ArrayList<>(FIELDS);
    known.addAll(losses.parameters(name));
    return known;
  }

  LossSettings read() {
    Loss loss = losses.read(name, fields, mistakes);
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (String parameter : losses.parameters(name)) {
      parameters.put(parameter, plain(fields.taken().get(parameter)));
    }
    TrainingSettings settings =
        new TrainingSettings(
            whole(EPOCHS, 1, MOST_EPOCHS),
            whole(CLASSES, 2, LARGEST),
            whole(IMAGES, 2, LARGEST),
            number(RATE, 0, 1, Optional.empty()),
            number(LOSS_RATE, 0, 10, Optional.of(loss.weightLearningRate())),
            number(WARM_UP, 0, 1, Optional.empty()),
            number(CROP, SMALLEST_CROP, 1, Optional.empty()),
            flag(FLIP));
    return new LossSettings(name, parameters, settings);
  }

  private static Object plain(com.fasterxml.jackson.databind.JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    return value.isIntegralNumber() ? (Object) value.longValue() : (Object) value.doubleValue();
  }

  private int whole(String field, long least, long greatest) {
    return (int) fields.wholeNumber(field, least, greatest, Optional.empty());
  }

  /** A number that must be there, unless there is one that stands in for it. */
  private double number(String field, double least, double greatest, Optional<Double> standard) {
    Optional<Yaml> value =
        standard.isPresent() ? fields.value(field) : fields.required(field, "a number");
    Optional<Double> number =
        value.flatMap(
            given ->
                given instanceof Yaml.Numeral numeral
                    ? Optional.of(numeral.number().doubleValue())
                    : Optional.empty());
    if (value.isPresent() && number.filter(x -> x >= least && x <= greatest).isEmpty()) {
      refuse(field, value.get(), "a number from " + least + " to " + greatest);
    }
    return number.or(() -> standard).orElse(least);
  }

  private boolean flag(String field) {
    String wanted = "true or false";
    Optional<Yaml> value = fields.required(field, wanted);
    String text = value.isPresent() && value.get() instanceof Yaml.Text word ? word.text() : "";
    if (value.isPresent() && !List.of("true", "false").contains(text)) {
      refuse(field, value.get(), wanted);
    }
    return text.equals("true");
  }

  private void refuse(String field, Yaml value, String wanted) {
    mistakes.add(
        value.line(), fields.path(field), "must be " + wanted + ", not " + value.description());
  }
}

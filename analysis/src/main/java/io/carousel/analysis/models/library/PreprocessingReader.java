package io.carousel.analysis.models.library;

import io.carousel.analysis.datasets.preprocess.ChannelOrder;
import io.carousel.analysis.datasets.preprocess.Interpolation;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.yaml.Fields;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Yaml;
import java.util.List;
import java.util.Optional;

/** Reads how a described model's images become its input. */
final class PreprocessingReader {

  private static final String SIZE = "size";
  private static final String CROP = "crop";
  private static final String CHANNELS = "channels";
  private static final String INTERPOLATION = "interpolation";
  private static final String RANGE = "range";
  private static final String MEAN = "mean";
  private static final String STD = "std";

  private static final List<String> FIELDS =
      List.of(SIZE, CROP, CHANNELS, INTERPOLATION, RANGE, MEAN, STD);

  private static final int COLOURS = 3;
  private static final int LARGEST = 4096;
  private static final long SMALL_RANGE = 1;
  private static final long LARGE_RANGE = 255;

  private final Fields description;
  private final String name;
  private final Mistakes mistakes;

  /**
   * A reader of one field.
   *
   * @param description the fields of the model
   * @param name which of them it is
   */
  PreprocessingReader(Fields description, String name, Mistakes mistakes) {
    this.description = description;
    this.name = name;
    this.mistakes = mistakes;
  }

  /** What is there, if anything is. */
  Optional<Preprocessing> given() {
    return description.has(name) ? Optional.of(required()) : Optional.empty();
  }

  /** What must be there; the paper's where there was a mistake. */
  Preprocessing required() {
    Optional<Yaml> value = description.required(name, "a mapping of " + String.join(", ", FIELDS));
    if (value.isEmpty()) {
      return Preprocessing.PAPER;
    }
    Fields fields = description.mapping(name, FIELDS);
    int size = length(fields, SIZE);
    int crop = length(fields, CROP);
    fields.required(CHANNELS, "rgb or bgr");
    Optional<ChannelOrder> channels = fields.choice(CHANNELS, ChannelOrder.RGB);
    Optional<Interpolation> interpolation = fields.choice(INTERPOLATION, Interpolation.BILINEAR);
    long range = fields.wholeNumber(RANGE, SMALL_RANGE, LARGE_RANGE, Optional.of(SMALL_RANGE));
    if (range != SMALL_RANGE && range != LARGE_RANGE) {
      refuse(fields, RANGE, "must be 1 or 255, the value of full brightness");
    }
    Optional<List<Double>> mean = colours(fields, MEAN);
    Optional<List<Double>> std = colours(fields, STD);
    if (crop > size) {
      refuse(fields, CROP, "must not be greater than size");
    }
    if (std.isPresent() && std.get().stream().anyMatch(deviation -> deviation <= 0)) {
      refuse(fields, STD, "must be greater than 0");
    }
    boolean fine = channels.isPresent() && interpolation.isPresent() && mean.isPresent();
    if (!fine || std.isEmpty() || std.get().contains(0.0) || crop > size) {
      return Preprocessing.PAPER;
    }
    return new Preprocessing(
        size, crop, channels.get(), interpolation.get(), (double) range, mean.get(), std.get());
  }

  private static int length(Fields fields, String name) {
    return Math.toIntExact(fields.wholeNumber(name, 1, LARGEST, Optional.empty()));
  }

  private static Optional<List<Double>> colours(Fields fields, String name) {
    fields.required(name, "a list of 3 numbers, in the order of channels");
    return fields.numbers(name, COLOURS);
  }

  private void refuse(Fields fields, String field, String problem) {
    fields.value(field).ifPresent(value -> mistakes.add(value.line(), fields.path(field), problem));
  }
}

package io.carousel.renderer.config;

import io.carousel.renderer.design.Design;
import io.carousel.renderer.fleet.FleetBuilder;
import io.carousel.yaml.Fields;
import io.carousel.yaml.Word;
import java.util.Optional;

/**
 * The fields of a config that are whole numbers: where reader and schema have their ranges from.
 */
enum WholeNumber {
  WIDTH(16, 4096, 512L, "Image width in pixels"),
  HEIGHT(16, 4096, 384L, "Image height in pixels"),
  SEED(
      Long.MIN_VALUE,
      Long.MAX_VALUE,
      0L,
      "What samples are drawn with: another seed gives another dataset"),
  COUNT(1, Design.MOST_SAMPLES, null, "Number of images; for design random only"),
  BASES(
      1,
      Design.MOST_SAMPLES,
      null,
      "Number of base scenes; for designs one-at-a-time and background-swap only"),
  PASSES(
      1,
      4096,
      (long) Quality.STANDARD.passes(),
      "Number of passes that a frame is the mean of, in place of quality"),
  LEVELS(2, 1000, null, "Number of levels in the range"),
  IDENTITIES(
      2, FleetBuilder.MOST_IDENTITIES, null, "Number of identities that the whole fleet has"),
  FROM(1, FleetBuilder.MOST_IDENTITIES, 1L, "Number of the first identity of this dataset"),
  TO(
      1,
      FleetBuilder.MOST_IDENTITIES,
      null,
      "Number of the last identity of this dataset; the fleet's last if left out");

  private final long least;
  private final long greatest;
  private final Long standard;
  private final String description;

  WholeNumber(long least, long greatest, Long standard, String description) {
    this.least = least;
    this.greatest = greatest;
    this.standard = standard;
    this.description = description;
  }

  /** The field's name in a config. */
  String word() {
    return Word.of(this);
  }

  /** The least number it takes. */
  long least() {
    return least;
  }

  /** The greatest number it takes. */
  long greatest() {
    return greatest;
  }

  /** The number it has where the config leaves it out; empty if it must be there. */
  Optional<Long> standard() {
    return Optional.ofNullable(standard);
  }

  /** What it is, in one line for people. */
  String description() {
    return description;
  }

  /** Whether a number is within the range. */
  boolean takes(long number) {
    return number >= least && number <= greatest;
  }

  /** Its value; the least one where there was a mistake. */
  long read(Fields fields) {
    return fields.wholeNumber(word(), least, greatest, standard());
  }

  /** Its value; another standard one where it is left out. */
  long read(Fields fields, long standardHere) {
    return fields.wholeNumber(word(), least, greatest, Optional.of(standardHere));
  }
}

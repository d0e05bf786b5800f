package io.carousel.analysis.saliency.comparison;

/**
 * Mean and spread of a measure, both through the scale of its means: of correlations, tanh of the
 * mean, and of the standard deviation (over n), of Fisher's z.
 *
 * @param mean null where no value is defined
 * @param spread null likewise
 */
public record MeanSpread(Double mean, Double spread) {

  /** Of nothing. */
  static final MeanSpread NONE = new MeanSpread(null, null);
}

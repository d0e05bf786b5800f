package io.carousel.analysis.embeddings;

/**
 * Whether embeddings that were computed with reduced precision may stand for those of float32.
 *
 * @param exact the embeddings of some images with float32, one after the other
 * @param reduced those of the same images with reduced precision
 * @param dimensions the length of an embedding
 */
@SuppressWarnings("ArrayRecordComponent") // as the networks give them
record PrecisionCheck(float[] exact, float[] reduced, int dimensions) {

  /** The greatest distance from the exact embedding, as a share of the latter's length. */
  static final double TOLERANCE = 1e-2;

  /** Whether every embedding is within the tolerance. */
  boolean passes() {
    return worst() <= TOLERANCE;
  }

  /** The greatest distance from the exact embedding, as a share of the latter's length. */
  double worst() {
    double worst = 0;
    for (int start = 0; start < exact.length; start += dimensions) {
      double length = 0;
      double distance = 0;
      for (int i = start; i < start + dimensions; i++) {
        double difference = (double) reduced[i] - exact[i];
        length += (double) exact[i] * exact[i];
        distance += difference * difference;
      }
      worst = Math.max(worst, Math.sqrt(distance / length));
    }
    return worst;
  }
}

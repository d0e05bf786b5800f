package io.carousel.analysis.embeddings.measures;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The measures that there are. */
public final class Measures {

  private Measures() {}

  /** All of them with their parameters as in the paper, the paper's own first. */
  public static List<Measure> all() {
    return all(OptionalInt.of(NormalisedRPrecision.PAPER_MAX_NEIGHBOURS));
  }

  /**
   * All of them, the paper's own first.
   *
   * @param maxNeighbours the cap of Normalised R-Precision; empty for none
   */
  public static List<Measure> all(OptionalInt maxNeighbours) {
    return List.of(
        new NormalisedRPrecision(maxNeighbours),
        new PrecisionAtOne(),
        new RPrecision(),
        new MeanAveragePrecisionAtR());
  }

  /** Their ids. */
  public static List<String> ids() {
    return all().stream().map(measure -> measure.info().id()).toList();
  }

  /** The measure with an id, its parameters as in the paper; empty if there is none. */
  public static Optional<Measure> named(String id) {
    return all().stream().filter(measure -> measure.info().id().equals(id)).findFirst();
  }
}

package io.carousel.analysis.embeddings.backgrounds;

/** Adds up what the searches for one scene find. */
final class RetrievalSums {

  private final int backgrounds;
  private double hitsSame;
  private double hitsOther;
  private double precisionSame;
  private double precisionOther;
  private int carAndBackground;
  private int carAlone;
  private int backgroundAlone;

  /**
   * Nothing yet.
   *
   * @param backgrounds how many there are: as many queries, each with as many searches
   */
  RetrievalSums(int backgrounds) {
    this.backgrounds = backgrounds;
  }

  /** Adds a search among the scenes before one background. */
  void search(boolean sameBackground, boolean hit, double precision) {
    if (sameBackground) {
      hitsSame += hit ? 1 : 0;
      precisionSame += precision;
    } else {
      hitsOther += hit ? 1 : 0;
      precisionOther += precision;
    }
  }

  /** Adds what the nearest of all images shows. */
  void nearest(boolean car, boolean background) {
    carAndBackground += car && background ? 1 : 0;
    carAlone += car && !background ? 1 : 0;
    backgroundAlone += !car && background ? 1 : 0;
  }

  /** The means over queries and searches. */
  SceneRetrieval mean() {
    double queries = backgrounds;
    double others = queries * (backgrounds - 1);
    return new SceneRetrieval(
        hitsSame / queries,
        hitsOther / others,
        precisionSame / queries,
        precisionOther / others,
        carAndBackground / queries,
        carAlone / queries,
        backgroundAlone / queries);
  }
}

package io.carousel.analysis.embeddings.measures;

/** The levels of one query's nearest neighbours. */
final class NearestLevels implements Retrieved {

  private static final int UNKNOWN = -1;

  private final Ranking ranking;
  private final Labels labels;
  private final int level;
  private final int number;
  private int sharing;

  NearestLevels(Ranking ranking, Labels labels, int query, int number) {
    this(ranking, labels, query, number, UNKNOWN);
  }

  /**
   * Levels of which it has been counted how many are shared.
   *
   * @param sharing how many
   */
  NearestLevels(Ranking ranking, Labels labels, int query, int number, int sharing) {
    this.ranking = ranking;
    this.labels = labels;
    this.level = labels.classes()[query];
    this.number = number;
    this.sharing = sharing;
  }

  /** Whether these are as many, by the same property. */
  boolean isOf(Labels others, int otherNumber) {
    return labels.equals(others) && number == otherNumber;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public int sharing() {
    if (sharing == UNKNOWN) {
      sharing = ranking.count(number, labels.classes(), level);
    }
    return sharing;
  }

  @Override
  public boolean[] sharingInOrder() {
    int[] rows = ranking.inOrder(number);
    boolean[] same = new boolean[number];
    for (int rank = 0; rank < number; rank++) {
      same[rank] = labels.classes()[rows[rank]] == level;
    }
    return same;
  }
}

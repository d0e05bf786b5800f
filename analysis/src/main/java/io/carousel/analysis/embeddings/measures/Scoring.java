package io.carousel.analysis.embeddings.measures;

import io.carousel.analysis.embeddings.neighbours.NeighbourSearch;
import io.carousel.analysis.embeddings.neighbours.Neighbours;
import io.carousel.job.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Scores images by several measures and properties in one pass over the distances. */
public final class Scoring implements NeighbourSearch.Visitor {

  private final List<QueryScores> scores;
  private final LabelTable table;

  private Scoring(List<QueryScores> scores) {
    this.scores = scores;
    this.table =
        scores.size() < LabelTable.LEAST
            ? null
            : new LabelTable(scores.stream().map(QueryScores::labels).toList());
  }

  /**
   * Scores every image.
   *
   * @param search a search among the embeddings of all images
   * @param measures how to score them
   * @param properties the levels of the images by each property
   * @param step hears of every image that is done
   * @return scores by measure and property
   */
  public static List<List<QueryScores>> of(
      NeighbourSearch search, List<Measure> measures, List<Labels> properties, Progress.Step step) {
    return of(search, measures, properties, 0, search.rows(), step);
  }

  /**
   * Scores the images from {@code first} to {@code end}, by their neighbours among all; the others
   * have no score.
   *
   * @see #of(NeighbourSearch, List, List, Progress.Step)
   */
  public static List<List<QueryScores>> of(
      NeighbourSearch search,
      List<Measure> measures,
      List<Labels> properties,
      int first,
      int end,
      Progress.Step step) {
    List<List<QueryScores>> byMeasure =
        measures.stream()
            .map(
                measure ->
                    properties.stream().map(labels -> new QueryScores(measure, labels)).toList())
            .toList();
    // Measures of one property beside each other, since they may share its neighbours.
    List<QueryScores> all = new ArrayList<>();
    for (int property = 0; property < properties.size(); property++) {
      for (List<QueryScores> ofMeasure : byMeasure) {
        all.add(ofMeasure.get(property));
      }
    }
    search.visit(IntStream.range(first, end).toArray(), new Scoring(all), step);
    return byMeasure;
  }

  @Override
  public int most(int query) {
    int most = 0;
    for (QueryScores one : scores) {
      most = Math.max(most, one.neighbours(query));
    }
    return most;
  }

  @Override
  public void visit(int query, Neighbours neighbours) {
    if (table == null) {
      scoreOneByOne(query, neighbours);
    } else {
      scoreAtOnce(query, neighbours);
    }
  }

  /** Many properties, such as permuted ones: what is shared is counted for all of them together. */
  private void scoreAtOnce(int query, Neighbours neighbours) {
    int[] numbers = new int[scores.size()];
    int most = 0;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = scores.get(i).neighbours(query);
      most = Math.max(most, numbers[i]);
    }
    if (most == 0) {
      return;
    }
    Ranking ranking = new Ranking(neighbours);
    int[] sharing = table.sharing(query, ranking.inOrder(most), numbers);
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] > 0) {
        QueryScores one = scores.get(i);
        one.score(query, new NearestLevels(ranking, one.labels(), query, numbers[i], sharing[i]));
      }
    }
  }

  /** By those that look at the most neighbours first. */
  private void scoreOneByOne(int query, Neighbours neighbours) {
    long[] order = new long[scores.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = (long) scores.get(i).neighbours(query) << Integer.SIZE | i;
    }
    Arrays.sort(order);
    Ranking ranking = new Ranking(neighbours);
    NearestLevels nearest = null;
    for (int i = order.length - 1; i >= 0 && order[i] >> Integer.SIZE > 0; i--) {
      QueryScores one = scores.get((int) order[i]);
      int number = (int) (order[i] >> Integer.SIZE);
      if (nearest == null || !nearest.isOf(one.labels(), number)) {
        nearest = new NearestLevels(ranking, one.labels(), query, number);
      }
      one.score(query, nearest);
    }
  }
}

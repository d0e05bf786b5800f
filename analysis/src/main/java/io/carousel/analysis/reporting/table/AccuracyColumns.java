package io.carousel.analysis.reporting.table;

import io.carousel.analysis.embeddings.summary.FamilyComparison;
import io.carousel.analysis.embeddings.summary.FamilyTest;
import io.carousel.analysis.support.statistics.Holm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What stands before a table's properties: how well each loss finds images of classes that training
 * never saw.
 *
 * @param columns one a measure of accuracy
 * @param failed the losses that ended no better than the untrained network, and how many of their
 *     networks did: "SoftTriple (2 of 2)"
 * @param images what accuracy was measured on, in words: "1,790 images of 14 classes that training
 *     never saw"
 */
public record AccuracyColumns(List<TableColumn> columns, List<Failed> failed, String images) {

  /** No such columns. */
  public static final AccuracyColumns NONE = new AccuracyColumns(List.of(), List.of(), "");

  /** What marks a loss that ended no better than the untrained network. */
  public static final String MARK = " †";

  /**
   * A loss that ended no better than the untrained network.
   *
   * @param loss its name
   * @param runs how many of its networks did
   * @param of how many it has
   */
  public record Failed(String loss, long runs, int of) {

    @Override
    public String toString() {
      return of == 1 ? loss : "%s (%d of %d)".formatted(loss, runs, of);
    }
  }

  public AccuracyColumns {
    columns = List.copyOf(columns);
    failed = List.copyOf(failed);
  }

  /** Whether a loss ended no better than the untrained network. */
  boolean hasFailed(String loss) {
    return failed.stream().anyMatch(one -> one.loss().equals(loss));
  }

  /**
   * Corrects the comparisons of several tables for there being those of all.
   *
   * @param tables the comparisons of each
   * @return the same with other Holm p-values
   */
  static List<List<FamilyComparison>> corrected(List<List<FamilyComparison>> tables) {
    List<FamilyComparison> all = tables.stream().flatMap(List::stream).toList();
    double[] models = holm(all.stream(), FamilyComparison::overModels);
    double[] losses = holm(all.stream(), FamilyComparison::overLosses);
    List<List<FamilyComparison>> corrected = new ArrayList<>();
    int next = 0;
    for (List<FamilyComparison> table : tables) {
      List<FamilyComparison> own = new ArrayList<>();
      for (FamilyComparison one : table) {
        own.add(
            new FamilyComparison(
                one.property(),
                one.first(),
                one.second(),
                with(one.overModels(), models[next]),
                with(one.overLosses(), losses[next])));
        next++;
      }
      corrected.add(own);
    }
    return corrected;
  }

  private static double[] holm(
      Stream<FamilyComparison> comparisons, Function<FamilyComparison, FamilyTest> test) {
    return Holm.correct(comparisons.map(test).mapToDouble(FamilyTest::p).toArray());
  }

  private static FamilyTest with(FamilyTest test, double holmP) {
    return new FamilyTest(
        test.firstSize(),
        test.secondSize(),
        test.u(),
        test.p(),
        test.paperP(),
        holmP,
        test.effect());
  }
}

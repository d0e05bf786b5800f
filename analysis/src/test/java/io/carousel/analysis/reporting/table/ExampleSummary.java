package io.carousel.analysis.reporting.table;

import io.carousel.analysis.embeddings.evaluation.Evaluation;
import io.carousel.analysis.embeddings.evaluation.ModelScores;
import io.carousel.analysis.embeddings.evaluation.Score;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.embeddings.measures.PrecisionAtOne;
import io.carousel.analysis.embeddings.summary.Cell;
import io.carousel.analysis.embeddings.summary.FamilyCell;
import io.carousel.analysis.embeddings.summary.FamilyComparison;
import io.carousel.analysis.embeddings.summary.FamilyRow;
import io.carousel.analysis.embeddings.summary.FamilyTest;
import io.carousel.analysis.embeddings.summary.LossRow;
import io.carousel.analysis.embeddings.summary.Summary;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.catalogue.ModelKind;
import io.carousel.analysis.support.statistics.Interval;
import java.util.List;

/** Small tables: one of losses of two families with folds, one of models nothing is known of. */
public final class ExampleSummary {

  private ExampleSummary() {}

  /** Three losses of two families, of which two have two folds, and the untrained network. */
  public static Summary summary() {
    FamilyTest models = new FamilyTest(1, 4, 0, 0.2, 0.1, 0.0004, -1);
    FamilyTest losses = new FamilyTest(1, 2, 0, 0.6667, 0.3333, 1, -0.5);
    return new Summary(
        Summary.FORMAT_VERSION,
        "example",
        4,
        NormalisedRPrecision.ofPaper().info(),
        LossDistance.EUCLIDEAN,
        List.of("car_<model>", "hue", "sun"),
        List.of(),
        List.of(
            loss(
                "Untrained", null, null, List.of("Untrained"), cell(-0.001, null), cell(1.5, null)),
            loss("ProxyNCA", 2017, "classification", List.of("p0"), cell(9, null), cell(2.5, null)),
            loss("Triplet", 2006, "ranking", List.of("t0", "t1"), cell(20, 1.25), cell(-3, 0.5)),
            loss(
                "Margin / class",
                2017,
                "ranking",
                List.of("m0", "m1"),
                cell(10, 0.75),
                cell(5, 1.0))),
        List.of(
            new FamilyRow("classification", 1, 1, family(9.0, null, 2.5, null)),
            new FamilyRow("ranking", 2, 4, family(15.0, 7.07, 1.0, 5.66))),
        List.of(
            new FamilyComparison("hue", "classification", "ranking", models, losses),
            new FamilyComparison("car_<model>", "classification", "ranking", losses, losses)));
  }

  private static LossRow loss(
      String name, Integer year, String family, List<String> models, Cell first, Cell second) {
    String trainedOn = family == null ? null : "Cars196";
    List<Cell> cells = List.of(first, second, new Cell(null, null, null, null));
    ModelKind kind = name.equals("Untrained") ? ModelKind.UNTRAINED : ModelKind.TRAINED;
    return new LossRow(name, year, family, null, trainedOn, models, cells, kind);
  }

  private static Cell cell(double mean, Double spread) {
    return new Cell(mean, spread, new Interval(mean - 1, mean + 1), null);
  }

  private static List<FamilyCell> family(
      Double first, Double firstSpread, Double second, Double secondSpread) {
    return List.of(
        new FamilyCell(first, firstSpread),
        new FamilyCell(second, secondSpread),
        new FamilyCell(null, null));
  }

  /** One loss whose scores were tested by permutations. */
  static Summary tested() {
    return new Summary(
        Summary.FORMAT_VERSION,
        "example",
        4,
        NormalisedRPrecision.ofPaper().info(),
        LossDistance.EUCLIDEAN,
        List.of("a", "b", "c"),
        List.of(),
        List.of(
            new LossRow(
                "Triplet",
                2006,
                "ranking",
                null,
                null,
                List.of("t0"),
                List.of(
                    new Cell(2.43, null, new Interval(2.07, 2.79), 0.01),
                    new Cell(2.7, null, new Interval(-0.1, 5.5), 0.01),
                    new Cell(3.0, null, new Interval(1.0, 5.0), 0.2)))),
        List.of(),
        List.of());
  }

  /** One loss by a measure in percent, whose chance hangs on the property. */
  public static Summary accuracy() {
    return new Summary(
        Summary.FORMAT_VERSION,
        "example",
        4,
        new PrecisionAtOne().info(),
        LossDistance.COSINE,
        List.of("hue", "sun"),
        List.of(0.25, 0.5),
        List.of(
            new LossRow(
                "Triplet",
                2006,
                "ranking",
                null,
                null,
                List.of("t0"),
                List.of(new Cell(0.75, null, null, null), new Cell(0.625, null, null, null)))),
        List.of(),
        List.of());
  }

  /** Two models: one's score of hue is not defined, and nobody's of sun. */
  public static Evaluation evaluation() {
    return new Evaluation(
        1,
        "example",
        4,
        NormalisedRPrecision.ofPaper().info(),
        List.of("car_<model>", "hue", "sun"),
        List.of(
            new ModelScores(
                "Untrained", List.of(new Score(-0.001, 4), new Score(12.5, 4), new Score(null, 0))),
            new ModelScores(
                "A|B", List.of(new Score(2.576, 4), new Score(null, 0), new Score(null, 0)))));
  }
}

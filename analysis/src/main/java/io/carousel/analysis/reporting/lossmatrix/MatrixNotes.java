package io.carousel.analysis.reporting.lossmatrix;

import io.carousel.analysis.saliency.comparison.FamilyContrast;
import io.carousel.analysis.saliency.comparison.MapMeasureKind;
import io.carousel.analysis.saliency.comparison.MeasureComparison;
import io.carousel.analysis.saliency.comparison.Pooled;
import io.carousel.analysis.saliency.comparison.SaliencyComparison;
import io.carousel.analysis.support.statistics.PermutationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What must be said below the matrix, in plain sentences. */
public final class MatrixNotes {

  private final LossMatrix matrix;
  private final MapMeasureKind measure;
  private final SaliencyComparison comparison;
  private final MeasureComparison numbers;

  private MatrixNotes(LossMatrix matrix) {
    this.matrix = matrix;
    this.measure = matrix.measure();
    this.comparison = matrix.comparison();
    this.numbers = matrix.numbers();
  }

  /** The notes of a matrix, one a paragraph. */
  public static List<String> of(LossMatrix matrix) {
    MatrixNotes notes = new MatrixNotes(matrix);
    List<String> all = new ArrayList<>();
    all.add(notes.cells());
    all.addAll(notes.reading());
    all.addAll(notes.missing());
    all.addAll(notes.families());
    return List.copyOf(all);
  }

  /** The notes of a matrix for a reader who cannot do anything about what is missing. */
  public static List<String> forPaper(LossMatrix matrix) {
    MatrixNotes notes = new MatrixNotes(matrix);
    List<String> all = new ArrayList<>();
    all.add(notes.cells());
    all.addAll(notes.reading());
    all.addAll(notes.families());
    return List.copyOf(all);
  }

  /**
   * The notes of a matrix beside whose floor, ceiling and families stand as numbers: what these
   * leave to be said.
   */
  public static List<String> besideNumbers(LossMatrix matrix) {
    MatrixNotes notes = new MatrixNotes(matrix);
    List<String> all = new ArrayList<>();
    all.add(notes.cells());
    all.addAll(notes.missing());
    all.addAll(notes.tested());
    return List.copyOf(all);
  }

  private String cells() {
    String over = "mean±spread over %d images and all folds".formatted(comparison.images());
    String what =
        switch (measure) {
          case CORRELATION ->
              "Correlation of saliency maps in percent, "
                  + over
                  + ", by Fisher's z, cut off as in the paper.";
          case DIVERGENCE ->
              "Jensen-Shannon divergence of saliency maps in nats (0: the same, 0.693: nothing in"
                  + " common), "
                  + over
                  + ".";
        };
    return what
        + (matrix.hasFolds()
            ? " Diagonal: the folds of one loss with each other."
            : " One fold a loss: how far training alone moves a map is not told.");
  }

  private List<String> reading() {
    List<String> marks = new ArrayList<>();
    if (numbers.allFloor().mean() != null) {
      marks.add(
          "%s, with the untrained network, is what the image alone gives (on average %s)"
              .formatted(LossMatrix.FLOOR, number(numbers.allFloor())));
    }
    if (numbers.allCeiling().mean() != null) {
      marks.add(
          "%s, the same model with itself, is the most that can be expected (on average %s)"
              .formatted(LossMatrix.CEILING, number(numbers.allCeiling())));
    }
    if (marks.isEmpty()) {
      return List.of();
    }
    String between = marks.size() == 1 ? "beside its mark" : "between its two marks";
    if (numbers.all().mean() != null) {
      marks.add("two losses have %s".formatted(number(numbers.all())));
    }
    return List.of("Read each number %s: %s.".formatted(between, String.join("; ", marks)));
  }

  private List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (comparison.untrained() == null) {
      missing.add(
          "No floor: there are no maps of the untrained network; explain the images by it too.");
    }
    if (!comparison.method().drawsNoise()) {
      missing.add(
          "No ceiling: this method draws no noise, so that a model gives the same map again.");
    } else if (comparison.rerunFolders().isEmpty()) {
      missing.add(
          "No ceiling: there are no maps under other noise; explain the images again with another"
              + " noise seed, all else as before.");
    }
    return missing;
  }

  private List<String> families() {
    FamilyContrast families = numbers.families();
    List<String> lines = new ArrayList<>();
    if (families.within().cells() > 0) {
      lines.add("Within families: %s.".formatted(told(families.within())));
    }
    if (families.between().cells() > 0) {
      lines.add("Between families: %s.".formatted(told(families.between())));
    }
    lines.addAll(tested());
    return lines;
  }

  private List<String> tested() {
    FamilyContrast families = numbers.families();
    List<String> lines = new ArrayList<>();
    if (families.test() != null) {
      lines.add(test(families));
    }
    if (families.notEnough() != null) {
      lines.add("Families, not enough: %s.".formatted(families.notEnough()));
    }
    return lines;
  }

  private String test(FamilyContrast families) {
    PermutationResult test = families.test();
    String interval =
        families.interval() == null
            ? ""
            : String.format(
                Locale.ROOT,
                " (95 %% interval %.3f to %.3f)",
                families.interval().low(),
                families.interval().high());
    return String.format(
        Locale.ROOT,
        "Difference%s: %.3f%s; two-sided p %s by permuting the families among the losses in %s%,d"
            + " ways.",
        measure == MapMeasureKind.CORRELATION ? " of Fisher's z" : "",
        families.difference(),
        interval,
        MatrixText.probability(test.p()),
        test.exact() ? "all " : "",
        test.permutations());
  }

  private String told(Pooled pooled) {
    String interval =
        pooled.interval() == null
            ? ""
            : ", 95 %% interval %s".formatted(MatrixText.interval(measure, pooled.interval()));
    return "%s over %d pair%s of losses%s"
        .formatted(number(pooled), pooled.cells(), pooled.cells() == 1 ? "" : "s", interval);
  }

  private String number(Pooled pooled) {
    return MatrixText.number(measure, pooled.mean(), pooled.spread());
  }
}

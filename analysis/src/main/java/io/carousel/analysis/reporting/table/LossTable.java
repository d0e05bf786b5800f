package io.carousel.analysis.reporting.table;

import io.carousel.analysis.embeddings.evaluation.Evaluation;
import io.carousel.analysis.embeddings.evaluation.EvaluationFiles;
import io.carousel.analysis.embeddings.evaluation.ModelScores;
import io.carousel.analysis.embeddings.measures.MeasureInfo;
import io.carousel.analysis.embeddings.summary.Cell;
import io.carousel.analysis.embeddings.summary.FamilyComparison;
import io.carousel.analysis.embeddings.summary.FamilyRow;
import io.carousel.analysis.embeddings.summary.LossRow;
import io.carousel.analysis.embeddings.summary.Summary;
import io.carousel.analysis.models.catalogue.LossLabel;
import io.carousel.analysis.models.catalogue.ModelKind;
import io.carousel.analysis.support.text.CellText;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A summary as people read it: the losses in groups, one a family, and a column a property that
 * varies.
 *
 * @param summary the summary, without the properties that are constant
 * @param constants the properties left out, because every image has the same level of them
 * @param accuracy the columns before the properties, where accuracy was measured
 */
public record LossTable(Summary summary, List<String> constants, AccuracyColumns accuracy) {

  public LossTable {
    constants = List.copyOf(constants);
  }

  /** A table of properties alone. */
  public LossTable(Summary summary, List<String> constants) {
    this(summary, constants, AccuracyColumns.NONE);
  }

  /**
   * The losses of one family.
   *
   * @param family its name; null for losses of no family, such as the untrained network
   * @param rows its losses
   * @param mean their mean; null where there is none
   */
  public record Group(String family, List<LossRow> rows, FamilyRow mean) {}

  /**
   * Two families against each other.
   *
   * @param first one family
   * @param second the other
   * @param comparisons one a column of the table; null where the two cannot be compared
   */
  public record Pair(String first, String second, List<FamilyComparison> comparisons) {}

  /**
   * The table of one measure.
   *
   * @throws InvalidInputException if there is none, or a file is broken
   */
  public static LossTable read(EvaluationFiles files) {
    Evaluation evaluation = Evaluation.read(files.scores());
    // An evaluation by an older version has no summary.
    if (!Files.exists(files.existingSummary())) {
      return of(evaluation);
    }
    Summary summary = Summary.read(files.existingSummary());
    if (!summary.properties().equals(evaluation.properties())) {
      throw new InvalidInputException(
          files.existingSummary().toString(),
          "has other properties than %s; run `evaluate` again".formatted(files.scores()));
    }
    return of(summary);
  }

  /**
   * The tables of an evaluated dataset, one a measure.
   *
   * @throws InvalidInputException if it was not evaluated, or a file is broken
   */
  public static List<LossTable> readAll(DatasetFolder dataset) {
    return EvaluationFiles.all(dataset).stream().map(LossTable::read).toList();
  }

  /** The table of a summary. A property without a score in any row is a constant. */
  public static LossTable of(Summary summary) {
    List<String> all = summary.properties();
    List<Integer> shown =
        IntStream.range(0, all.size())
            .filter(
                i -> summary.losses().stream().anyMatch(row -> row.cells().get(i).mean() != null))
            .boxed()
            .toList();
    List<String> properties = shown.stream().map(all::get).toList();
    Summary varying =
        new Summary(
            summary.formatVersion(),
            summary.dataset(),
            summary.images(),
            summary.measure(),
            summary.distance(),
            properties,
            summary.chance().isEmpty()
                ? List.of()
                : shown.stream().map(summary.chance()::get).toList(),
            summary.losses().stream().map(row -> only(row, shown)).toList(),
            summary.families().stream().map(row -> only(row, shown)).toList(),
            summary.comparisons().stream()
                .filter(comparison -> properties.contains(comparison.property()))
                .toList());
    return new LossTable(varying, all.stream().filter(name -> !properties.contains(name)).toList());
  }

  /** The table of an evaluation that was not summed up: every model is a row of its own. */
  public static LossTable of(Evaluation evaluation) {
    return of(
        new Summary(
            Summary.FORMAT_VERSION,
            evaluation.dataset(),
            evaluation.images(),
            evaluation.measure(),
            evaluation.distance(),
            evaluation.properties(),
            evaluation.chance(),
            evaluation.models().stream().map(LossTable::row).toList(),
            List.of(),
            List.of()));
  }

  /**
   * This table with columns of accuracy before the properties. The comparisons of families are
   * corrected for there being those of all columns.
   *
   * @param names the columns' heads, in the order of the tables
   * @param tables the numbers: tables of one column each, by a measure of accuracy
   * @param failed the losses that ended no better than the untrained network
   * @param images what accuracy was measured on, in words
   */
  public LossTable with(
      List<String> names,
      List<LossTable> tables,
      List<AccuracyColumns.Failed> failed,
      String images) {
    List<List<FamilyComparison>> comparisons = new ArrayList<>();
    comparisons.add(summary.comparisons());
    tables.forEach(table -> comparisons.add(table.summary.comparisons()));
    List<List<FamilyComparison>> corrected = AccuracyColumns.corrected(comparisons);
    List<TableColumn> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      LossTable table = tables.get(i).withComparisons(corrected.get(i + 1));
      columns.add(new TableColumn(names.get(i), table, 0));
    }
    return new LossTable(
        withComparisons(corrected.get(0)).summary,
        constants,
        new AccuracyColumns(columns, failed, images));
  }

  private LossTable withComparisons(List<FamilyComparison> comparisons) {
    return new LossTable(
        new Summary(
            summary.formatVersion(),
            summary.dataset(),
            summary.images(),
            summary.measure(),
            summary.distance(),
            summary.properties(),
            summary.chance(),
            summary.losses(),
            summary.families(),
            comparisons),
        constants,
        accuracy);
  }

  /** All columns: those of accuracy, then the properties. */
  public List<TableColumn> columns() {
    List<TableColumn> columns = new ArrayList<>(accuracy.columns());
    for (int i = 0; i < properties().size(); i++) {
      columns.add(new TableColumn(properties().get(i), this, i));
    }
    return columns;
  }

  private static LossRow row(ModelScores model) {
    List<Cell> cells =
        model.scores().stream().map(score -> new Cell(score.value(), null, null, null)).toList();
    ModelKind kind = model.loss() == null ? ModelKind.TRAINED : model.loss().kind();
    return new LossRow(model.model(), null, null, null, null, List.of(model.model()), cells, kind);
  }

  private static LossRow only(LossRow row, List<Integer> shown) {
    return new LossRow(
        row.loss(),
        row.year(),
        row.family(),
        row.distance(),
        row.trainedOn(),
        row.models(),
        shown.stream().map(row.cells()::get).toList(),
        row.kind());
  }

  private static FamilyRow only(FamilyRow row, List<Integer> shown) {
    return new FamilyRow(
        row.family(), row.losses(), row.models(), shown.stream().map(row.cells()::get).toList());
  }

  /** What its numbers are. */
  public MeasureInfo measure() {
    return summary.measure();
  }

  /** A score or spread as it is printed; {@link CellText#UNDEFINED} if it is null. */
  public String text(Double value) {
    return value == null ? CellText.UNDEFINED : measure().numbers().text(value);
  }

  /** How a cell's significance is told. */
  public Significance significance() {
    return hasPermutations() ? Significance.BY_PERMUTATION : Significance.BY_THRESHOLD;
  }

  /** Whether a cell is significant at the 1 % level, as {@link #significance} tells it. */
  public boolean isSignificant(Cell cell) {
    return significance().is(cell, measure());
  }

  /** How many cells are defined and reach the measure's own threshold, where it has one. */
  public long reachingThreshold() {
    return cells().filter(cell -> measure().isSignificant(cell.mean())).count();
  }

  /**
   * What chance gives in each column as printed, where that differs by column and is known; else
   * nothing.
   */
  public List<String> chance() {
    boolean differs =
        columns().stream()
            .anyMatch(
                column -> column.table().measure().reference() == null && column.chance() != null);
    return differs
        ? columns().stream().map(column -> column.text(column.chance())).toList()
        : List.of();
  }

  /** What chance gives in a column; 0 if it is not known. */
  public double chance(int column) {
    if (measure().reference() != null) {
      return measure().reference();
    }
    Double chance = summary.chance().isEmpty() ? null : summary.chance().get(column);
    return chance == null ? 0 : chance;
  }

  /** The columns: every property by which something could cluster. */
  public List<String> properties() {
    return summary.properties();
  }

  /** All rows but those of families, in the order of the groups. */
  public List<LossRow> rows() {
    return groups().stream().flatMap(group -> group.rows().stream()).toList();
  }

  /** The groups, in the order of their first losses. */
  public List<Group> groups() {
    Map<String, List<LossRow>> byFamily = new LinkedHashMap<>();
    for (LossRow row : summary.losses()) {
      byFamily.computeIfAbsent(row.family(), family -> new ArrayList<>()).add(row);
    }
    return byFamily.entrySet().stream()
        .map(group -> new Group(group.getKey(), group.getValue(), mean(group.getKey())))
        .toList();
  }

  private FamilyRow mean(String family) {
    return summary.families().stream()
        .filter(row -> row.family().equals(family))
        .findFirst()
        .orElse(null);
  }

  /** Every two families that were compared. */
  public List<Pair> pairs() {
    return summary.comparisons().stream()
        .map(comparison -> List.of(comparison.first(), comparison.second()))
        .distinct()
        .map(names -> pair(names.get(0), names.get(1)))
        .toList();
  }

  /** Which families were compared, in words: "classification against ranking". */
  public String compared() {
    return pairs().stream()
        .map(pair -> pair.first() + " against " + pair.second())
        .collect(Collectors.joining(", "));
  }

  private Pair pair(String first, String second) {
    List<FamilyComparison> comparisons = new ArrayList<>();
    columns().forEach(column -> comparisons.add(column.comparison(first, second)));
    return new Pair(first, second, comparisons);
  }

  /** A row's label, marked where the loss ended no better than the untrained network. */
  public String name(LossRow row) {
    return label(row) + (accuracy.hasFailed(row.loss()) ? AccuracyColumns.MARK : "");
  }

  /** A row's label: its loss, and what it was trained on where the table has the loss twice. */
  public String label(LossRow row) {
    return LossLabel.of(
        row.loss(), row.trainedOn(), summary.losses().stream().map(LossRow::loss).toList());
  }

  /**
   * A model's name: that of its row, with the number of the fold where the row has several; its own
   * if it belongs to none.
   */
  public String modelLabel(String model) {
    for (LossRow row : summary.losses()) {
      int fold = row.models().indexOf(model);
      if (fold >= 0) {
        return row.models().size() == 1 ? label(row) : label(row) + " #" + (fold + 1);
      }
    }
    return model;
  }

  /** The name of the row that a model belongs to; the model's own if it belongs to none. */
  public String lossOfModel(String model) {
    return summary.losses().stream()
        .filter(row -> row.models().contains(model))
        .findFirst()
        .map(this::label)
        .orElse(model);
  }

  /** Whether something is known of losses: of any a year or a family. */
  public boolean knowsLosses() {
    return summary.losses().stream().anyMatch(row -> row.year() != null || row.family() != null);
  }

  /** Whether some cell is a mean over several folds. */
  public boolean hasSpread() {
    return cells().anyMatch(cell -> cell.spread() != null);
  }

  /** Whether some cell has a bootstrap interval. */
  public boolean hasIntervals() {
    return cells().anyMatch(cell -> cell.interval() != null);
  }

  /** Whether some cell has a permutation p-value. */
  public boolean hasPermutations() {
    return cells().anyMatch(cell -> cell.permutationP() != null);
  }

  /** Whether some cell is not defined. */
  public boolean hasUndefined() {
    return cells().anyMatch(cell -> cell.mean() == null);
  }

  /** The best score there is; empty if none is defined. */
  public Optional<Double> best() {
    return cells()
        .map(Cell::mean)
        .filter(Objects::nonNull)
        .reduce((a, b) -> measure().reaches(a, b) ? a : b);
  }

  /** The cells of all losses. */
  public Stream<Cell> cells() {
    return summary.losses().stream().flatMap(row -> row.cells().stream());
  }
}

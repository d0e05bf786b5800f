package io.carousel.analysis.reporting.report;

import io.carousel.analysis.embeddings.measures.MeasureInfo;
import io.carousel.analysis.embeddings.summary.Cell;
import io.carousel.analysis.embeddings.summary.FamilyRow;
import io.carousel.analysis.embeddings.summary.LossRow;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.reporting.table.LossTable;
import io.carousel.analysis.reporting.table.TableColumn;
import io.carousel.analysis.reporting.table.TableNotes;
import io.carousel.analysis.reporting.table.TestRow;
import io.carousel.analysis.support.text.CellText;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The table of scores by one measure, shaded by how far above chance each is.
 *
 * @param anchor the section's id in the page
 * @param measure what the scores are
 * @param significance what a significant score must have, in words; null if nothing says so
 * @param paper what the paper marks, in words; empty if that is what is marked here
 * @param distance which images are neighbours; empty for the Euclidean distance
 * @param chance what chance gives in each column, as printed; none where it is the same in all
 * @param heads the properties, each in pieces between which its column head may break
 * @param rows one a loss
 * @param means one a family
 * @param tests what tells families apart
 * @param compared which families were, in words; empty if none
 * @param known which further columns and notes there is something to say in
 * @param constants the properties left out, as prose; empty if there are none
 * @param accuracy what the columns of accuracy are, in words; empty if there are none
 * @param failed which losses ended no better than the untrained network; empty if none
 * @param significantCells number of scores that are significant
 * @param cells number of scores that are defined
 */
record ScoreSection(
    String anchor,
    MeasureInfo measure,
    String significance,
    String paper,
    String distance,
    List<String> chance,
    List<Head> heads,
    List<Row> rows,
    List<Row> means,
    List<TestRow> tests,
    String compared,
    Known known,
    String constants,
    String accuracy,
    String failed,
    long significantCells,
    long cells) {

  /**
   * A column head.
   *
   * @param pieces its text, in pieces between which it may break
   * @param apart whether the columns of accuracy end with it
   */
  record Head(List<String> pieces, boolean apart) {

    static Head of(String name, boolean apart) {
      return new Head(List.of(name.split("(?<=_)")), apart);
    }
  }

  /**
   * One row.
   *
   * @param name the loss, or the family that it is a mean of
   * @param family the loss's family, empty if it has none
   * @param year the loss's year, empty if it is not known
   * @param title more about the loss
   * @param begins whether the row is the first of its family
   * @param cells one a column
   */
  record Row(
      String name,
      String family,
      String year,
      String title,
      boolean begins,
      List<ScoreCell> cells) {}

  /**
   * One score.
   *
   * @param text as printed
   * @param value to sort by; empty if it is not defined
   * @param spread as printed; empty if there is none
   * @param interval as printed; empty if there is none
   * @param permutation the permutation p-value as printed; empty if there is none
   * @param significant whether to mark it
   * @param shade percent of the full shade
   * @param apart whether the columns of accuracy end with it
   */
  record ScoreCell(
      String text,
      String value,
      String spread,
      String interval,
      String permutation,
      boolean significant,
      String shade,
      boolean apart) {}

  /**
   * What there is to explain.
   *
   * @param losses whether some loss's family or year is known
   * @param spread whether there are spreads
   * @param details what more there is of each cell: "intervals and p-values"; empty if nothing
   * @param undefined whether some score is not defined
   * @param untrained the name of the untrained network, null if it is not in the table
   */
  record Known(
      boolean losses, boolean spread, String details, boolean undefined, String untrained) {}

  /** A section a table, each with an id of its own. */
  static List<ScoreSection> all(List<LossTable> tables) {
    return tables.stream()
        .map(
            table ->
                of(
                    table,
                    table.equals(tables.get(0)) ? "scores" : "scores-" + table.measure().id()))
        .toList();
  }

  private static ScoreSection of(LossTable table, String anchor) {
    List<Row> rows =
        table.groups().stream()
            .flatMap(group -> group.rows().stream().map(row -> row(table, group, row)))
            .toList();
    LossDistance distance = table.summary().distance();
    return new ScoreSection(
        anchor,
        table.measure(),
        TableNotes.significance(table).orElse(null),
        TableNotes.paper(table).orElse(""),
        distance == LossDistance.EUCLIDEAN ? "" : distance.word(),
        table.chance().stream().map(CellText::typeset).toList(),
        IntStream.range(0, table.columns().size())
            .mapToObj(i -> Head.of(table.columns().get(i).name(), isLastAccuracy(table, i)))
            .toList(),
        rows,
        table.groups().stream()
            .map(LossTable.Group::mean)
            .filter(mean -> mean != null)
            .map(mean -> mean(table, mean))
            .toList(),
        TestRow.of(table).stream().map(ScoreSection::typeset).toList(),
        table.compared(),
        new Known(
            table.knowsLosses(),
            table.hasSpread(),
            details(table),
            table.hasUndefined(),
            table.rows().stream()
                .filter(LossRow::untrained)
                .map(table::label)
                .findFirst()
                .orElse(null)),
        String.join(", ", table.constants()),
        table.accuracy().columns().isEmpty()
            ? ""
            : table.accuracy().columns().stream()
                    .map(TableColumn::name)
                    .collect(Collectors.joining(", "))
                + ": accuracy in percent, on "
                + table.accuracy().images()
                + ".",
        TableNotes.failed(table.accuracy()).orElse(""),
        table.cells().filter(table::isSignificant).count(),
        table.cells().filter(cell -> cell.mean() != null).count());
  }

  private static String details(LossTable table) {
    return Stream.of(
            table.hasIntervals() ? "intervals" : "", table.hasPermutations() ? "p-values" : "")
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" and "));
  }

  private static boolean isLastAccuracy(LossTable table, int column) {
    return column == table.accuracy().columns().size() - 1;
  }

  private static Row row(LossTable table, LossTable.Group group, LossRow row) {
    return new Row(
        table.name(row),
        Words.joined("", row.family()),
        Words.joined("", row.year()),
        Words.joined(
            ", ",
            row.distance() == null ? null : row.distance() + " distance",
            row.trainedOn() == null ? null : "trained on " + row.trainedOn(),
            row.models().size() + (row.models().size() == 1 ? " model" : " models")),
        group.rows().get(0).equals(row),
        cells(table, column -> column.cell(row)));
  }

  private static Row mean(LossTable table, FamilyRow mean) {
    return new Row(
        mean.family(),
        "",
        "",
        mean.losses() + (mean.losses() == 1 ? " loss" : " losses"),
        false,
        cells(table, column -> column.family(mean.family())));
  }

  private static List<ScoreCell> cells(LossTable table, Function<TableColumn, Cell> cells) {
    List<TableColumn> columns = table.columns();
    return IntStream.range(0, columns.size())
        .mapToObj(i -> cell(columns.get(i), cells.apply(columns.get(i)), isLastAccuracy(table, i)))
        .toList();
  }

  private static ScoreCell cell(TableColumn table, Cell cell, boolean apart) {
    return new ScoreCell(
        CellText.typeset(table.text(cell.mean())),
        Words.joined("", cell.mean()),
        cell.spread() == null ? "" : table.text(cell.spread()),
        cell.interval() == null
            ? ""
            : CellText.typeset(
                table.text(cell.interval().low()) + " to " + table.text(cell.interval().high())),
        cell.permutationP() == null ? "" : CellText.probability(cell.permutationP()),
        table.isSignificant(cell),
        String.format(Locale.ROOT, "%.0f", 100 * table.shade(cell.mean())),
        apart);
  }

  private static TestRow typeset(TestRow row) {
    return new TestRow(row.label(), row.cells().stream().map(CellText::typeset).toList());
  }

  /**
   * What a cell of embeddings that know nothing has, in words; null where it hangs on the column.
   */
  String reference() {
    return measure.reference() == null ? null : TableNotes.number(measure.reference());
  }

  /** Whether the measure says which scores are significant. */
  boolean hasSignificance() {
    return significance != null;
  }
}

package io.carousel.analysis.reporting.report;

import io.carousel.analysis.embeddings.measures.MeasureInfo;
import io.carousel.analysis.embeddings.summary.Cell;
import io.carousel.analysis.embeddings.summary.FamilyRow;
import io.carousel.analysis.embeddings.summary.LossRow;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.library.UntrainedModel;
import io.carousel.analysis.reporting.table.LossTable;
import io.carousel.analysis.reporting.table.Shade;
import io.carousel.analysis.reporting.table.TableNotes;
import io.carousel.analysis.reporting.table.TestRow;
import io.carousel.analysis.support.text.CellText;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The table of scores by one measure, shaded by how far above chance each is.
 *
 * @param anchor the section's id in the page
 * @param measure what the scores are
 * @param significance how the number is said from which on a score is significant; null if there is
 *     none
 * @param distance which images are neighbours; empty for the Euclidean distance
 * @param chance what chance gives in each column, as printed; none where it is the same in all
 * @param heads the properties, each in pieces between which its column head may break
 * @param rows one a loss
 * @param means one a family
 * @param tests what tells families apart
 * @param compared which families were, in words; empty if none
 * @param known which further columns and notes there is something to say in
 * @param constants the properties left out, as prose; empty if there are none
 * @param significantCells number of scores that are significant
 * @param cells number of scores that are defined
 */
record ScoreSection(
    String anchor,
    MeasureInfo measure,
    String significance,
    String distance,
    List<String> chance,
    List<Head> heads,
    List<Row> rows,
    List<Row> means,
    List<TestRow> tests,
    String compared,
    Known known,
    String constants,
    long significantCells,
    long cells) {

  /** One property's column head, in pieces between which it may break. */
  record Head(List<String> pieces) {

    static Head of(String property) {
      return new Head(List.of(property.split("(?<=_)")));
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
   * @param cells one a property
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
   */
  record ScoreCell(
      String text,
      String value,
      String spread,
      String interval,
      String permutation,
      boolean significant,
      String shade) {}

  /**
   * What there is to explain.
   *
   * @param losses whether some loss's family or year is known
   * @param spread whether there are spreads
   * @param details whether there are intervals or permutation p-values
   * @param undefined whether some score is not defined
   * @param untrained the name of the untrained network, null if it is not in the table
   */
  record Known(
      boolean losses, boolean spread, boolean details, boolean undefined, String untrained) {}

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
    Shade shade = Shade.of(table);
    List<Row> rows =
        table.groups().stream()
            .flatMap(group -> group.rows().stream().map(row -> row(table, shade, group, row)))
            .toList();
    LossDistance distance = table.summary().distance();
    return new ScoreSection(
        anchor,
        table.measure(),
        TableNotes.significance(table.measure()).orElse(null),
        distance == LossDistance.EUCLIDEAN ? "" : distance.word(),
        table.chance().stream().map(table::text).map(CellText::typeset).toList(),
        table.properties().stream().map(Head::of).toList(),
        rows,
        table.groups().stream()
            .map(LossTable.Group::mean)
            .filter(mean -> mean != null)
            .map(mean -> mean(shade, mean))
            .toList(),
        TestRow.of(table).stream().map(ScoreSection::typeset).toList(),
        table.compared(),
        new Known(
            table.knowsLosses(),
            table.hasSpread(),
            table.hasIntervals() || table.hasPermutations(),
            table.hasUndefined(),
            rows.stream()
                .map(Row::name)
                .filter(UntrainedModel.NAME::equals)
                .findAny()
                .orElse(null)),
        String.join(", ", table.constants()),
        table.cells().filter(table::isSignificant).count(),
        table.cells().filter(cell -> cell.mean() != null).count());
  }

  private static Row row(LossTable table, Shade shade, LossTable.Group group, LossRow row) {
    return new Row(
        table.label(row),
        Words.joined("", row.family()),
        Words.joined("", row.year()),
        Words.joined(
            ", ",
            row.distance() == null ? null : row.distance() + " distance",
            row.trainedOn() == null ? null : "trained on " + row.trainedOn(),
            row.models().size() + (row.models().size() == 1 ? " model" : " models")),
        group.rows().get(0).equals(row),
        cells(shade, row.cells()));
  }

  private static Row mean(Shade shade, FamilyRow mean) {
    return new Row(
        mean.family(),
        "",
        "",
        mean.losses() + (mean.losses() == 1 ? " loss" : " losses"),
        false,
        cells(
            shade,
            mean.cells().stream()
                .map(cell -> new Cell(cell.mean(), cell.spread(), null, null))
                .toList()));
  }

  private static List<ScoreCell> cells(Shade shade, List<Cell> cells) {
    return IntStream.range(0, cells.size())
        .mapToObj(column -> cell(shade, cells.get(column), column))
        .toList();
  }

  private static ScoreCell cell(Shade shade, Cell cell, int column) {
    LossTable table = shade.table();
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
        String.format(Locale.ROOT, "%.0f", 100 * shade.of(cell.mean(), column)));
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

  /** How many columns stand before those of the properties. */
  int leading() {
    return known.losses() ? 3 : 1;
  }
}

package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.reporting.figure.TextStyle.Anchor;
import io.carousel.analysis.study.AccuracyRelation;
import io.carousel.analysis.study.StudyLoss;
import io.carousel.analysis.study.StudyResults;
import io.carousel.analysis.support.text.CellText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Accuracy against each property: a panel a property, a dot a loss, a diamond the untrained. */
final class AccuracyFigure implements Figure {

  private static final int COLUMNS = 4;
  private static final double MARGIN = 10;
  private static final double AXIS = 22;
  private static final double PANEL = 92;
  private static final double TITLE = 20;
  private static final double LEGEND = 16;
  private static final TextStyle TEXT = TextStyle.of(7);
  private static final TextStyle SMALL = TextStyle.of(6);

  private final StudyResults results;
  private final List<StudyLoss> losses;
  private final StudyLoss untrained;
  private final List<AccuracyRelation> relations;
  private final Ticks recall;

  AccuracyFigure(StudyResults results) {
    this.results = results;
    this.losses = StudyLoss.of(results.leastTied());
    this.untrained = new StudyLoss(null, results.untrained());
    this.relations = AccuracyRelation.of(results);
    this.recall =
        Ticks.around(
            0,
            Stream.concat(losses.stream(), Stream.of(untrained))
                .map(loss -> loss.recallAt1().mean())
                .filter(Objects::nonNull)
                .reduce(0.1, Math::max),
            3);
  }

  @Override
  public String name() {
    return "accuracy";
  }

  @Override
  public String caption() {
    return "Accuracy of every loss on classes that training never saw against its score by property.";
  }

  @Override
  public double width() {
    return MARGIN + COLUMNS * (AXIS + PANEL + MARGIN);
  }

  private static double panel() {
    return TITLE + PANEL + 2 * MARGIN;
  }

  @Override
  public double height() {
    int rows = (relations.size() + COLUMNS - 1) / COLUMNS;
    return MARGIN + LEGEND + rows * panel() + 3 * MARGIN;
  }

  @Override
  public void draw(Drawing drawing) {
    legend(drawing);
    for (int i = 0; i < relations.size(); i++) {
      double x = MARGIN + AXIS + (i % COLUMNS) * (AXIS + PANEL + MARGIN);
      double y = MARGIN + LEGEND + Math.floorDiv(i, COLUMNS) * panel();
      panel(drawing, relations.get(i), x, y);
    }
    TextStyle note = TEXT.coloured(FigureColours.SOFT_INK);
    drawing.text(
        MARGIN,
        height() - 2.2 * MARGIN,
        "Across: Recall@1 on classes that training never saw. Up: NR-Prec of the property.",
        note);
    drawing.text(
        MARGIN,
        height() - MARGIN,
        "ρ: Spearman's rank correlation over losses; * significant at the 1 % level (Holm's"
            + " correction).",
        note);
  }

  private void legend(Drawing drawing) {
    double x = MARGIN + AXIS;
    for (LossFamily family : LossFamily.values()) {
      drawing.circle(x, MARGIN, 2.5, FamilyColours.of(family.word()));
      drawing.text(x + 6, MARGIN + 2.5, family.word(), TEXT);
      x += 24 + TEXT.width(family.word());
    }
    diamond(drawing, x, MARGIN);
    drawing.text(x + 7, MARGIN + 2.5, "untrained", TEXT);
  }

  private void panel(Drawing drawing, AccuracyRelation relation, double x, double y) {
    int property = results.properties().indexOf(relation.property());
    drawing.text(x, y + TEXT.size(), relation.property(), TEXT.inBold());
    double coefficient = relation.correlation().coefficient();
    if (!Double.isNaN(coefficient)) {
      drawing.text(
          x + PANEL,
          y + TEXT.size(),
          "ρ " + CellText.typeset(CellText.number(coefficient)) + mark(relation),
          SMALL.anchored(Anchor.END).coloured(FigureColours.SOFT_INK));
    }
    Plot plot = new Plot(x, y + TITLE - 6, PANEL, PANEL, recall, scale(property));
    plot.upAxis(drawing, SMALL);
    plot.acrossAxis(drawing, SMALL);
    for (StudyLoss loss : losses) {
      LossFamily family = loss.info().family();
      drawing.circle(
          plot.x(loss.recallAt1().mean()),
          plot.y(loss.score(property).mean()),
          2.2,
          FamilyColours.of(family == null ? "" : family.word()));
    }
    if (untrained.score(property).mean() != null) {
      diamond(
          drawing, plot.x(untrained.recallAt1().mean()), plot.y(untrained.score(property).mean()));
    }
  }

  private static String mark(AccuracyRelation relation) {
    return relation.holmP() < 0.01 ? "*" : "";
  }

  private Ticks scale(int property) {
    List<Double> values =
        Stream.concat(losses.stream(), Stream.of(untrained))
            .map(loss -> loss.score(property).mean())
            .filter(Objects::nonNull)
            .toList();
    return Ticks.around(
        values.stream().reduce(0.0, Math::min), values.stream().reduce(0.0, Math::max), 3);
  }

  private static void diamond(Drawing drawing, double x, double y) {
    double r = 3;
    drawing.line(x - r, y, x, y - r, FigureColours.INK, 1);
    drawing.line(x, y - r, x + r, y, FigureColours.INK, 1);
    drawing.line(x + r, y, x, y + r, FigureColours.INK, 1);
    drawing.line(x, y + r, x - r, y, FigureColours.INK, 1);
  }
}

package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.reporting.figure.TextStyle.Anchor;
import io.carousel.analysis.study.ProfileAgreement;
import io.carousel.analysis.study.ProfileAgreement.Group;
import io.carousel.analysis.support.text.CellText;
import java.util.List;

/**
 * Whether profiles tell losses apart: a row a kind of pair of networks, a thin line a pair, and the
 * mean with its interval.
 */
final class AgreementFigure implements Figure {

  private static final double MARGIN = 10;
  private static final double LABELS = 104;
  private static final double WIDTH = 260;
  private static final double NUMBERS = 92;
  private static final double ROW = 24;
  private static final TextStyle TEXT = TextStyle.of(8);
  private static final TextStyle SMALL = TextStyle.of(7);

  private record Row(String label, Group group) {}

  private final List<Row> rows;
  private final Ticks scale;

  AgreementFigure(ProfileAgreement agreement) {
    this.rows =
        List.of(
            new Row("same loss, another run", agreement.sameLoss()),
            new Row("same family", agreement.sameFamily()),
            new Row("other family", agreement.otherFamily()));
    double least =
        rows.stream().flatMap(row -> row.group().correlations().stream()).reduce(0.9, Math::min);
    this.scale = Ticks.around(least, 1, 5);
  }

  @Override
  public String name() {
    return "profile_agreement";
  }

  @Override
  public String caption() {
    return "Correlation of the property profiles of two networks: of the same loss, the same family and"
        + " different families.";
  }

  @Override
  public double width() {
    return LABELS + WIDTH + NUMBERS + 2 * MARGIN;
  }

  @Override
  public double height() {
    return 2 * MARGIN + rows.size() * ROW + 5 * MARGIN;
  }

  @Override
  public void draw(Drawing drawing) {
    Plot plot =
        new Plot(
            MARGIN + LABELS, MARGIN, WIDTH, rows.size() * ROW, scale, new Ticks(0, rows.size(), 1));
    for (double mark : scale.marks()) {
      drawing.line(
          plot.x(mark),
          plot.top(),
          plot.x(mark),
          plot.top() + plot.height(),
          FigureColours.LINE,
          0.5);
    }
    plot.acrossAxis(drawing, SMALL);
    for (int i = 0; i < rows.size(); i++) {
      row(drawing, plot, rows.get(i), plot.top() + (i + 0.5) * ROW);
    }
    TextStyle note = SMALL.coloured(FigureColours.SOFT_INK);
    drawing.text(
        MARGIN,
        height() - 2.4 * MARGIN,
        "Correlation of the property profiles of two networks; a thin line a pair.",
        note);
    drawing.text(
        MARGIN, height() - 1.2 * MARGIN, "Bar: 95 % interval of the mean, over losses.", note);
  }

  private static void row(Drawing drawing, Plot plot, Row row, double middle) {
    double baseline = middle + TEXT.size() * 0.35;
    drawing.text(plot.left() - 6, baseline, row.label(), TEXT.anchored(Anchor.END));
    Group group = row.group();
    for (double correlation : group.correlations()) {
      drawing.line(
          plot.x(correlation),
          middle - 6,
          plot.x(correlation),
          middle + 6,
          FigureColours.PALE_BAR,
          group.pairs() > 100 ? 0.4 : 0.8);
    }
    if (group.interval() != null) {
      drawing.line(
          plot.x(group.interval().low()),
          middle,
          plot.x(group.interval().high()),
          middle,
          FigureColours.BAR,
          3);
    }
    if (group.mean() != null) {
      drawing.circle(plot.x(group.mean()), middle, 3, FigureColours.INK);
    }
    drawing.text(
        plot.left() + plot.width() + 8,
        baseline,
        "%s (%d pair%s)"
            .formatted(
                CellText.typeset(CellText.number(group.mean())),
                group.pairs(),
                group.pairs() == 1 ? "" : "s"),
        SMALL);
  }
}

package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.study.StudyLoss;
import io.carousel.analysis.study.StudyResults;
import io.carousel.analysis.study.StudyRun;
import io.carousel.analysis.study.TrainingCurve;
import io.carousel.analysis.training.TrainingRecord.Epoch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How training went: a panel a loss, MAP@R on the validation classes by epoch above the loss's own
 * value, a line a network.
 */
final class TrainingFigure implements Figure {

  private static final int MOST_COLUMNS = 4;
  private static final double MARGIN = 10;
  private static final double AXIS = 26;
  private static final double PANEL_WIDTH = 100;
  private static final double MAP_HEIGHT = 62;
  private static final double LOSS_HEIGHT = 38;
  private static final double GAP = 8;
  private static final double TITLE = 22;
  private static final TextStyle TEXT = TextStyle.of(7);
  private static final TextStyle SMALL = TextStyle.of(6);

  private final List<StudyLoss> losses;
  private final List<StudyRun> failed;
  private final Ticks epochs;
  private final Ticks map;

  TrainingFigure(StudyResults results) {
    this.losses = StudyLoss.of(results.leastTied());
    this.failed = results.noBetterThanUntrained();
    List<TrainingCurve> curves = results.leastTied().stream().map(StudyRun::training).toList();
    double last = curves.stream().mapToDouble(curve -> curve.epochs().size()).max().orElse(1);
    this.epochs = Ticks.upTo(Math.max(last, 1), 3);
    this.map =
        Ticks.around(
            0,
            curves.stream()
                .flatMapToDouble(
                    curve ->
                        DoubleStream.concat(
                            DoubleStream.of(curve.untrainedMapAtR()),
                            curve.epochs().stream().mapToDouble(Epoch::mapAtR)))
                .max()
                .orElse(1),
            3);
  }

  @Override
  public String name() {
    return "training";
  }

  @Override
  public String caption() {
    return "MAP@R on held-out classes by epoch of training.";
  }

  private int columns() {
    return Math.min(MOST_COLUMNS, losses.size());
  }

  private static double panel() {
    return TITLE + MAP_HEIGHT + GAP + LOSS_HEIGHT + 2 * MARGIN;
  }

  @Override
  public double width() {
    return 2 * MARGIN + Math.max(3, columns()) * (AXIS + PANEL_WIDTH + MARGIN);
  }

  @Override
  public double height() {
    int rows = (losses.size() + columns() - 1) / columns();
    return MARGIN + rows * panel() + 3 * MARGIN;
  }

  @Override
  public void draw(Drawing drawing) {
    for (int i = 0; i < losses.size(); i++) {
      double x = MARGIN + AXIS + (i % columns()) * (AXIS + PANEL_WIDTH + MARGIN);
      panel(drawing, losses.get(i), x, MARGIN + Math.floorDiv(i, columns()) * panel());
    }
    TextStyle note = TEXT.coloured(FigureColours.SOFT_INK);
    drawing.text(
        MARGIN,
        height() - 2.2 * MARGIN,
        "Above: MAP@R on the validation classes by epoch, a line a network; dot: the epoch that was"
            + " kept; dashed: untrained.",
        note);
    drawing.text(MARGIN, height() - MARGIN, "Below: the loss, each on its own scale.", note);
  }

  private void panel(Drawing drawing, StudyLoss loss, double x, double y) {
    drawing.text(x, y + TEXT.size(), loss.info().loss(), TEXT.inBold());
    long lost = loss.runs().stream().filter(failed::contains).count();
    if (lost > 0) {
      drawing.text(
          x,
          y + 2.2 * TEXT.size(),
          loss.runs().size() == 1
              ? "no better than untrained"
              : "%d of %d no better than untrained".formatted(lost, loss.runs().size()),
          SMALL.coloured(FigureColours.MARK));
    }
    Plot above = new Plot(x, y + TITLE, PANEL_WIDTH, MAP_HEIGHT, epochs, map);
    Plot below =
        new Plot(
            x, y + TITLE + MAP_HEIGHT + GAP, PANEL_WIDTH, LOSS_HEIGHT, epochs, lossScale(loss));
    above.upAxis(drawing, SMALL);
    below.upAxis(drawing, SMALL);
    below.acrossAxis(drawing, SMALL);
    for (StudyRun run : loss.runs()) {
      TrainingCurve curve = run.training();
      above.level(drawing, curve.untrainedMapAtR(), FigureColours.SOFT_INK);
      List<double[]> validation =
          new ArrayList<>(List.of(new double[] {0, curve.untrainedMapAtR()}));
      validation.addAll(points(curve, Epoch::mapAtR));
      above.line(drawing, validation, FigureColours.BAR, 1);
      below.line(drawing, points(curve, Epoch::loss), FigureColours.BAR, 1);
      if (curve.bestEpoch() > 0) {
        double best = curve.epochs().get(curve.bestEpoch() - 1).mapAtR();
        drawing.circle(above.x(curve.bestEpoch()), above.y(best), 1.8, FigureColours.INK);
      }
    }
  }

  private static Ticks lossScale(StudyLoss loss) {
    List<Double> values =
        loss.runs().stream()
            .flatMap(run -> run.training().epochs().stream().map(Epoch::loss))
            .filter(Double::isFinite)
            .toList();
    double low = values.stream().reduce(Double.POSITIVE_INFINITY, Math::min);
    double high = values.stream().reduce(Double.NEGATIVE_INFINITY, Math::max);
    return values.isEmpty() ? Ticks.around(0, 1, 2) : Ticks.around(Math.min(low, 0), high, 2);
  }

  private static List<double[]> points(TrainingCurve curve, ToDoubleFunction<Epoch> value) {
    Stream<Epoch> epochs = curve.epochs().stream();
    return epochs
        .filter(epoch -> Double.isFinite(value.applyAsDouble(epoch)))
        .map(epoch -> new double[] {epoch.epoch(), value.applyAsDouble(epoch)})
        .toList();
  }
}

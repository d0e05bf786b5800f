package io.carousel.analysis.reporting.report;

import io.carousel.analysis.embeddings.backgrounds.BackgroundEffect;
import io.carousel.analysis.embeddings.backgrounds.LossBackgrounds;
import io.carousel.analysis.saliency.location.LocationFiles;
import io.carousel.analysis.saliency.location.SaliencyLocation;
import io.carousel.analysis.support.statistics.BootstrapMean;
import io.carousel.analysis.support.text.CellText;
import java.util.List;

/**
 * What another background does to retrieval.
 *
 * @param scenes how many scenes stand before each background
 * @param number how many backgrounds there are
 * @param backgrounds what they are, in a line
 * @param chance Recall@1 by chance, in percent
 * @param chanceOfBackground how often the nearest image shares the background alone by chance, in
 *     percent
 * @param rows a row a loss
 * @param charts what the script draws, a bar a loss
 * @param saliency how the saliency on the car changes, a row a loss; none if no maps were located
 */
record BackgroundSection(
    int scenes,
    int number,
    String backgrounds,
    String chance,
    String chanceOfBackground,
    List<BackgroundRow> rows,
    List<LossBars> charts,
    List<BackgroundRow> saliency) {

  /** One loss's numbers, as printed. */
  record BackgroundRow(String loss, List<IntervalCell> cells) {}

  /**
   * A mean, as printed.
   *
   * @param mean in percent
   * @param interval its interval
   */
  record IntervalCell(String mean, String interval) {}

  /**
   * One loss as it is drawn.
   *
   * @param loss its name
   * @param same Recall@1 before the same background
   * @param other Recall@1 before another
   * @param nearest shares of what the nearest of all images shows: car and background, the car
   *     alone, the background alone
   */
  record LossBars(String loss, Double same, Double other, List<Double> nearest) {}

  /** The section; null if nothing was measured. */
  static BackgroundSection of(ReportSource source) {
    List<BackgroundRow> saliency =
        LocationFiles.readAll(source.folder()).values().stream()
            .findFirst()
            .map(BackgroundSection::saliency)
            .orElse(List.of());
    return source.backgrounds().map(effect -> of(effect, saliency)).orElse(null);
  }

  private static BackgroundSection of(BackgroundEffect effect, List<BackgroundRow> saliency) {
    return new BackgroundSection(
        effect.scenes(),
        effect.backgrounds().size(),
        String.join("; ", effect.backgrounds()),
        CellText.percent(effect.chance()),
        CellText.percent(effect.chanceOfBackground()),
        effect.losses().stream().map(loss -> row(effect, loss)).toList(),
        effect.losses().stream()
            .map(
                loss ->
                    new LossBars(
                        effect.label(loss),
                        loss.recallSame().mean(),
                        loss.recallOther().mean(),
                        List.of(
                            loss.carAndBackground().mean(),
                            loss.carAlone().mean(),
                            loss.backgroundAlone().mean())))
            .toList(),
        saliency);
  }

  private static List<BackgroundRow> saliency(SaliencyLocation location) {
    return location.losses().stream()
        .filter(loss -> loss.swap() != null)
        .map(
            loss ->
                new BackgroundRow(
                    location.label(loss),
                    List.of(
                        cell(loss.swap().before()),
                        cell(loss.swap().after()),
                        cell(loss.swap().change()),
                        cell(loss.swap().moved()))))
        .toList();
  }

  private static BackgroundRow row(BackgroundEffect effect, LossBackgrounds loss) {
    return new BackgroundRow(
        effect.label(loss),
        List.of(
            cell(loss.recallSame()),
            cell(loss.recallOther()),
            cell(loss.recallDrop()),
            cell(loss.precisionSame()),
            cell(loss.precisionOther()),
            cell(loss.precisionDrop()),
            cell(loss.backgroundAlone())));
  }

  private static IntervalCell cell(BootstrapMean number) {
    if (number.mean() == null) {
      return new IntervalCell(CellText.UNDEFINED, "");
    }
    return new IntervalCell(
        CellText.typeset(CellText.percent(number.mean())),
        CellText.typeset(
            "%s to %s"
                .formatted(
                    CellText.percent(number.interval().low()),
                    CellText.percent(number.interval().high()))));
  }

  /** Whether it is known where saliency lies. */
  boolean hasSaliency() {
    return !saliency.isEmpty();
  }

  /** Pixels that the chart is high. */
  int height() {
    return 34 * rows.size() + 90;
  }

  String json() {
    return PageData.json(charts);
  }
}

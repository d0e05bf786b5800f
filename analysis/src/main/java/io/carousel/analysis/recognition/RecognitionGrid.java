package io.carousel.analysis.recognition;

import io.carousel.analysis.support.statistics.Proportion;
import io.carousel.analysis.support.text.CellText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What was recognised, in plain cells: a head, then a row a property. */
public final class RecognitionGrid {

  /** What the columns of {@link #properties} are, in sentences. */
  public static final String PROPERTIES =
      "Images whose first answer is right, in percent, of each property's worst and best level, in"
          + " brackets 95 % intervals (Wilson); properties in the order of eta², the part of the"
          + " variance over images that the levels explain. p: F-test, corrected by Holm's method.";

  private final Recognition recognition;

  public RecognitionGrid(Recognition recognition) {
    this.recognition = recognition;
  }

  /** How many images were recognised, in a sentence. */
  public String all() {
    return "%s: the first answer of %s is right for %s %% of %,d images, one of its first five for %s %%."
        .formatted(
            recognition.dataset(),
            recognition.classifier(),
            cell(recognition.share().top1()),
            recognition.images(),
            cell(recognition.share().top5()));
  }

  /** The properties, that which costs most first. */
  public List<List<String>> properties() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of("Property", "Worst level", "top-1", "Best level", "top-1", "Points", "eta²", "p"));
    recognition.properties().stream()
        .sorted(
            Comparator.comparingDouble(
                    (PropertyRecognition one) -> one.etaSquared() == null ? -1 : one.etaSquared())
                .reversed())
        .forEach(
            one ->
                rows.add(
                    List.of(
                        one.property(),
                        one.worst().level(),
                        cell(one.worst().share().top1()),
                        one.best().level(),
                        cell(one.best().share().top1()),
                        CellText.percent(one.difference()),
                        CellText.number(one.etaSquared()),
                        one.holmP() == null
                            ? CellText.UNDEFINED
                            : CellText.probability(one.holmP()))));
    return rows;
  }

  private static String cell(Proportion proportion) {
    return String.format(
        Locale.ROOT,
        "%.0f (%.0f–%.0f)",
        100 * proportion.share(),
        100 * proportion.interval().low(),
        100 * proportion.interval().high());
  }
}

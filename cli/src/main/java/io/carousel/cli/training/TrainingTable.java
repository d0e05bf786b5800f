package io.carousel.cli.training;

import io.carousel.analysis.training.TrainingRecord;
import io.carousel.cli.models.TextColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How runs went, a line each. */
final class TrainingTable {

  private static final String UNTRAINED = "no better than untrained";

  private TrainingTable() {}

  static List<String> lines(List<TrainingRecord> runs) {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("LOSS", "FOLD", "MAP@R UNTRAINED", "BEST", "EPOCH", "TIME", ""));
    for (TrainingRecord run : runs) {
      table.add(
          List.of(
              run.loss(),
              String.valueOf(run.fold()),
              number(run.untrainedMapAtR()),
              number(run.bestMapAtR()),
              run.bestEpoch() + " of " + run.epochs().size(),
              time(run.seconds()),
              run.learned() ? "" : UNTRAINED));
    }
    return TextColumns.lines(table);
  }

  private static String number(double mapAtR) {
    return String.format(Locale.ROOT, "%.3f", mapAtR);
  }

  private static String time(double seconds) {
    long whole = Math.round(seconds);
    return whole < 3600
        ? "%d:%02d".formatted(whole / 60, whole % 60)
        : "%d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60);
  }
}

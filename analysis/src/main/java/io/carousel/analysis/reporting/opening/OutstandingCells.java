package io.carousel.analysis.reporting.opening;

import io.carousel.analysis.embeddings.summary.Cell;
import io.carousel.analysis.embeddings.summary.LossRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The scores that lie farthest from those of the other losses: beyond them all, and with an
 * interval that does not reach the next.
 */
final class OutstandingCells {

  private static final int LEAST_LOSSES = 4;
  private static final int MOST_SAID = 3;

  private OutstandingCells() {}

  /**
   * A score beyond those of all other losses.
   *
   * @param row the loss
   * @param column the property
   * @param others the scores of the others, in order
   * @param distance how far it lies from their mean, in their standard deviations
   */
  private record Found(LossRow row, int column, double[] others, double distance) {}

  static Optional<String> of(TrainedRows rows) {
    if (rows.rows().size() < LEAST_LOSSES) {
      return Optional.empty();
    }
    List<Found> found = new ArrayList<>();
    for (int column : rows.columns()) {
      for (LossRow row : rows.rows()) {
        outstanding(rows, row, column).ifPresent(found::add);
      }
    }
    found.sort(Comparator.comparingDouble(Found::distance).reversed());
    List<String> said = new ArrayList<>();
    List<LossRow> losses = new ArrayList<>();
    for (Found one : found) {
      if (said.size() < MOST_SAID && !losses.contains(one.row())) {
        losses.add(one.row());
        said.add(said(rows, one));
      }
    }
    return said.isEmpty()
        ? Optional.of("No loss stands out from all others in any property.")
        : Optional.of("What stands out: " + String.join("; ", said) + ".");
  }

  private static Optional<Found> outstanding(TrainedRows rows, LossRow row, int column) {
    double[] others =
        rows.rows().stream()
            .filter(other -> !other.equals(row))
            .mapToDouble(other -> rows.mean(other, column))
            .sorted()
            .toArray();
    Cell cell = rows.cell(row, column);
    double low = cell.interval() == null ? cell.mean() : cell.interval().low();
    double high = cell.interval() == null ? cell.mean() : cell.interval().high();
    boolean beyond = low > others[others.length - 1] || high < others[0];
    double mean = mean(others);
    double deviation =
        Math.sqrt(Arrays.stream(others).map(v -> (v - mean) * (v - mean)).sum() / others.length);
    return beyond && deviation > 0
        ? Optional.of(new Found(row, column, others, Math.abs(cell.mean() - mean) / deviation))
        : Optional.empty();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static String said(TrainedRows rows, Found found) {
    double[] others = found.others();
    return "%s in %s, with %s where the others have %s on average (%s to %s)"
        .formatted(
            rows.label(found.row()),
            rows.property(found.column()),
            rows.number(rows.cell(found.row(), found.column())),
            rows.number(mean(others)),
            rows.number(others[0]),
            rows.number(others[others.length - 1]));
  }
}

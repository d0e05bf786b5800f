package io.carousel.analysis.embeddings.measures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Objects;

/**
 * What there is to know of a measure to read its numbers. It stands in the files with them, so that
 * tables, figures and the report need nothing else.
 *
 * @param id its name in options and of files: "nr_prec"
 * @param label its short name, as tables have it: "NR-Prec"
 * @param name its full name: "Normalised R-Precision"
 * @param unit what its numbers are, to be put behind "label: " in a note: "standard deviations
 *     above chance"
 * @param meaning what a cell says, in a clause that is put behind "Each cell is the ... of one loss
 *     for one property:"
 * @param higherIsBetter whether greater numbers say that embeddings cluster more
 * @param reference the number of embeddings that know nothing; null where that hangs on the
 *     property, as a level that many images have is often met by chance
 * @param significant the number from which on a cell counts as significant at the 1 % level; null
 *     if the measure has none, so that permutations have to tell
 * @param numbers how its numbers are printed
 * @param parameters the numbers that it depends on, by name: "max_neighbours"
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeasureInfo(
    String id,
    String label,
    String name,
    String unit,
    String meaning,
    boolean higherIsBetter,
    Double reference,
    Double significant,
    NumberStyle numbers,
    Map<String, Integer> parameters) {

  public MeasureInfo {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(meaning, "meaning");
    Objects.requireNonNull(numbers, "numbers");
    parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
  }

  /**
   * Whether a number is significant.
   *
   * @param value null where it is not defined
   */
  public boolean isSignificant(Double value) {
    return value != null
        && significant != null
        && (higherIsBetter ? value >= significant : value <= significant);
  }

  /** What stands at an axis: "NR-Prec (standard deviations above chance)", "MAP@R (percent)". */
  public String axis() {
    return label + " (" + (numbers.isPercent() ? "percent" : unit) + ")";
  }

  /** Whether a number is at least as good as another. */
  public boolean reaches(double value, double other) {
    return higherIsBetter ? value >= other : value <= other;
  }
}

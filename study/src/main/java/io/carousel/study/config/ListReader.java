package io.carousel.study.config;

import io.carousel.yaml.Fields;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Suggestion;
import io.carousel.yaml.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads fields that hold one value or a list of them, none of them twice. */
final class ListReader {

  private final Fields fields;
  private final Mistakes mistakes;

  ListReader(Fields fields, Mistakes mistakes) {
    this.fields = fields;
    this.mistakes = mistakes;
  }

  /** The values of a field; none where it is left out. */
  private List<Yaml> items(String name) {
    List<Yaml> items =
        fields
            .value(name)
            .map(value -> value instanceof Yaml.Sequence list ? list.items() : List.of(value))
            .orElse(List.of());
    if (fields.has(name) && items.isEmpty()) {
      mistakes.add(
          fields.value(name).orElseThrow().line(),
          fields.path(name),
          "is empty; name one at least");
    }
    return items;
  }

  private <T> List<T> values(String name, Function<Yaml, Optional<T>> reader) {
    List<T> values = new ArrayList<>();
    for (Yaml item : items(name)) {
      Optional<T> value = reader.apply(item);
      if (value.isPresent() && values.contains(value.get())) {
        mistakes.add(
            item.line(), fields.path(name), "has " + item.description() + " twice; remove one");
      }
      value.ifPresent(values::add);
    }
    return values;
  }

  /**
   * Names, each of which must be known.
   *
   * @param what they name: "loss"
   * @param known the names that there are
   * @param find the known name that is meant by a word, if any
   */
  List<String> names(
      String name, String what, List<String> known, Function<String, Optional<String>> find) {
    return values(
        name,
        item -> {
          String word =
              item instanceof Yaml.Text text
                  ? text.text()
                  : item instanceof Yaml.Numeral numeral ? numeral.text() : "";
          Optional<String> found = find.apply(word);
          if (found.isEmpty()) {
            mistakes.add(
                item.line(),
                fields.path(name),
                "no %s is called %s; %s"
                    .formatted(what, item.description(), Suggestion.instead(word, known)));
          }
          return found;
        });
  }

  /** Whole numbers within a range. */
  List<Long> wholeNumbers(String name, long least, long most) {
    return numbers(
            name, "a whole number from " + least + " to " + most, (double) least, (double) most)
        .stream()
        .filter(number -> isWhole(name, number))
        .map(Double::longValue)
        .toList();
  }

  private boolean isWhole(String name, double number) {
    boolean whole = number == Math.rint(number);
    if (!whole) {
      mistakes.add(
          fields.value(name).orElseThrow().line(),
          fields.path(name),
          "must be whole numbers, not " + BigDecimal.valueOf(number).toPlainString());
    }
    return whole;
  }

  /**
   * Numbers within a range.
   *
   * @param wanted what each must be: "a number from 0 to 1"
   */
  List<Double> numbers(String name, String wanted, double least, double most) {
    return values(
        name,
        item -> {
          Optional<Double> number =
              item instanceof Yaml.Numeral numeral
                  ? Optional.of(numeral.number().doubleValue())
                      .filter(value -> value >= least && value <= most)
                  : Optional.empty();
          if (number.isEmpty()) {
            mistakes.add(
                item.line(),
                fields.path(name),
                "must be %s, or a list of such, not %s".formatted(wanted, item.description()));
          }
          return number;
        });
  }
}

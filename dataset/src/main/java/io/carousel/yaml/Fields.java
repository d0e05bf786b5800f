package io.carousel.yaml;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of one mapping, asked for by name. Whatever is wrong with them goes to mistakes; what
 * was taken from them, defaults included, is kept as JSON.
 */
public final class Fields {

  private final int line;
  private final String path;
  private final Map<String, Yaml.Field> byName = new LinkedHashMap<>();
  private final Mistakes mistakes;
  private final ObjectNode taken = JsonNodeFactory.instance.objectNode();

  /**
   * The fields of a mapping. Unknown and repeated ones are mistakes.
   *
   * @param path the field that the mapping is the value of; "" for the whole file
   * @param known every name that a field may have
   */
  public Fields(Yaml.Mapping mapping, String path, Collection<String> known, Mistakes mistakes) {
    this.line = mapping.line();
    this.path = path;
    this.mistakes = mistakes;
    for (Yaml.Field field : mapping.fields()) {
      if (!known.contains(field.name())) {
        mistakes.add(
            field.line(),
            path(field.name()),
            "is not known; " + Suggestion.instead(field.name(), known));
        continue;
      }
      Yaml.Field first = byName.putIfAbsent(field.name(), field);
      if (first != null) {
        mistakes.add(
            field.line(),
            path(field.name()),
            "is there already, on line "
                + mistakes.sources().number(first.line())
                + "; remove one");
      }
    }
  }

  /** Whether a field is there. */
  public boolean has(String name) {
    return byName.containsKey(name);
  }

  /** What was taken so far, in the order of the taking, with defaults where fields are left out. */
  public ObjectNode taken() {
    return taken;
  }

  /** The value of a field, if it is there. */
  public Optional<Yaml> value(String name) {
    return Optional.ofNullable(byName.get(name)).map(Yaml.Field::value);
  }

  /**
   * The value of a field that must be there.
   *
   * @param wanted what it must be: "a number"
   */
  public Optional<Yaml> required(String name, String wanted) {
    if (!has(name)) {
      mistakes.add(line, path(name), "is missing; it must be " + wanted);
    }
    return value(name);
  }

  /** Takes a field, if it is there, as a mistake. */
  public void refuse(String name, String reason) {
    if (has(name)) {
      mistakes.add(byName.get(name).line(), path(name), reason);
    }
  }

  /** The fields of a mapping within; none where it is missing or no mapping. */
  public Fields mapping(String name, Collection<String> known) {
    Yaml value = value(name).orElseGet(this::none);
    if (!(value instanceof Yaml.Mapping)) {
      mistakes.add(
          value.line(),
          path(name),
          "must be a mapping of %s, not %s"
              .formatted(String.join(", ", known), value.description()));
    }
    Yaml.Mapping mapping = value instanceof Yaml.Mapping given ? given : none();
    Fields within = new Fields(mapping, path(name), known, mistakes);
    taken.set(name, within.taken);
    return within;
  }

  private Yaml.Mapping none() {
    return new Yaml.Mapping(line, List.of());
  }

  /**
   * A whole number within a range; the least one where there was a mistake.
   *
   * @param standard the number where the field is left out; empty if it must be there
   */
  public long wholeNumber(String name, long least, long greatest, Optional<Long> standard) {
    long number =
        !has(name) && standard.isPresent() ? standard.get() : givenNumber(name, least, greatest);
    taken.put(name, number);
    return number;
  }

  private long givenNumber(String name, long least, long greatest) {
    String wanted = "a whole number from " + least + " to " + greatest;
    Optional<Yaml> value = required(name, wanted);
    Optional<Long> number =
        value.flatMap(Fields::toLong).filter(given -> given >= least && given <= greatest);
    if (value.isPresent() && number.isEmpty()) {
      mistakes.add(
          value.get().line(),
          path(name),
          "must be " + wanted + ", not " + value.get().description());
    }
    return number.orElse(least);
  }

  /**
   * A number within a range; the least one where there was a mistake.
   *
   * @param standard the number where the field is left out
   */
  public double number(String name, double least, double greatest, double standard) {
    Optional<Yaml> value = value(name);
    Optional<Double> number =
        value.isEmpty()
            ? Optional.of(standard)
            : value.flatMap(Fields::number).filter(given -> given >= least && given <= greatest);
    if (number.isEmpty()) {
      mistakes.add(
          value.orElseThrow().line(),
          path(name),
          "must be a number from %s to %s, not %s"
              .formatted(plain(least), plain(greatest), value.orElseThrow().description()));
    }
    taken.put(name, number.orElse(least));
    return number.orElse(least);
  }

  private static String plain(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  /** A word or a number as it is written; empty where it is left out or is neither. */
  public Optional<String> text(String name) {
    Optional<Yaml> value = value(name);
    Optional<String> text =
        value.flatMap(
            given ->
                given instanceof Yaml.Text word
                    ? Optional.of(word.text())
                    : given instanceof Yaml.Numeral numeral
                        ? Optional.of(numeral.text())
                        : Optional.empty());
    if (value.isPresent() && text.isEmpty()) {
      mistakes.add(
          value.get().line(), path(name), "must be a word, not " + value.get().description());
    }
    text.ifPresent(given -> taken.put(name, given));
    return text;
  }

  /** A list of so many finite numbers; empty where it is left out or mistaken. */
  public Optional<List<Double>> numbers(String name, int count) {
    if (!has(name)) {
      return Optional.empty();
    }
    Yaml value = value(name).orElseThrow();
    List<Double> numbers =
        value instanceof Yaml.Sequence list
            ? list.items().stream().flatMap(item -> number(item).stream()).toList()
            : List.of();
    if (numbers.size() != count || ((Yaml.Sequence) value).items().size() != count) {
      mistakes.add(value.line(), path(name), "must be a list of " + count + " numbers");
      return Optional.empty();
    }
    numbers.forEach(taken.putArray(name)::add);
    return Optional.of(numbers);
  }

  private static Optional<Double> number(Yaml value) {
    return value instanceof Yaml.Numeral numeral
        ? Optional.of(numeral.number().doubleValue()).filter(Double::isFinite)
        : Optional.empty();
  }

  /** One of an enum's words; the standard one where the field is left out, empty if mistaken. */
  public <E extends Enum<E>> Optional<E> choice(String name, E standard) {
    taken.put(name, Word.of(standard));
    if (!has(name)) {
      return Optional.of(standard);
    }
    Yaml value = value(name).orElseThrow();
    E[] constants = standard.getDeclaringClass().getEnumConstants();
    List<String> words = Arrays.stream(constants).map(Word::of).toList();
    String text = value instanceof Yaml.Text word ? word.text() : "";
    if (!words.contains(text)) {
      mistakes.add(
          value.line(),
          path(name),
          "must be one of %s, not %s%s"
              .formatted(
                  String.join(", ", words), value.description(), Suggestion.question(text, words)));
      return Optional.empty();
    }
    taken.put(name, text);
    return Optional.of(constants[words.indexOf(text)]);
  }

  /** A field's name with those that it stands in. */
  public String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static Optional<Long> toLong(Yaml value) {
    if (!(value instanceof Yaml.Numeral numeral)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(numeral.number().toString()).longValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      // It has a fraction, or is too large for any field.
      return Optional.empty();
    }
  }
}

package io.carousel.analysis.training.losses;

import io.carousel.yaml.Fields;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Yaml;
import java.util.List;
import java.util.Optional;

/**
 * Parameters as a file gives them. What is wrong goes to the mistakes, and the default is taken for
 * it.
 */
final class GivenParameters implements Parameters {

  private final Fields fields;
  private final Mistakes mistakes;

  GivenParameters(Fields fields, Mistakes mistakes) {
    this.fields = fields;
    this.mistakes = mistakes;
  }

  @Override
  public double number(String name, double standard, double least, double greatest) {
    double number =
        fields
            .value(name)
            .flatMap(value -> numberIn(name, value, least, greatest))
            .orElse(standard);
    fields.taken().put(name, number);
    return number;
  }

  private Optional<Double> numberIn(String name, Yaml value, double least, double greatest) {
    Optional<Double> number =
        value instanceof Yaml.Numeral numeral
            ? Optional.of(numeral.number().doubleValue())
                .filter(given -> given >= least && given <= greatest)
            : Optional.empty();
    if (number.isEmpty()) {
      refuse(name, value, "a number from " + plain(least) + " to " + plain(greatest));
    }
    return number;
  }

  @Override
  public int wholeNumber(String name, int standard, int least, int greatest) {
    return (int) fields.wholeNumber(name, least, greatest, Optional.of((long) standard));
  }

  @Override
  public boolean flag(String name, boolean standard) {
    boolean flag = fields.value(name).flatMap(value -> truth(name, value)).orElse(standard);
    fields.taken().put(name, flag);
    return flag;
  }

  private Optional<Boolean> truth(String name, Yaml value) {
    if (value instanceof Yaml.Text word && List.of("true", "false").contains(word.text())) {
      return Optional.of(word.text().equals("true"));
    }
    refuse(name, value, "true or false");
    return Optional.empty();
  }

  private void refuse(String name, Yaml value, String wanted) {
    mistakes.add(
        value.line(), fields.path(name), "must be " + wanted + ", not " + value.description());
  }

  private static String plain(double bound) {
    return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
  }
}

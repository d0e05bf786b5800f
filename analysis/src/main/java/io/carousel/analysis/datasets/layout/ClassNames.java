package io.carousel.analysis.datasets.layout;

import io.carousel.dataset.Level;
import io.carousel.job.InvalidInputException;
import java.util.Collections;
import java.util.List;

/**
 * The classes of a benchmark that numbers them from 1.
 *
 * @param names their names, in the order of the numbers
 */
record ClassNames(List<String> names) {

  ClassNames {
    names = List.copyOf(names);
  }

  /**
   * The part that a class belongs to: the first half of the classes trains.
   *
   * @param number the class's number, from 1
   * @param where the place that names it
   * @throws InvalidInputException if there is no class of that number
   */
  Split split(int number, String where) {
    check(number, where);
    return Split.byHalves(number - 1, names.size());
  }

  /**
   * A class as a level. Of classes with the same name, each has its number behind it.
   *
   * @throws InvalidInputException if there is no class of that number
   */
  Level level(int number, String where) {
    check(number, where);
    String name = names.get(number - 1);
    return Level.of(Collections.frequency(names, name) == 1 ? name : name + " " + number);
  }

  private void check(int number, String where) {
    if (number < 1 || number > names.size()) {
      throw new InvalidInputException(
          where, "is class %d, and there are classes 1 to %d".formatted(number, names.size()));
    }
  }
}

package io.carousel.analysis.recognition;

import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which of a classifier's classes are a right answer.
 *
 * @param wanted the classes: their numbers from 0, or their names
 * @param names a name a class, in the order of the classifier's outputs; a name may be several with
 *     commas between them, each of which stands for the class. Null if classes have none
 * @param file where the names were read from; null if classes have none
 */
public record RightClasses(List<String> wanted, List<String> names, Path file) {

  public RightClasses {
    wanted = List.copyOf(wanted);
    names = names == null ? null : List.copyOf(names);
  }

  /** Classes that are known by number. */
  public static RightClasses numbered(List<String> wanted) {
    return new RightClasses(wanted, null, null);
  }

  /** Classes whose names stand in a file, one a line. */
  public static RightClasses named(List<String> wanted, Path file) {
    return new RightClasses(wanted, ClassNameFile.read(file), file);
  }

  /** The name of a class; its number if it has none. */
  String name(int index) {
    return names == null ? String.valueOf(index) : names.get(index);
  }

  /**
   * The numbers of the right classes, ascending.
   *
   * @param classifier what to call the classifier
   * @param classes how many classes it has
   * @throws InvalidInputException if there are not as many names, or a right class is not there
   */
  List<Integer> numbers(String classifier, int classes) {
    if (names != null && names.size() != classes) {
      throw new InvalidInputException(
          file.toString(),
          "has %,d lines, where %s has %,d classes; it must have the name of a class on every line"
              .formatted(names.size(), classifier, classes));
    }
    TreeSet<Integer> numbers = new TreeSet<>();
    List<String> unknown = new ArrayList<>();
    for (String one : wanted) {
      int number = number(one.strip(), classes);
      if (number < 0) {
        unknown.add(one.strip());
      } else {
        numbers.add(number);
      }
    }
    if (!unknown.isEmpty()) {
      throw new InvalidInputException(
          classifier,
          "has no class %s; name classes by number, from 0 to %d%s"
              .formatted(
                  String.join(", ", unknown),
                  classes - 1,
                  names == null ? "" : ", or as " + file + " does"));
    }
    if (numbers.isEmpty()) {
      throw new InvalidInputException(classifier, "no class of it is said to be right; name some");
    }
    return List.copyOf(numbers);
  }

  /** The number of a class; -1 if there is none such. */
  private int number(String text, int classes) {
    if (text.matches("\\d{1,9}")) {
      int number = Integer.parseInt(text);
      return number < classes ? number : -1;
    }
    if (names == null) {
      return -1;
    }
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      boolean is =
          Stream.concat(Stream.of(name), Stream.of(name.split(",", -1)))
              .anyMatch(one -> key(one).equals(key(text)));
      if (is) {
        return i;
      }
    }
    return -1;
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

package io.carousel.analysis.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes that a property divides the images into.
 *
 * @param classes the class of every image, numbered from 0 in order of appearance
 * @param sizes how many images every class has
 */
public record Labels(List<Integer> classes, List<Integer> sizes) {

  public Labels {
    classes = List.copyOf(classes);
    sizes = List.copyOf(sizes);
  }

  /** Classes by text: images with the same text are of one class. */
  public static Labels of(List<String> texts) {
    Map<String, Integer> numbers = new HashMap<>();
    List<Integer> classes = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    for (String text : texts) {
      int number = numbers.computeIfAbsent(text, key -> numbers.size());
      if (number == sizes.size()) {
        sizes.add(0);
      }
      sizes.set(number, sizes.get(number) + 1);
      classes.add(number);
    }
    return new Labels(classes, sizes);
  }

  /** The number of images that share their class with at least one other. */
  int queries() {
    return sizes.stream().filter(size -> size > 1).mapToInt(Integer::intValue).sum();
  }

  /** The number of images in the class of image {@code i}. */
  int sizeOf(int i) {
    return sizes.get(classes.get(i));
  }
}

package io.carousel.analysis.embeddings.measures;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The classes that a property divides the images into.
 *
 * @param classes the class of every image, numbered from 0 in order of appearance; not to be
 *     changed
 * @param sizes how many images every class has; not to be changed
 */
public record Labels(int[] classes, int[] sizes) {

  /** Classes by text: images with the same text are of one class. */
  public static Labels of(List<String> texts) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] classes = new int[texts.size()];
    int[] sizes = new int[texts.size()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = numbers.computeIfAbsent(texts.get(i), key -> numbers.size());
      sizes[classes[i]]++;
    }
    return new Labels(classes, Arrays.copyOf(sizes, numbers.size()));
  }

  /** The same classes dealt out to the images at random, each order as likely (Fisher-Yates). */
  public Labels shuffled(RandomGenerator random) {
    int[] dealt = classes.clone();
    for (int last = dealt.length - 1; last > 0; last--) {
      int chosen = random.nextInt(last + 1);
      int label = dealt[chosen];
      dealt[chosen] = dealt[last];
      dealt[last] = label;
    }
    return new Labels(dealt, sizes);
  }

  /** The number of images that share their class with at least one other. */
  int queries() {
    return Arrays.stream(sizes).filter(size -> size > 1).sum();
  }

  /** The number of images in the class of image {@code i}. */
  int sizeOf(int i) {
    return sizes[classes[i]];
  }

  /** Whether all images that share their class are of one class, or there is one class only. */
  boolean hasOneLevel() {
    int queries = queries();
    return sizes.length < 2 || Arrays.stream(sizes).anyMatch(size -> size > 1 && size == queries);
  }
}

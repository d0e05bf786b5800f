package io.carousel.analysis.embeddings.measures;

import io.carousel.dataset.LevelOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The levels that a property divides the images into.
 *
 * @param classes the level of every image, numbered from 0; not to be changed
 * @param sizes how many images have each level; not to be changed
 * @param levels what each level is called
 */
@SuppressWarnings("ArrayRecordComponent") // an image each: a list would box them
public record Labels(int[] classes, int[] sizes, List<String> levels) {

  public Labels {
    levels = List.copyOf(levels);
  }

  /** Levels that go by their numbers. */
  public Labels(int[] classes, int[] sizes) {
    this(classes, sizes, IntStream.range(0, sizes.length).mapToObj(String::valueOf).toList());
  }

  /** Levels by text, in {@link LevelOrder}: images with the same text have the same level. */
  public static Labels of(List<String> texts) {
    List<String> levels = LevelOrder.sorted(texts);
    Map<String, Integer> numbers = new HashMap<>();
    levels.forEach(level -> numbers.put(level, numbers.size()));
    return counted(texts.stream().mapToInt(numbers::get).toArray(), levels);
  }

  /** Levels by number, of any size and sign: images with the same number have the same level. */
  public static Labels of(int[] labels) {
    int[] numbers = IntStream.of(labels).distinct().sorted().toArray();
    return counted(
        IntStream.of(labels).map(label -> Arrays.binarySearch(numbers, label)).toArray(),
        IntStream.of(numbers).mapToObj(String::valueOf).toList());
  }

  /**
   * Levels with their images counted.
   *
   * @param classes the level of every image
   * @param levels what each level is called
   */
  public static Labels counted(int[] classes, List<String> levels) {
    int[] sizes = new int[levels.size()];
    for (int level : classes) {
      sizes[level]++;
    }
    return new Labels(classes, sizes, levels);
  }

  /** The same levels, permuted among the images; each order is as likely (Fisher-Yates). */
  public Labels permuted(RandomGenerator random) {
    int[] permuted = classes.clone();
    for (int last = permuted.length - 1; last > 0; last--) {
      int chosen = random.nextInt(last + 1);
      int label = permuted[chosen];
      permuted[chosen] = permuted[last];
      permuted[last] = label;
    }
    return new Labels(permuted, sizes, levels);
  }

  /** The number of images that share their level with at least one other. */
  int queries() {
    return Arrays.stream(sizes).filter(size -> size > 1).sum();
  }

  /** Whether all images have the same level, so that there is nothing to tell apart. */
  boolean areConstant() {
    return sizes.length < 2;
  }

  /** Whether all images that share their level have the same one, or there is one level only. */
  boolean queriesAreConstant() {
    int queries = queries();
    return areConstant() || Arrays.stream(sizes).anyMatch(size -> size > 1 && size == queries);
  }
}

package io.carousel.analysis.training.protocol;

import java.util.List;

/**
 * One of several ways to divide the classes that training may see.
 *
 * @param number which one, from 0
 * @param train the classes that weights learn from, by name
 * @param validation the classes that are held out and tell which epoch was the best, by name
 */
public record Fold(int number, List<ImageClass> train, List<ImageClass> validation) {

  public Fold {
    train = List.copyOf(train);
    validation = List.copyOf(validation);
  }

  /** How many images classes have together. */
  public static int images(List<ImageClass> classes) {
    return classes.stream().mapToInt(one -> one.frames().size()).sum();
  }

  /** The images of classes, class after class. */
  public static List<Integer> frames(List<ImageClass> classes) {
    return classes.stream().flatMap(one -> one.frames().stream()).toList();
  }

  /** The class of every image, from 0, in the order of {@link #frames}. */
  public static int[] labels(List<ImageClass> classes) {
    int[] labels = new int[images(classes)];
    int at = 0;
    for (int label = 0; label < classes.size(); label++) {
      for (int i = 0; i < classes.get(label).frames().size(); i++) {
        labels[at++] = label;
      }
    }
    return labels;
  }
}

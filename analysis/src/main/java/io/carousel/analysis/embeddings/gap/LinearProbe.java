package io.carousel.analysis.embeddings.gap;

import io.carousel.analysis.embeddings.Embeddings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A linear classifier that learns to tell two sets apart, tried by cross-validation on images that
 * it did not learn from: if its accuracy is 0.5, nothing linear in the embeddings tells the sets
 * apart (a classifier two-sample test; Lopez-Paz and Oquab 2017).
 *
 * @param folds into how many parts the images are divided
 * @param most the most images of a set
 * @param seed where draws start from
 */
record LinearProbe(int folds, int most, long seed) {

  /**
   * What came of it.
   *
   * @param first the images of the first set that took part
   * @param right which of them were told to be of it
   * @param rightInSecond how many of the second set, of which as many took part, were told to be of
   *     that
   */
  @SuppressWarnings("ArrayRecordComponent") // one an image: a list would box each of them
  record Told(int[] first, boolean[] right, int rightInSecond) {

    /** How many of all were told right. */
    int allRight() {
      return rightInSecond + (int) IntStream.range(0, right.length).filter(i -> right[i]).count();
    }
  }

  /** Whether there are enough images: in each part one of each set. */
  boolean suits(int first, int second) {
    return Math.min(first, second) >= folds;
  }

  /**
   * Tells two sets apart, as many images of each.
   *
   * @param shared which images are in both; they are learned from or tried in both sets at once
   */
  Told tell(Embeddings first, Embeddings second, SharedImages shared) {
    int size = Math.min(most, Math.min(first.rows(), second.rows()));
    SplittableRandom random = new SplittableRandom(seed);
    int[] one = RowSubset.draw(first.rows(), size, random);
    int[] two = RowSubset.draw(second.rows(), size, random);
    int[] oneFolds = IntStream.range(0, size).map(i -> i % folds).toArray();
    int[] twoFolds = foldsOf(two, one, oneFolds, shared.reversed(second.rows()));
    boolean[] right = new boolean[size];
    boolean[] rightInSecond = new boolean[size];
    IntStream.range(0, folds)
        .parallel()
        .forEach(
            fold -> {
              LogisticRegression learned = learn(first, one, oneFolds, second, two, twoFolds, fold);
              for (int i = 0; i < size; i++) {
                if (oneFolds[i] == fold) {
                  right[i] = learned.predict(first.values(), one[i]);
                }
                if (twoFolds[i] == fold) {
                  rightInSecond[i] = !learned.predict(second.values(), two[i]);
                }
              }
            });
    return new Told(
        one, right, (int) IntStream.range(0, size).filter(i -> rightInSecond[i]).count());
  }

  /** The parts of the second set's images: those of the same images, or else by turns. */
  private int[] foldsOf(int[] two, int[] one, int[] oneFolds, SharedImages inFirst) {
    int[] taken = new int[folds];
    Map<Integer, Integer> known = new HashMap<>();
    for (int i = 0; i < one.length; i++) {
      known.put(one[i], oneFolds[i]);
    }
    int[] result = new int[two.length];
    for (int i = 0; i < two.length; i++) {
      Integer fold = known.get(inFirst.of(two[i]));
      result[i] = fold == null ? SharedImages.NONE : fold;
      if (fold != null) {
        taken[fold]++;
      }
    }
    for (int i = 0; i < two.length; i++) {
      if (result[i] == SharedImages.NONE) {
        int least = least(taken);
        result[i] = least;
        taken[least]++;
      }
    }
    return result;
  }

  private static int least(int[] numbers) {
    int least = 0;
    for (int i = 1; i < numbers.length; i++) {
      least = numbers[i] < numbers[least] ? i : least;
    }
    return least;
  }

  private static LogisticRegression learn(
      Embeddings first,
      int[] one,
      int[] oneFolds,
      Embeddings second,
      int[] two,
      int[] twoFolds,
      int fold) {
    int[] learnOne =
        IntStream.range(0, one.length).filter(i -> oneFolds[i] != fold).map(i -> one[i]).toArray();
    int[] learnTwo =
        IntStream.range(0, two.length).filter(i -> twoFolds[i] != fold).map(i -> two[i]).toArray();
    int dimensions = first.dimensions();
    float[] rows = new float[(learnOne.length + learnTwo.length) * dimensions];
    float[] ofFirst = RowSubset.rows(first, learnOne);
    float[] ofSecond = RowSubset.rows(second, learnTwo);
    System.arraycopy(ofFirst, 0, rows, 0, ofFirst.length);
    System.arraycopy(ofSecond, 0, rows, ofFirst.length, ofSecond.length);
    boolean[] labels = new boolean[learnOne.length + learnTwo.length];
    Arrays.fill(labels, 0, learnOne.length, true);
    return LogisticRegression.fit(rows, dimensions, labels);
  }
}

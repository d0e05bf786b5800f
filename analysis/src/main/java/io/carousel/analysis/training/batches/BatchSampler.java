package io.carousel.analysis.training.batches;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Batches of m classes by k images, as ranking losses need them. Classes, and the images of each,
 * come in turn in an order that is shuffled anew whenever all had their turn, so that every one
 * comes about as often as any other.
 */
public final class BatchSampler {

  private final List<int[]> imagesByClass;
  private final int classes;
  private final int images;
  private final int batches;

  /**
   * Samples batches with as many images of every class in them.
   *
   * @param labels the class of every training image, from 0; each has at least {@code images}
   *     images
   * @param classes how many classes a batch has; no more than there are
   * @param images how many images of each
   */
  public BatchSampler(int[] labels, int classes, int images) {
    List<List<Integer>> byClass = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      while (byClass.size() <= labels[i]) {
        byClass.add(new ArrayList<>());
      }
      byClass.get(labels[i]).add(i);
    }
    this.imagesByClass =
        byClass.stream().map(all -> all.stream().mapToInt(Integer::intValue).toArray()).toList();
    this.classes = classes;
    this.images = images;
    this.batches = Math.max(1, labels.length / (classes * images));
  }

  /** How many batches an epoch has: as many as there are images for. */
  public int batches() {
    return batches;
  }

  /** The batches of an epoch. */
  public List<Batch> epoch(SplittableRandom random) {
    Turns classTurns = new Turns(imagesByClass.size(), random);
    List<Turns> imageTurns =
        imagesByClass.stream().map(all -> new Turns(all.length, random)).toList();
    List<Batch> epoch = new ArrayList<>();
    for (int i = 0; i < batches; i++) {
      int[] chosen = new int[classes * images];
      int[] labels = new int[chosen.length];
      int at = 0;
      for (int label : classTurns.next(classes)) {
        for (int image : imageTurns.get(label).next(images)) {
          chosen[at] = imagesByClass.get(label)[image];
          labels[at++] = label;
        }
      }
      epoch.add(new Batch(chosen, labels));
    }
    return epoch;
  }
}

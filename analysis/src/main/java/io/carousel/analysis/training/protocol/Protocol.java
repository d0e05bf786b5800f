package io.carousel.analysis.training.protocol;

import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * How a dataset is trained on: its classes in two halves, the second of which training never sees;
 * the first in folds, each of which is held out once, in the order of the classes' names.
 */
public final class Protocol {

  /** The fewest classes whose images can be told apart. */
  private static final int FEWEST = 2;

  private final String where;
  private final Label label;
  private final int folds;
  private final Halves halves;

  private Protocol(String where, Label label, int folds, Halves halves) {
    this.where = where;
    this.label = label;
    this.folds = folds;
    this.halves = halves;
  }

  /**
   * Divides the classes of a dataset.
   *
   * @param label what makes images alike
   * @param folds into how many folds the first half is divided, at least 2
   * @throws InvalidInputException if there is no such label, or too few classes for as many folds
   */
  public static Protocol of(DatasetFolder dataset, Label label, int folds) {
    String where = dataset.samples().toString();
    SampleTable table = SampleTable.read(dataset.samples());
    List<String> classes = label.classes(table, dataset.samples());
    int all = new HashSet<>(classes).size();
    if (all < FEWEST) {
      throw new InvalidInputException(
          where,
          all == 0
              ? "has no samples"
              : "all images are of one class of %s, %s, and training tells classes apart; choose another"
                  .concat(" label")
                  .formatted(label, classes.get(0)));
    }
    Halves halves = Halves.of(dataset, table, classes);
    int seen = halves.seen().size();
    if (seen < FEWEST * folds) {
      throw new InvalidInputException(
          where,
          "%s has %d classes, of which %d may be trained on, and %d folds of %d classes need %d; choose"
              .concat(" another label, or fewer folds")
              .formatted(label, all, seen, folds, FEWEST, FEWEST * folds));
    }
    return new Protocol(where, label, folds, halves);
  }

  /** Into how many folds the first half is divided. */
  public int folds() {
    return folds;
  }

  /** All the images that training may see, in the order of their classes. */
  public List<Integer> frames() {
    return Fold.frames(halves.seen());
  }

  /** Number of classes of the second half, which training never sees. */
  public int unseenClasses() {
    return halves.unseen();
  }

  /**
   * Which classes a fold trains on, and which it validates on.
   *
   * @param number which one, from 0
   */
  public Fold fold(int number) {
    List<ImageClass> train = new ArrayList<>();
    List<ImageClass> validation = new ArrayList<>();
    int count = halves.seen().size();
    for (int i = 0; i < count; i++) {
      boolean heldOut = (long) i * folds / count == number;
      (heldOut ? validation : train).add(halves.seen().get(i));
    }
    return new Fold(number, train, validation);
  }

  /**
   * Checks that a fold has enough for batches.
   *
   * @param classes how many classes a batch has
   * @param images how many images of each
   * @throws InvalidInputException if it has fewer classes than a batch, or a class fewer images
   */
  public void requireBatches(Fold fold, int classes, int images) {
    if (fold.train().size() < classes) {
      throw new InvalidInputException(
          where,
          "fold %d trains on %d classes of %s, fewer than the %d of a batch; make batches of fewer"
              .concat(" classes")
              .formatted(fold.number(), fold.train().size(), label, classes));
    }
    List<ImageClass> small =
        halves.seen().stream().filter(one -> one.frames().size() < images).toList();
    if (!small.isEmpty()) {
      ImageClass first = small.get(0);
      throw new InvalidInputException(
          where,
          "class %s of %s has %d image%s, fewer than the %d that a batch takes of a class (as have %d of"
              .concat(" %d classes); choose another label, or make batches of fewer images a class")
              .formatted(
                  first.name(),
                  label,
                  first.frames().size(),
                  first.frames().size() == 1 ? "" : "s",
                  images,
                  small.size(),
                  halves.seen().size()));
    }
  }
}

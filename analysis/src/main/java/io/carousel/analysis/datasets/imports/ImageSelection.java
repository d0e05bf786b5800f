package io.carousel.analysis.datasets.imports;

import io.carousel.analysis.datasets.layout.CollectionPicture;
import io.carousel.analysis.datasets.layout.PictureSet;
import io.carousel.analysis.datasets.layout.Split;
import io.carousel.dataset.Level;
import io.carousel.job.InvalidInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/**
 * Which pictures of a collection are taken.
 *
 * @param split the part; if empty, the test part of a collection that is split, and all of another.
 *     A collection that has classes and no split of its own is split by them: the first half of the
 *     classes, by name, trains
 * @param limit the most pictures; as many of each class as there are
 * @param seed which classes and which pictures of them a limit leaves
 */
public record ImageSelection(Optional<SplitChoice> split, OptionalInt limit, long seed) {

  /** What {@code split} comes to for a collection. */
  SplitChoice splitOf(PictureSet set) {
    return split.orElse(set.hasSplits() ? SplitChoice.TEST : SplitChoice.ALL);
  }

  /**
   * The pictures that are taken, in the collection's order, each with the part that it belongs to
   * where that is known.
   *
   * @throws InvalidInputException if there are none, or a part is wanted of a collection that is
   *     not split and has no classes
   */
  List<CollectionPicture> of(PictureSet set) {
    SplitChoice wanted = splitOf(set);
    List<CollectionPicture> pictures = set.pictures();
    if (wanted != SplitChoice.ALL) {
      pictures =
          (set.hasSplits() ? pictures : splitByClass(set))
              .stream().filter(picture -> wanted.holds(picture.split())).toList();
    }
    if (pictures.isEmpty()) {
      throw new InvalidInputException(
          set.title(), "has no pictures" + (wanted == SplitChoice.ALL ? "" : " to " + wanted));
    }
    return limit.isPresent() ? balanced(pictures, set.classColumn(), limit.getAsInt()) : pictures;
  }

  private static List<CollectionPicture> splitByClass(PictureSet set) {
    int column = set.classColumn();
    if (column < 0) {
      throw InvalidInputException.ofSetting(
          "split", "needs classes, and there is no column class; leave it out");
    }
    List<String> classes =
        set.pictures().stream()
            .map(picture -> picture.levels().get(column).text())
            .distinct()
            .sorted()
            .toList();
    return set.pictures().stream()
        .map(
            picture -> {
              int place = Collections.binarySearch(classes, picture.levels().get(column).text());
              return new CollectionPicture(
                  picture.frame(),
                  picture.file(),
                  Split.byHalves(place, classes.size()),
                  picture.levels());
            })
        .toList();
  }

  /** One picture of every class, again and again, until there are enough. */
  private List<CollectionPicture> balanced(
      List<CollectionPicture> pictures, int classColumn, int most) {
    Map<Level, List<CollectionPicture>> byClass = new LinkedHashMap<>();
    for (CollectionPicture picture : pictures) {
      Level label = classColumn < 0 ? null : picture.levels().get(classColumn);
      byClass.computeIfAbsent(label, any -> new ArrayList<>()).add(picture);
    }
    Random chance = new Random(seed);
    List<List<CollectionPicture>> classes = new ArrayList<>(byClass.values());
    Collections.shuffle(classes, chance);
    classes.forEach(ofClass -> Collections.shuffle(ofClass, chance));
    List<CollectionPicture> chosen = new ArrayList<>();
    for (int round = 0; chosen.size() < Math.min(most, pictures.size()); round++) {
      for (List<CollectionPicture> ofClass : classes) {
        if (round < ofClass.size() && chosen.size() < most) {
          chosen.add(ofClass.get(round));
        }
      }
    }
    chosen.sort(Comparator.comparingInt(CollectionPicture::frame));
    return chosen;
  }
}

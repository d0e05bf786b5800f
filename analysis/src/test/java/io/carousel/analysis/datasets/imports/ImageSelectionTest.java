package io.carousel.analysis.datasets.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.carousel.analysis.datasets.layout.CollectionPicture;
import io.carousel.analysis.datasets.layout.PictureSet;
import io.carousel.job.InvalidInputException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ImageSelectionTest {

  private static ImageSelection part(SplitChoice split) {
    return new ImageSelection(Optional.of(split), OptionalInt.empty(), 0);
  }

  private static ImageSelection limit(int most, long seed) {
    return new ImageSelection(Optional.of(SplitChoice.ALL), OptionalInt.of(most), seed);
  }

  private static List<Integer> frames(List<CollectionPicture> pictures) {
    return pictures.stream().map(CollectionPicture::frame).toList();
  }

  private static Map<String, Long> byClass(List<CollectionPicture> pictures) {
    return pictures.stream()
        .collect(
            Collectors.groupingBy(
                picture -> picture.levels().get(0).text(), TreeMap::new, Collectors.counting()));
  }

  /** The same pictures without a split of their own. */
  private static PictureSet unsplit(PictureSet set) {
    return new PictureSet(
        set.title(),
        set.columns(),
        List.of(),
        set.pictures().stream()
            .map(one -> new CollectionPicture(one.frame(), one.file(), null, one.levels()))
            .toList(),
        Optional.empty());
  }

  @Test
  void aBenchmarksTestPartIsTakenUnlessAnotherIsNamed() {
    PictureSet set = PictureSets.of(2, 1, 2, 1);
    ImageSelection unsaid = new ImageSelection(Optional.empty(), OptionalInt.empty(), 0);
    assertEquals(List.of(3, 4, 5), frames(unsaid.of(set)));
    assertEquals(List.of(0, 1, 2), frames(part(SplitChoice.TRAIN).of(set)));
    assertEquals(List.of(0, 1, 2, 3, 4, 5), frames(part(SplitChoice.ALL).of(set)));
    assertEquals(List.of(0, 1, 2, 3, 4, 5), frames(unsaid.of(unsplit(set))));
  }

  @Test
  void whatHasClassesOnlyIsSplitByThem() {
    PictureSet set = unsplit(PictureSets.of(2, 1, 2));
    assertEquals(List.of(0, 1), frames(part(SplitChoice.TRAIN).of(set)));
    assertEquals(List.of(2, 3, 4), frames(part(SplitChoice.TEST).of(set)));
  }

  @Test
  void withoutClassesThereAreNoParts() {
    PictureSet set =
        new PictureSet(
            "pictures",
            List.of(),
            List.of(),
            List.of(new CollectionPicture(0, java.nio.file.Path.of("a.jpg"), null, List.of())),
            Optional.empty());
    assertEquals(
        "`split`: needs classes, and there is no column class; leave it out",
        assertThrows(InvalidInputException.class, () -> part(SplitChoice.TEST).of(set))
            .getMessage());
    assertEquals(1, limit(5, 0).of(set).size());
    assertEquals(
        "pictures: has no pictures to train",
        assertThrows(
                InvalidInputException.class,
                () -> part(SplitChoice.TRAIN).of(unsplit(PictureSets.of(3))))
            .getMessage());
  }

  @Test
  void aLimitIsDealtEvenlyOverTheClasses() {
    PictureSet set = PictureSets.of(10, 2, 10, 10);
    List<CollectionPicture> taken = limit(14, 0).of(set);
    assertEquals(Map.of("a", 4L, "b", 2L, "c", 4L, "d", 4L), byClass(taken));
    assertEquals(frames(taken).stream().sorted().toList(), frames(taken));
    assertEquals(3, byClass(limit(3, 0).of(set)).size());
    assertEquals(32, limit(100, 0).of(set).size());
  }

  @Test
  void theSeedSaysWhichPicturesALimitLeaves() {
    PictureSet set = PictureSets.of(50, 50);
    assertEquals(frames(limit(10, 1).of(set)), frames(limit(10, 1).of(set)));
    assertNotEquals(frames(limit(10, 1).of(set)), frames(limit(10, 2).of(set)));
  }
}

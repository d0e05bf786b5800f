package io.carousel.analysis.training.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtocolTest {

  @TempDir private Path root;

  private DatasetFolder dataset;
  private String where;

  @BeforeEach
  void place() {
    dataset = new DatasetFolder(root);
    where = dataset.samples() + ": ";
  }

  private void table(List<String> columns, List<List<String>> rows) {
    List<Sample> samples = new ArrayList<>();
    for (List<String> row : rows) {
      samples.add(new Sample(samples.size(), row.stream().map(Level::of).toList()));
    }
    new SampleTable(columns, samples).write(dataset.samples());
  }

  /** Two images of every model, in an order that is not that of their names. */
  private void models(String... names) {
    table(
        List.of("model", "paint"),
        Stream.of(names)
            .flatMap(name -> Stream.of(List.of(name, "red"), List.of(name, "blue")))
            .toList());
  }

  private Protocol protocol(String label, int folds) {
    return Protocol.of(dataset, Label.parse(label), folds);
  }

  private static List<String> names(List<ImageClass> classes) {
    return classes.stream().map(ImageClass::name).toList();
  }

  private String refusal(String label, int folds) {
    return assertThrows(InvalidInputException.class, () -> protocol(label, folds)).getMessage();
  }

  @Test
  void theFirstHalfOfTheClassesByNameIsSeenAndEachFoldIsHeldOutOnce() {
    models("h", "a", "g", "b", "f", "c", "e", "d");
    Protocol protocol = protocol("model", 2);
    assertEquals(List.of("c", "d"), names(protocol.fold(0).train()));
    assertEquals(List.of("a", "b"), names(protocol.fold(0).validation()));
    assertEquals(List.of("a", "b"), names(protocol.fold(1).train()));
    assertEquals(List.of("c", "d"), names(protocol.fold(1).validation()));
    assertEquals(4, protocol.unseenClasses());
  }

  @Test
  void ofAnOddNumberOfClassesTheMiddleOneIsNotSeen() {
    models("a", "b", "c", "d", "e", "f", "g", "h", "i");
    Protocol protocol = protocol("model", 2);
    assertEquals(List.of("c", "d"), names(protocol.fold(0).train()));
    assertEquals(5, protocol.unseenClasses());
  }

  @Test
  void framesAndLabelsGoTogether() {
    models("h", "a", "g", "b", "f", "c", "e", "d");
    List<ImageClass> validation = protocol("model", 2).fold(0).validation();
    assertEquals(List.of(2, 3, 6, 7), Fold.frames(validation));
    assertArrayEquals(new int[] {0, 0, 1, 1}, Fold.labels(validation));
  }

  @Test
  void theCombinationsOfSeveralColumnsAreClassesToo() {
    models("a", "b", "c", "d");
    Protocol protocol = protocol("model+paint", 2);
    assertEquals(List.of("a+blue", "a+red"), names(protocol.fold(0).validation()));
    assertEquals(List.of("b+blue", "b+red"), names(protocol.fold(0).train()));
  }

  @Test
  void aBenchmarksOwnSplitIsKeptTo() {
    List<List<String>> rows = new ArrayList<>();
    for (String name : List.of("z", "y", "x", "w")) {
      rows.add(List.of(name, "train"));
    }
    for (String name : List.of("a", "b", "c")) {
      rows.add(List.of(name, "test"));
    }
    table(List.of("class", "split"), rows);
    Protocol protocol = protocol("class", 2);
    assertEquals(List.of("w", "x"), names(protocol.fold(0).validation()));
    assertEquals(List.of("y", "z"), names(protocol.fold(0).train()));
    assertEquals(3, protocol.unseenClasses());
  }

  @Test
  void ofATrainingPartThatWasImportedAloneAllClassesAreSeen() {
    models("a", "b", "c", "d");
    imported("train");
    assertEquals(2, protocol("model", 2).fold(0).train().size());
    assertEquals(0, protocol("model", 2).unseenClasses());
  }

  @Test
  void aTestPartIsNotTrainedOn() {
    models("a", "b", "c", "d");
    imported("test");
    assertEquals(
        root
            + ": was imported without its training part, and the test part must not be trained on;"
            + " import the whole of it",
        refusal("model", 2));
  }

  private void imported(String part) {
    ObjectNode config = JsonNodeFactory.instance.objectNode().put("split", part);
    new Manifest(
            1,
            new Manifest.Software("carousel", "1"),
            "none",
            0,
            Manifest.IMPORTED,
            8,
            4,
            3,
            List.of(),
            List.of(),
            config)
        .write(dataset.manifest());
  }

  @Test
  void aColumnThatIsNotThereIsRefusedWithTheOneThatIsMeant() {
    models("a", "b");
    assertEquals(
        where + "there is no column \"modle\" to be a label; did you mean model?",
        refusal("modle", 2));
  }

  @Test
  void aLabelWithOneClassIsRefused() {
    table(List.of("model"), List.of(List.of("sedan"), List.of("sedan")));
    assertEquals(
        where
            + "all images are of one class of model, sedan, and training tells classes apart;"
            + " choose another label",
        refusal("model", 2));
  }

  @Test
  void fewerClassesThanFoldsNeedAreRefused() {
    models("a", "b", "c", "d", "e", "f");
    assertEquals(
        where
            + "model has 6 classes, of which 3 may be trained on, and 4 folds of 2 classes need 8;"
            + " choose another label, or fewer folds",
        refusal("model", 4));
  }

  @Test
  void fewerClassesOrImagesThanABatchAreRefused() {
    models("a", "b", "c", "d", "e", "f", "g", "h");
    Protocol protocol = protocol("model", 2);
    protocol.requireBatches(protocol.fold(1), 2, 2);
    assertEquals(
        where
            + "fold 1 trains on 2 classes of model, fewer than the 8 of a batch; make batches of"
            + " fewer classes",
        assertThrows(
                InvalidInputException.class, () -> protocol.requireBatches(protocol.fold(1), 8, 2))
            .getMessage());
    assertEquals(
        where
            + "class a of model has 2 images, fewer than the 4 that a batch takes of a class (as"
            + " have 4 of 4 classes); choose another label, or make batches of fewer images a class",
        assertThrows(
                InvalidInputException.class, () -> protocol.requireBatches(protocol.fold(1), 2, 4))
            .getMessage());
  }
}

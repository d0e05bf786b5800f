package io.carousel.analysis.datasets.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Array;

class Cars196Test {

  private static final List<String> NAMES =
      IntStream.rangeClosed(1, 196).mapToObj(number -> "Make Model " + number).toList();

  @TempDir Path root;
  private Path mat;

  @BeforeEach
  void makeFolder() throws IOException {
    mat = root.resolve("cars_annos.mat");
    Files.createDirectory(root.resolve("car_ims"));
    write(annotations(1, 98, 99, 196), NAMES);
  }

  /** As in cars_annos.mat: the seven fields in their order, numbers as small as they can be. */
  private static List<Map<String, Array>> annotations(int... classes) {
    List<Map<String, Array>> annotations = new ArrayList<>();
    for (int number : classes) {
      Map<String, Array> fields = new LinkedHashMap<>();
      fields.put(
          "relative_im_path", Mat5.newString("car_ims/%06d.jpg".formatted(annotations.size() + 1)));
      fields.put("bbox_x1", SmallMat.uint8(112));
      fields.put("bbox_y1", SmallMat.uint8(7));
      fields.put("bbox_x2", SmallMat.uint16(853));
      fields.put("bbox_y2", SmallMat.uint16(717));
      fields.put("class", SmallMat.uint8(number));
      fields.put("test", SmallMat.uint8(0));
      annotations.add(fields);
    }
    return annotations;
  }

  private void write(List<Map<String, Array>> annotations, List<String> names) throws IOException {
    SmallMat.write(
        mat,
        Map.of("annotations", SmallMat.structs(annotations), "class_names", SmallMat.texts(names)));
  }

  @Test
  void theFirstHalfOfTheClassesTrainsAndTheSecondTests() {
    PictureSet set = new Cars196().read(root);
    assertEquals(List.of("class"), set.columns());
    assertEquals(
        List.of(Split.TRAIN, Split.TRAIN, Split.TEST, Split.TEST),
        set.pictures().stream().map(CollectionPicture::split).toList());
    CollectionPicture last = set.pictures().get(3);
    assertEquals(3, last.frame());
    assertEquals(root.resolve("car_ims/000004.jpg"), last.file());
    assertEquals("Make Model 196", last.levels().get(0).text());
  }

  @Test
  void numbersMayBeOfAnyType() throws IOException {
    List<Map<String, Array>> annotations = annotations(1, 2);
    annotations.forEach(fields -> fields.put("class", Mat5.newScalar(196)));
    write(annotations, NAMES);
    assertEquals(Split.TEST, new Cars196().read(root).pictures().get(0).split());
  }

  @Test
  void classesOfTheSameNameStayTwoClasses() throws IOException {
    write(annotations(1, 2, 3), List.of("Ram Van", "Ram Van", "Audi TT"));
    assertEquals(
        List.of("Ram Van 1", "Ram Van 2", "Audi TT"),
        new Cars196()
            .read(root).pictures().stream()
                .map(picture -> picture.levels().get(0).text())
                .toList());
  }

  @Test
  void aMissingFileIsNamedWithWhatIsThereAndWhereToGetIt() throws IOException {
    Files.createFile(root.resolve("car_ims.tgz"));
    Files.delete(mat);
    assertRefused(
        root
            + ": Cars196 needs cars_annos.mat here; found car_ims.tgz, car_ims/. Cars196 is to be"
            + " had from the page \"Cars Dataset\" at"
            + " ai.stanford.edu/~jkrause/cars/car_dataset.html, and from mirrors as Stanford Cars");
    write(annotations(1), NAMES);
    Files.delete(root.resolve("car_ims"));
    assertRefused(
        root + ": Cars196 needs car_ims/ here; found car_ims.tgz, cars_annos.mat. Cars196");
  }

  @Test
  void aMatOfTheWrongShapeIsRefusedWithThePlace() throws IOException {
    Array names = SmallMat.texts(NAMES);
    SmallMat.write(mat, Map.of("class_names", names));
    assertRefused(mat + ": has no variable annotations; there are [class_names]");
    SmallMat.write(mat, Map.of("annotations", Mat5.newMatrix(2, 3), "class_names", names));
    assertRefused(
        mat + ": annotations: must be a struct array, not an array of 2 x 3 of type double");
    SmallMat.write(
        mat,
        Map.of("annotations", SmallMat.structs(annotations(1)), "class_names", Mat5.newScalar(3)));
    assertRefused(mat + ": class_names: must be a cell array of names, not an array of 1 x 1");

    List<Map<String, Array>> without = annotations(1);
    without.get(0).remove("class");
    write(without, NAMES);
    assertRefused(mat + ": annotations: has no field class; there are relative_im_path, bbox_x1,");
    List<Map<String, Array>> text = annotations(1, 2);
    text.get(1).put("class", Mat5.newString("Audi"));
    write(text, NAMES);
    assertRefused(
        mat + ": annotations(2).class: must be one number, not an array of 1 x 4 of type char");
    List<Map<String, Array>> half = annotations(1);
    half.get(0).put("class", Mat5.newScalar(1.5));
    write(half, NAMES);
    assertRefused(mat + ": annotations(1).class: must be a whole number, not 1.5");
    List<Map<String, Array>> number = annotations(1);
    number.get(0).put("relative_im_path", Mat5.newScalar(7));
    write(number, NAMES);
    assertRefused(mat + ": annotations(1).relative_im_path: must be a text, not an array of 1 x 1");
  }

  @Test
  void aClassOutOfRangeIsRefused() throws IOException {
    write(annotations(1, 197), NAMES);
    assertRefused(mat + ": annotations(2).class: is class 197, and there are classes 1 to 196");
    write(annotations(0), NAMES);
    assertRefused(mat + ": annotations(1).class: is class 0, and there are classes 1 to 196");
  }

  @Test
  void aPictureOutsideTheFolderIsRefused() throws IOException {
    List<Map<String, Array>> annotations = annotations(1);
    annotations.get(0).put("relative_im_path", Mat5.newString("../secret.jpg"));
    write(annotations, NAMES);
    assertRefused(
        mat
            + ": annotations(1).relative_im_path: must name a file below "
            + root
            + ", not ../secret.jpg");
  }

  @Test
  void whatIsNoMatOrCutShortIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(mat);
    for (int length : new int[] {0, 60, 130, 200}) {
      Files.write(mat, java.util.Arrays.copyOf(whole, length));
      assertRefused(mat + ": could not be read as a MAT-file of version 5 to 7.2 (");
    }
    Files.writeString(mat, "<html>404 Not Found</html>".repeat(20));
    assertRefused(mat + ": could not be read as a MAT-file of version 5 to 7.2 (");
  }

  @Test
  void theNewerLayoutTakesPicturesOfBothFolders() throws IOException {
    Path newer = devkit();
    PictureSet set = new Cars196Devkit().read(newer);
    assertEquals(
        List.of(
            newer.resolve("cars_train/00001.jpg"),
            newer.resolve("cars_train/00002.jpg"),
            newer.resolve("cars_test/00001.jpg")),
        set.pictures().stream().map(CollectionPicture::file).toList());
    assertEquals(
        List.of(Split.TRAIN, Split.TEST, Split.TRAIN),
        set.pictures().stream().map(CollectionPicture::split).toList());
    assertEquals(
        "Make Model 3", new Cars196Devkit().read(newer).pictures().get(2).levels().get(0).text());
  }

  @Test
  void theNewerLayoutMayBeSpreadAsMirrorsSpreadIt() throws IOException {
    Path newer = devkit();
    Files.move(
        newer.resolve("devkit/cars_test_annos_withlabels.mat"),
        newer.resolve("cars_test_annos_withlabels.mat"));
    Files.createDirectories(newer.resolve("cars_train/cars_train"));
    Files.createDirectories(newer.resolve("car_devkit"));
    Files.move(newer.resolve("devkit"), newer.resolve("car_devkit/devkit"));
    assertEquals(
        newer.resolve("cars_train/cars_train/00001.jpg"),
        new Cars196Devkit().read(newer).pictures().get(0).file());
  }

  @Test
  void testAnnotationsWithoutLabelsAreNotEnough() throws IOException {
    Path newer = devkit();
    Path labels = newer.resolve("devkit/cars_test_annos_withlabels.mat");
    Files.move(labels, newer.resolve("devkit/cars_test_annos.mat"));
    String message =
        assertThrows(InvalidInputException.class, () -> new Cars196Devkit().read(newer))
            .getMessage();
    assertTrue(
        message.startsWith(
            newer + ": Cars196 needs devkit/cars_test_annos_withlabels.mat or cars_test_annos"),
        message);
  }

  private Path devkit() throws IOException {
    Path newer = root.resolve("newer");
    Files.createDirectories(newer.resolve("cars_train"));
    Files.createDirectories(newer.resolve("cars_test"));
    Path devkit = Files.createDirectories(newer.resolve("devkit"));
    SmallMat.write(devkit.resolve("cars_meta.mat"), Map.of("class_names", SmallMat.texts(NAMES)));
    SmallMat.write(
        devkit.resolve("cars_train_annos.mat"),
        Map.of("annotations", SmallMat.structs(newerAnnotations(14, 196))));
    SmallMat.write(
        devkit.resolve("cars_test_annos_withlabels.mat"),
        Map.of("annotations", SmallMat.structs(newerAnnotations(3))));
    return newer;
  }

  /** As in the devkit: six fields, the class before the file's name. */
  private static List<Map<String, Array>> newerAnnotations(int... classes) {
    List<Map<String, Array>> annotations = annotations(classes);
    for (int i = 0; i < classes.length; i++) {
      annotations.get(i).remove("relative_im_path");
      annotations.get(i).remove("test");
      annotations.get(i).put("fname", Mat5.newString("%05d.jpg".formatted(i + 1)));
    }
    return annotations;
  }

  private void assertRefused(String start) {
    String message =
        assertThrows(InvalidInputException.class, () -> new Cars196().read(root)).getMessage();
    assertTrue(message.startsWith(start), message);
    assertEquals(1, message.lines().count(), message);
  }
}

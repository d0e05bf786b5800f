package io.carousel.analysis.datasets.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks that list their pictures in text files. */
class TextListsTest {

  private static final String HEADER = "image_id class_id super_class_id path\n";

  @TempDir Path root;
  private Path birds;
  private Path products;

  @BeforeEach
  void makeFolders() throws IOException {
    birds = Files.createDirectories(root.resolve("CUB_200_2011"));
    Files.createDirectory(birds.resolve("images"));
    Files.writeString(
        birds.resolve("classes.txt"),
        "1 001.Black_footed_Albatross\n2 002.Laysan_Albatross\n3 003.Sooty_Albatross\n");
    Files.writeString(
        birds.resolve("images.txt"),
        """
        1 001.Black_footed_Albatross/Black_Footed_Albatross_0046_18.jpg
        2 002.Laysan_Albatross/Laysan_Albatross_0002_1027.jpg
        3 003.Sooty_Albatross/Sooty_Albatross_0048_1130.jpg
        """);
    Files.writeString(birds.resolve("image_class_labels.txt"), "1 1\n2 2\n3 3\n");

    products = Files.createDirectories(root.resolve("Stanford_Online_Products"));
    Files.writeString(
        products.resolve("Ebay_train.txt"),
        HEADER
            + """
            1 1 1 bicycle_final/111085122871_0.JPG
            2 1 1 bicycle_final/111085122871_1.JPG
            3 2 4 coffee_maker_final/111085122872_0.JPG
            """);
    Files.writeString(
        products.resolve("Ebay_test.txt"), HEADER + "4 3 12 toaster_final/221658537861_0.JPG\n");
  }

  @Test
  void birdsAreSplitByHalvesOfTheClasses() {
    PictureSet set = new Cub200().read(birds);
    assertEquals(
        List.of(Split.TRAIN, Split.TEST, Split.TEST),
        set.pictures().stream().map(CollectionPicture::split).toList());
    CollectionPicture second = set.pictures().get(1);
    assertEquals(
        birds.resolve("images/002.Laysan_Albatross/Laysan_Albatross_0002_1027.jpg"), second.file());
    assertEquals("002.Laysan_Albatross", second.levels().get(0).text());
  }

  @Test
  void productsHaveListsOfTheirOwnAndKinds() {
    PictureSet set = new OnlineProducts().read(products);
    assertEquals(List.of("class", "super_class"), set.columns());
    assertEquals(
        List.of(Split.TRAIN, Split.TRAIN, Split.TRAIN, Split.TEST),
        set.pictures().stream().map(CollectionPicture::split).toList());
    CollectionPicture third = set.pictures().get(2);
    assertEquals(products.resolve("coffee_maker_final/111085122872_0.JPG"), third.file());
    assertEquals("2", third.levels().get(0).text());
    assertEquals("coffee_maker", third.levels().get(1).text());
    assertEquals(3, set.declared().get(0).levels().size());
  }

  @Test
  void missingFilesAreNamed() throws IOException {
    Files.delete(birds.resolve("image_class_labels.txt"));
    assertRefused(
        new Cub200(),
        birds,
        birds
            + ": CUB-200-2011 needs image_class_labels.txt here; found classes.txt, images.txt,"
            + " images/. CUB-200-2011 is to be had from the page \"Caltech-UCSD Birds-200-2011\"");
    Files.delete(products.resolve("Ebay_test.txt"));
    assertRefused(
        new OnlineProducts(),
        products,
        products + ": Stanford Online Products needs Ebay_test.txt here; found Ebay_train.txt.");
    Files.delete(products.resolve("Ebay_train.txt"));
    assertRefused(
        new OnlineProducts(),
        products,
        products + ": Stanford Online Products needs Ebay_train.txt here; found nothing.");
  }

  @Test
  void mistakesInTheListsAreNamedWithTheirLine() throws IOException {
    Path labels = birds.resolve("image_class_labels.txt");
    Files.writeString(labels, "1 1\n2 4\n3 3\n");
    assertRefused(new Cub200(), birds, labels + ":2: is class 4, and there are classes 1 to 3");
    Files.writeString(labels, "1 1\n3 3\n");
    assertRefused(
        new Cub200(), birds, birds.resolve("images.txt") + ":2: image 2 has no class in " + labels);
    Files.writeString(labels, "1 1\n2 two\n");
    assertRefused(
        new Cub200(), birds, labels + ":2: word 2 must be a whole number of at least 1, not two");
    Files.writeString(labels, "1 1\n2\n");
    assertRefused(new Cub200(), birds, labels + ":2: must have 2 words (image_id class_id), not 1");
    Path classes = birds.resolve("classes.txt");
    Files.writeString(classes, "1 a\n3 c\n");
    assertRefused(new Cub200(), birds, classes + ":2: must be class 2, not 3");

    Path train = products.resolve("Ebay_train.txt");
    Files.writeString(train, "1 1 1 bicycle_final/1_0.JPG\n");
    assertRefused(
        new OnlineProducts(), products, train + ":1: must be the header \"image_id class_id");
    Files.writeString(train, HEADER + "1 0 1 bicycle_final/1_0.JPG\n");
    assertRefused(
        new OnlineProducts(),
        products,
        train + ":2: word 2 must be a whole number of at least 1, not 0");
    Files.write(train, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertRefused(new OnlineProducts(), products, train + ": could not be read as text (");
  }

  @Test
  void theLayoutIsRecognisedInTheFolderOrInTheOneInIt() throws IOException {
    assertEquals(
        new KnownLayouts.Found(KnownLayouts.CUB200.layout(), birds), KnownLayouts.recognise(birds));
    assertEquals(
        new KnownLayouts.Found(KnownLayouts.SOP.layout(), products),
        KnownLayouts.recognise(products));
    // Two collections in a folder: which is meant cannot be told.
    assertEquals(
        new KnownLayouts.Found(KnownLayouts.FOLDER.layout(), root), KnownLayouts.recognise(root));
    Path data = Files.createDirectories(root.resolve("data"));
    Files.move(birds, data.resolve("CUB_200_2011"));
    assertEquals(
        new KnownLayouts.Found(KnownLayouts.CUB200.layout(), data.resolve("CUB_200_2011")),
        KnownLayouts.recognise(data));
    Path cars = Files.createDirectories(root.resolve("cars"));
    Files.createDirectories(cars.resolve("cars_train"));
    Files.createFile(cars.resolve("cars_annos.mat"));
    assertEquals(KnownLayouts.CARS196_DEVKIT.layout(), KnownLayouts.recognise(cars).layout());
    Files.createDirectories(cars.resolve("car_ims"));
    assertEquals(KnownLayouts.CARS196.layout(), KnownLayouts.recognise(cars).layout());
    Path none = root.resolve("none");
    assertEquals(
        none + ": there is no such folder",
        assertThrows(InvalidInputException.class, () -> KnownLayouts.recognise(none)).getMessage());
  }

  private static void assertRefused(Layout layout, Path folder, String start) {
    String message =
        assertThrows(InvalidInputException.class, () -> layout.read(folder)).getMessage();
    assertTrue(message.startsWith(start), message);
    assertEquals(1, message.lines().count(), message);
  }
}

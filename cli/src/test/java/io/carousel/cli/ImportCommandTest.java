package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.SampleTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Cell;
import us.hebi.matlab.mat.types.Struct;

/** Collections of others, from their own layout to saliency maps. */
class ImportCommandTest {

  @TempDir private Path home;

  private Path cars196() throws IOException {
    return Cars196Layout.in(home.resolve("cars196"), 4, 2);
  }

  private Path cars196Devkit() throws IOException {
    Path root = home.resolve("newer");
    Cell names = Mat5.newCell(1, 2);
    for (String part : List.of("train", "test")) {
      Struct annotations = Mat5.newStruct(1, 2);
      for (int i = 0; i < 2; i++) {
        String name = "%05d.jpg".formatted(i + 1);
        Cars196Layout.picture(root.resolve("cars_" + part).resolve(name), i);
        annotations.set("class", i, Mat5.newScalar(i + 1));
        annotations.set("fname", i, Mat5.newString(name));
        names.set(i, Mat5.newString("Car " + (i + 1)));
      }
      Path devkit = Files.createDirectories(root.resolve("devkit"));
      String file =
          part.equals("train") ? "cars_train_annos.mat" : "cars_test_annos_withlabels.mat";
      Mat5.writeToFile(
          Mat5.newMatFile().addArray("annotations", annotations), devkit.resolve(file).toFile());
    }
    Mat5.writeToFile(
        Mat5.newMatFile().addArray("class_names", names),
        root.resolve("devkit/cars_meta.mat").toFile());
    return root;
  }

  private Path cub200() throws IOException {
    Path root = home.resolve("birds/CUB_200_2011");
    StringBuilder images = new StringBuilder();
    StringBuilder labels = new StringBuilder();
    for (int i = 1; i <= 4; i++) {
      String name = "00%d.Bird/Bird_%d.jpg".formatted((i + 1) / 2, i);
      Cars196Layout.picture(root.resolve("images").resolve(name), i);
      images.append(i).append(' ').append(name).append('\n');
      labels.append(i).append(' ').append((i + 1) / 2).append('\n');
    }
    Files.writeString(root.resolve("images.txt"), images);
    Files.writeString(root.resolve("image_class_labels.txt"), labels);
    Files.writeString(root.resolve("classes.txt"), "1 001.Bird\n2 002.Bird\n");
    return root.getParent();
  }

  private Path products() throws IOException {
    Path root = home.resolve("Stanford_Online_Products");
    int id = 0;
    for (String part : List.of("train", "test")) {
      StringBuilder lines = new StringBuilder("image_id class_id super_class_id path\n");
      for (int i = 0; i < 2; i++) {
        id++;
        String path = "lamp_final/%d_0.JPG".formatted(id);
        Cars196Layout.picture(root.resolve(path), id);
        lines.append("%d %d 7 %s\n".formatted(id, id, path));
      }
      Files.writeString(root.resolve("Ebay_" + part + ".txt"), lines);
    }
    return root;
  }

  private Path classFolders() throws IOException {
    Path root = home.resolve("photos");
    Cars196Layout.picture(root.resolve("cat/1.jpg"), 1);
    Cars196Layout.picture(root.resolve("dog/2.jpg"), 2);
    return root;
  }

  /** Imports two images at most and explains them; what is printed must begin so. */
  private SampleTable importedAndExplained(Path folder, String recognised) {
    Path target = home.resolve("output").resolve(folder.getFileName());
    Cli imported = Cli.run(home, "import", folder, "--limit", 2, "--output", target);
    assertEquals("", imported.err());
    assertEquals(0, imported.exitCode());
    assertTrue(imported.out().startsWith("recognised: " + recognised), imported.out());
    assertTrue(imported.out().contains("as 2 hard links"), imported.out());
    Cli explained = Cli.run(home, "explain", target, "--samples", 1);
    assertEquals("", explained.err());
    assertEquals(0, explained.exitCode());
    assertTrue(Files.exists(target.resolve("saliency/smoothgrad/untrained.npz")));
    return SampleTable.read(new DatasetFolder(target).samples());
  }

  @Test
  void everyBenchmarkIsExplainedOnceImported() throws IOException {
    assertEquals(
        List.of("Car 3", "Car 4"),
        importedAndExplained(cars196(), "Cars196 (car_ims/").column("class"));
    assertEquals(
        List.of("Car 2", "Car 2"),
        importedAndExplained(cars196Devkit(), "Cars196 (cars_train/").column("class"));
    assertEquals(
        List.of("002.Bird", "002.Bird"),
        importedAndExplained(cub200(), "CUB-200-2011").column("class"));
    SampleTable products = importedAndExplained(products(), "Stanford Online Products");
    assertEquals(List.of("3", "4"), products.column("class"));
    assertEquals(List.of("lamp", "lamp"), products.column("super_class"));
    assertEquals(
        List.of("cat", "dog"),
        importedAndExplained(classFolders(), "a folder of images").column("class"));
  }

  @Test
  void aPartOfADatasetKeepsItsFrames() throws IOException {
    DatasetFolder small = SmallDataset.in(home.resolve("small"));
    Files.createDirectories(small.annotations().resolve("mask"));
    for (int frame = 0; frame < 8; frame++) {
      Files.createFile(small.annotations().resolve("mask/" + frame + ".png"));
    }
    Path target = home.resolve("part");
    Cli part = Cli.run(home, "import", small.root(), "--limit", 3, "--seed", 4, "--output", target);
    assertEquals("", part.err());
    SampleTable all = SampleTable.read(small.samples());
    SampleTable some = SampleTable.read(new DatasetFolder(target).samples());
    assertEquals(all.properties(), some.properties());
    assertEquals(3, some.samples().size());
    assertTrue(all.samples().containsAll(some.samples()));
    try (Stream<Path> masks = Files.list(target.resolve("annotations/mask"))) {
      assertEquals(
          some.samples().stream().map(sample -> sample.frame() + ".png").sorted().toList(),
          masks.map(mask -> mask.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void anImportedBenchmarkGoesAllTheWayToTheReport() throws IOException {
    Path target = home.resolve("output/cars");
    Cli imported = Cli.run(home, "import", cars196(), "--split", "all", "--output", target);
    assertEquals("", imported.err());
    assertTrue(
        imported.out().contains("imported: 8 of 8 images in 4 classes (split: all)"),
        imported.out());
    Cli analyzed = Cli.run(home, "analyze", target);
    assertEquals("", analyzed.err());
    String page = Files.readString(target.resolve("report/index.html"));
    assertTrue(page.contains("Imported from"), "origin");
    Cli rendered = Cli.run(home, "import", home.resolve("cars196"), "--output", target);
    assertEquals(2, rendered.exitCode());
    assertEquals(
        target + ": is a dataset already; choose another name or delete it", rendered.complaint());
  }

  @Test
  void whatIsWrongIsSaidInALine() throws IOException {
    Path cars = cars196();
    Files.delete(cars.resolve("car_ims/000006.jpg"));
    Cli missing = Cli.run(home, "import", cars);
    assertEquals(2, missing.exitCode());
    assertEquals(
        cars.resolve("car_ims/000006.jpg")
            + ": there is no such image; fetch it, or take it out of the list",
        missing.complaint());
    assertTrue(Files.notExists(home.resolve("output/cars196")));
    Cli other = Cli.run(home, "import", cars, "--layout", "cub200");
    assertEquals(2, other.exitCode());
    assertTrue(
        other.complaint().startsWith(cars + ": CUB-200-2011 needs images.txt here; found car_ims/"),
        other.complaint());
    Cli column = Cli.run(home, "import", cars, "--image-column", "file");
    assertEquals(2, column.exitCode());
    assertEquals("--image-column: names a column of a table; name that too", column.complaint());
  }
}

package io.carousel.analysis.datasets.layout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Cars196 in its newer layout: {@code cars_train/} and {@code cars_test/}, with {@code
 * cars_train_annos.mat}, {@code cars_test_annos_withlabels.mat} and {@code cars_meta.mat} in {@code
 * devkit/}. These two folders are a split for classification, with every class in both; the split
 * by class takes pictures from both.
 */
final class Cars196Devkit implements Layout {

  private static final String TRAIN_ANNOTATIONS = "cars_train_annos.mat";
  private static final String TEST_ANNOTATIONS = "cars_test_annos_withlabels.mat";

  @Override
  public String title() {
    return Cars196.NAME + " (cars_train/, cars_test/, devkit/)";
  }

  @Override
  public boolean recognises(Path folder) {
    return Files.isDirectory(folder.resolve("cars_train"))
        || Files.isDirectory(folder.resolve("cars_test"))
        || Files.exists(folder.resolve("devkit").resolve(TRAIN_ANNOTATIONS));
  }

  @Override
  public PictureSet read(Path folder) {
    ExpectedFiles files = new ExpectedFiles(folder, Cars196.NAME, Cars196.ORIGIN);
    Path train = annotations(files, TRAIN_ANNOTATIONS);
    Path test = annotations(files, TEST_ANNOTATIONS);
    MatFile meta = MatFile.read(annotations(files, "cars_meta.mat"));
    ClassNames classes = new ClassNames(meta.texts("class_names"));
    List<CollectionPicture> pictures = new ArrayList<>();
    add(train, images(files, "cars_train"), classes, pictures);
    add(test, images(files, "cars_test"), classes, pictures);
    return PictureSet.ofClasses(Cars196.NAME, List.of(PictureSet.CLASS), pictures);
  }

  /** The labels of the test images came later than the devkit; people keep them beside it. */
  private static Path annotations(ExpectedFiles files, String name) {
    return files.file("devkit/" + name, name, "car_devkit/devkit/" + name);
  }

  /** A mirror has each folder in another of the same name. */
  private static Path images(ExpectedFiles files, String name) {
    Path folder = files.directory(name);
    Path inner = folder.resolve(name);
    return Files.isDirectory(inner) ? inner : folder;
  }

  private static void add(
      Path file, Path images, ClassNames classes, List<CollectionPicture> pictures) {
    MatFile.Structs annotations = MatFile.read(file).structs("annotations", "fname", "class");
    annotations
        .indices()
        .forEach(
            index -> {
              String where = annotations.where(index, "class");
              int number = annotations.number(index, "class");
              pictures.add(
                  new CollectionPicture(
                      pictures.size(),
                      ExpectedFiles.picture(
                          images,
                          annotations.text(index, "fname"),
                          annotations.where(index, "fname")),
                      classes.split(number, where),
                      List.of(classes.level(number, where))));
            });
  }
}

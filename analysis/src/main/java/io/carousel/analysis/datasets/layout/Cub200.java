package io.carousel.analysis.datasets.layout;

import io.carousel.job.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * CUB-200-2011 (Wah et al. 2011): pictures in {@code images/}, named in {@code images.txt}, with
 * the number of each one's class in {@code image_class_labels.txt} and the classes' names in {@code
 * classes.txt}.
 */
final class Cub200 implements Layout {

  private static final String NAME = "CUB-200-2011";
  private static final String ORIGIN =
      "the page \"Caltech-UCSD Birds-200-2011\" at www.vision.caltech.edu/datasets/cub_200_2011/";
  private static final String IMAGES = "images.txt";
  private static final String LABELS = "image_class_labels.txt";

  @Override
  public String title() {
    return NAME + " (images/, images.txt, image_class_labels.txt)";
  }

  @Override
  public boolean recognises(Path folder) {
    return Files.exists(folder.resolve(IMAGES)) || Files.exists(folder.resolve(LABELS));
  }

  @Override
  public PictureSet read(Path folder) {
    ExpectedFiles files = new ExpectedFiles(folder, NAME, ORIGIN);
    Path list = files.file(IMAGES);
    Path labels = files.file(LABELS);
    Path names = files.file("classes.txt");
    Path images = files.directory("images");
    ClassNames classes = classes(names);
    Map<Integer, WordFile.Line> labelled = new HashMap<>();
    for (WordFile.Line line : WordFile.read(labels, "image_id", "class_id")) {
      labelled.put(line.number(0), line);
    }
    List<CollectionPicture> pictures = new ArrayList<>();
    for (WordFile.Line line : WordFile.read(list, "image_id", "image_name")) {
      WordFile.Line label = labelled.remove(line.number(0));
      if (label == null) {
        throw new InvalidInputException(
            line.where(), "image %d has no class in %s".formatted(line.number(0), labels));
      }
      pictures.add(
          new CollectionPicture(
              pictures.size(),
              ExpectedFiles.picture(images, line.words().get(1), line.where()),
              classes.split(label.number(1), label.where()),
              List.of(classes.level(label.number(1), label.where()))));
    }
    return PictureSet.ofClasses(NAME, List.of(PictureSet.CLASS), pictures);
  }

  private static ClassNames classes(Path file) {
    List<String> names = new ArrayList<>();
    for (WordFile.Line line : WordFile.read(file, "class_id", "class_name")) {
      if (line.number(0) != names.size() + 1) {
        throw new InvalidInputException(
            line.where(), "must be class %d, not %d".formatted(names.size() + 1, line.number(0)));
      }
      names.add(line.words().get(1));
    }
    return new ClassNames(names);
  }
}

package io.carousel.analysis.datasets.layout;

import io.carousel.dataset.Level;
import io.carousel.job.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Stanford Online Products (Song et al. 2016): {@code Ebay_train.txt} and {@code Ebay_test.txt}
 * name the pictures of either part, each with its product ({@code class}) and kind of product
 * ({@code super_class}).
 */
final class OnlineProducts implements Layout {

  private static final String NAME = "Stanford Online Products";
  private static final String ORIGIN =
      "the page \"Deep Metric Learning via Lifted Structured Feature Embedding\" at"
          + " cvgl.stanford.edu/projects/lifted_struct/";
  private static final String TRAIN = "Ebay_train.txt";
  private static final String TEST = "Ebay_test.txt";
  private static final String[] COLUMNS = {"image_id", "class_id", "super_class_id", "path"};

  /** What the names of the folders end with: {@code bicycle_final/}. */
  private static final String FOLDER_SUFFIX = "_final";

  @Override
  public String title() {
    return NAME + " (Ebay_train.txt, Ebay_test.txt)";
  }

  @Override
  public boolean recognises(Path folder) {
    return Files.exists(folder.resolve(TRAIN)) || Files.exists(folder.resolve(TEST));
  }

  @Override
  public PictureSet read(Path folder) {
    ExpectedFiles files = new ExpectedFiles(folder, NAME, ORIGIN);
    Path train = files.file(TRAIN);
    Path test = files.file(TEST);
    List<CollectionPicture> pictures = new ArrayList<>();
    add(folder, train, Split.TRAIN, pictures);
    add(folder, test, Split.TEST, pictures);
    return PictureSet.ofClasses(NAME, List.of(PictureSet.CLASS, "super_class"), pictures);
  }

  private static void add(Path folder, Path list, Split split, List<CollectionPicture> pictures) {
    List<WordFile.Line> lines = WordFile.read(list, COLUMNS);
    if (lines.isEmpty() || !lines.get(0).words().equals(List.of(COLUMNS))) {
      throw new InvalidInputException(
          list + ":1", "must be the header \"" + String.join(" ", COLUMNS) + "\"");
    }
    for (WordFile.Line line : lines.subList(1, lines.size())) {
      String name = line.words().get(3);
      pictures.add(
          new CollectionPicture(
              pictures.size(),
              ExpectedFiles.picture(folder, name, line.where()),
              split,
              List.of(Level.of(line.number(1)), superClass(name, line))));
    }
  }

  private static Level superClass(String name, WordFile.Line line) {
    int slash = name.indexOf('/');
    String kind = slash < 0 ? "" + line.number(2) : name.substring(0, slash);
    return Level.of(
        kind.endsWith(FOLDER_SUFFIX)
            ? kind.substring(0, kind.length() - FOLDER_SUFFIX.length())
            : kind);
  }
}

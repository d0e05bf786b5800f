package io.carousel.analysis.datasets.layout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Cars196 (Krause et al. 2013) as the metric learning benchmark reads it: all images in {@code
 * car_ims/}, and {@code cars_annos.mat} with the struct array {@code annotations} (fields {@code
 * relative_im_path} and {@code class}, among others) and the names {@code class_names}.
 */
final class Cars196 implements Layout {

  static final String NAME = "Cars196";
  static final String ORIGIN =
      "the page \"Cars Dataset\" at ai.stanford.edu/~jkrause/cars/car_dataset.html, and from"
          + " mirrors as Stanford Cars";

  private static final String ANNOTATIONS = "cars_annos.mat";
  private static final String IMAGES = "car_ims";

  @Override
  public String title() {
    return NAME + " (car_ims/, cars_annos.mat)";
  }

  @Override
  public boolean recognises(Path folder) {
    return Files.isDirectory(folder.resolve(IMAGES))
        || (Files.exists(folder.resolve(ANNOTATIONS)) && !new Cars196Devkit().recognises(folder));
  }

  @Override
  public PictureSet read(Path folder) {
    ExpectedFiles files = new ExpectedFiles(folder, NAME, ORIGIN);
    MatFile mat = MatFile.read(files.file(ANNOTATIONS));
    files.directory(IMAGES);
    ClassNames classes = new ClassNames(mat.texts("class_names"));
    MatFile.Structs annotations = mat.structs("annotations", "relative_im_path", "class");
    List<CollectionPicture> pictures =
        annotations
            .indices()
            .mapToObj(
                index -> {
                  String path = annotations.where(index, "relative_im_path");
                  String where = annotations.where(index, "class");
                  int number = annotations.number(index, "class");
                  return new CollectionPicture(
                      index,
                      ExpectedFiles.picture(
                          folder, annotations.text(index, "relative_im_path"), path),
                      classes.split(number, where),
                      List.of(classes.level(number, where)));
                })
            .toList();
    return PictureSet.ofClasses(NAME, List.of(PictureSet.CLASS), pictures);
  }
}

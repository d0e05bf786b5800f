package io.carousel.analysis.datasets.imports;

import io.carousel.analysis.datasets.layout.CollectionPicture;
import io.carousel.analysis.datasets.layout.PictureSet;
import io.carousel.analysis.datasets.layout.Split;
import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collections without files. */
final class PictureSets {

  private PictureSets() {}

  /** Classes a, b, ... of so many pictures each; the first half of the classes trains. */
  static PictureSet of(int... sizes) {
    List<CollectionPicture> pictures = new ArrayList<>();
    List<Level> classes = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      classes.add(Level.of("" + (char) ('a' + i)));
      for (int k = 0; k < sizes[i]; k++) {
        pictures.add(
            new CollectionPicture(
                pictures.size(),
                Path.of(pictures.size() + ".jpg"),
                Split.byHalves(i, sizes.length),
                List.of(classes.get(i))));
      }
    }
    Property property = new Property(PictureSet.CLASS, Property.Kind.CATEGORICAL, "", classes);
    return new PictureSet(
        "pictures", List.of(PictureSet.CLASS), List.of(property), pictures, Optional.empty());
  }
}

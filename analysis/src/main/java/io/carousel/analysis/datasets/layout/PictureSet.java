package io.carousel.analysis.datasets.layout;

import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pictures of a collection and what is known of them.
 *
 * @param title what it is: "Cars196"
 * @param columns the names of the properties, one a level of each picture
 * @param declared what is known of some of these properties: kind, unit and levels
 * @param pictures the pictures, each of another frame, in order
 * @param rendered the dataset that it is, if Carousel rendered it
 */
public record PictureSet(
    String title,
    List<String> columns,
    List<Property> declared,
    List<CollectionPicture> pictures,
    Optional<DatasetFolder> rendered) {

  /** The column with the class, in collections that have classes. */
  public static final String CLASS = "class";

  public PictureSet {
    columns = List.copyOf(columns);
    declared = List.copyOf(declared);
    pictures = List.copyOf(pictures);
  }

  /** A collection of which all columns name classes. */
  static PictureSet ofClasses(
      String title, List<String> columns, List<CollectionPicture> pictures) {
    List<Property> declared = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      int index = column;
      Stream<Level> levels =
          pictures.stream().map(picture -> picture.levels().get(index)).distinct();
      declared.add(
          new Property(columns.get(index), Property.Kind.CATEGORICAL, "", levels.toList()));
    }
    return new PictureSet(title, columns, declared, pictures, Optional.empty());
  }

  /** Whether the collection says which pictures train and which test. */
  public boolean hasSplits() {
    return pictures.stream().allMatch(picture -> picture.split() != null);
  }

  /** The place of the column with the class; -1 if there is none. */
  public int classColumn() {
    return columns.indexOf(CLASS);
  }
}

package io.carousel.analysis.reporting.report;

import io.carousel.analysis.embeddings.projection.Projection;
import io.carousel.analysis.reporting.figure.ColouredMaps;
import java.util.List;
import java.util.Map;

/**
 * Images as losses see them: on maps of their embeddings, and among their nearest neighbours.
 *
 * @param images how many are shown
 * @param all how many there are
 * @param data what the script draws
 */
record Gallery(int images, int all, Data data) {

  /**
   * What the script draws.
   *
   * @param frames the images' frames
   * @param pictures the images themselves
   * @param properties what they are coloured by
   * @param losses one a map
   */
  record Data(
      List<Integer> frames,
      SpriteSheets pictures,
      List<Colouring> properties,
      List<GalleryLoss> losses) {}

  /**
   * A property to colour images by.
   *
   * @param name its name
   * @param levels its levels, in order
   * @param colours one a level
   * @param ofImage which level each image has
   */
  record Colouring(String name, List<String> levels, List<String> colours, List<Integer> ofImage) {}

  /**
   * One loss.
   *
   * @param name its name
   * @param untrained whether nothing trained its network
   * @param maps its points by the method that laid them out, x of all images and y of all images
   * @param neighbours every image's nearest others
   */
  record GalleryLoss(
      String name, boolean untrained, Map<String, List<float[]>> maps, int[][] neighbours) {}

  /** The names of the ways to lay out embeddings. */
  List<String> methods() {
    return data.losses().stream()
        .flatMap(loss -> loss.maps().keySet().stream())
        .distinct()
        .toList();
  }

  List<GalleryLoss> losses() {
    return data.losses();
  }

  List<Colouring> properties() {
    return data.properties();
  }

  /** How many neighbours of an image are shown. */
  int neighbours() {
    return data.losses().stream().mapToInt(loss -> loss.neighbours()[0].length).max().orElse(0);
  }

  /** Whether two losses can be compared. */
  boolean comparable() {
    return data.losses().size() > 1;
  }

  boolean sampled() {
    return images < all;
  }

  /** What the script draws; the sheets are in the style sheet. */
  String json() {
    SpriteSheets pictures = data.pictures();
    return PageData.json(
        new Data(
            data.frames(),
            new SpriteSheets(
                pictures.width(),
                pictures.height(),
                pictures.columns(),
                pictures.perSheet(),
                List.of(),
                pictures.missing()),
            data.properties(),
            data.losses()));
  }

  /** The maps for a paper. */
  ColouredMaps maps(String method, String property) {
    Colouring colouring =
        data.properties().stream()
            .filter(one -> one.name().equals(property))
            .findFirst()
            .orElseThrow();
    return new ColouredMaps(
        method,
        property,
        colouring.levels(),
        colouring.colours(),
        colouring.ofImage(),
        data.losses().stream()
            .map(loss -> new ColouredMaps.LossMap(loss.name(), points(loss, method)))
            .toList());
  }

  private static Projection points(GalleryLoss loss, String method) {
    List<float[]> axes = loss.maps().get(method);
    return new Projection(axes.get(0), axes.get(1));
  }
}

package io.carousel.analysis.reporting.report;

import java.util.List;

/**
 * Where the losses look in some images, every loss's map beside the others.
 *
 * @param method the method that made the maps, with its settings
 * @param others further methods, whose maps are not shown
 * @param images how many images are shown
 * @param all how many there are
 * @param folded whether some loss has several folds, of which the first is shown
 * @param stale models whose maps are left out, as they are of other images
 * @param different models whose maps are left out, as they were made in another way than the rest
 * @param problem why nothing is shown; null if something is
 * @param data what the script draws; null if nothing is shown
 */
record SaliencyExplorer(
    String method,
    List<String> others,
    int images,
    int all,
    boolean folded,
    List<String> stale,
    List<String> different,
    String problem,
    Data data) {

  /**
   * What the script draws.
   *
   * @param width pixels that a map is wide
   * @param height pixels that a map is high
   * @param frames the images' frames
   * @param properties what varies
   * @param levels of each image, its level of each property
   * @param pictures the parts of the images that the maps are of
   * @param losses one a map of a strip
   * @param strips of each image, the maps in a row as a PNG
   * @param correlations of each image, those of every two maps: (0, 1), (0, 2), ..., (1, 2), ...
   * @param divergences the same of the Jensen-Shannon divergences
   */
  record Data(
      int width,
      int height,
      List<Integer> frames,
      List<String> properties,
      List<List<String>> levels,
      SpriteSheets pictures,
      List<ShownLoss> losses,
      List<String> strips,
      List<List<Double>> correlations,
      List<List<Double>> divergences) {}

  /**
   * One loss.
   *
   * @param name its name
   * @param family its family; empty if it has none
   * @param untrained whether it is the untrained network
   */
  record ShownLoss(String name, String family, boolean untrained) {}

  /** Nothing to show, and why. */
  static SaliencyExplorer none(String method, List<String> others, String problem) {
    return new SaliencyExplorer(method, others, 0, 0, false, List.of(), List.of(), problem, null);
  }

  boolean sampled() {
    return images < all;
  }

  /** The further methods, as prose; empty if there are none. */
  String otherMethods() {
    return String.join(", ", others);
  }

  /** The models that are left out, as prose; empty if there are none. */
  String staleModels() {
    return String.join(", ", stale);
  }

  /** Likewise those whose maps were made in another way. */
  String differentModels() {
    return String.join(", ", different);
  }

  String json() {
    return PageData.json(data);
  }
}

package io.carousel.dataset;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things lie in a dataset's folder; see the package's description.
 *
 * @param root the dataset's folder
 * @param images where its images are: {@code images/} in the folder, or in a zip file
 */
public record DatasetFolder(Path root, Path images) {

  /** A dataset with its images in its folder. */
  public DatasetFolder(Path root) {
    this(root, root.resolve("images"));
  }

  public Path manifest() {
    return root.resolve("dataset.json");
  }

  public Path samples() {
    return root.resolve("samples.csv");
  }

  /**
   * The image of a frame: {@code <frame>.png}, or {@code <frame>.jpg} where that is there instead,
   * as in a dataset that was imported.
   */
  public Path image(int frame) {
    Path png = images.resolve(frame + ".png");
    Path jpeg = images.resolve(frame + ".jpg");
    return !Files.exists(png) && Files.exists(jpeg) ? jpeg : png;
  }

  /** What each pixel is; one folder a kind, one file a frame. */
  public Path annotations() {
    return root.resolve("annotations");
  }

  /** What each pixel of an image is, of one kind. */
  public Path annotation(AnnotationKind kind, int frame) {
    return annotations().resolve(kind.folder()).resolve(frame + ".png");
  }

  public Path embeddings() {
    return root.resolve("embeddings");
  }

  /** Where models look; one folder a method, one file a model. */
  public Path saliency() {
    return root.resolve("saliency");
  }

  public Path evaluation() {
    return root.resolve("evaluation");
  }

  public Path report() {
    return root.resolve("report");
  }

  /** What stages keep of themselves: records, and parts until they are merged. */
  public Path stages() {
    return root.resolve("stages");
  }

  /**
   * What attempts at some work have that is not whole yet; there only while they run or when they
   * were stopped.
   */
  public Path attempts(String work) {
    return root.resolve("attempts").resolve(work);
  }

  /** Which devices drew which parts, where there were several; one file a part and device. */
  public Path devices() {
    return root.resolve("devices");
  }
}

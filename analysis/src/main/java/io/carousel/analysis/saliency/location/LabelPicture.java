package io.carousel.analysis.saliency.location;

import io.carousel.analysis.datasets.preprocess.ImageFile;
import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.datasets.preprocess.RgbImage;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads pictures whose pixels are labels of an image's. */
final class LabelPicture {

  private LabelPicture() {}

  /**
   * Reads the labels of an image.
   *
   * @param image the image that they belong to
   * @param remedy what to do if they are missing or damaged: "run carousel annotate"
   * @return the picture, of the image's size
   * @throws InvalidInputException if there is no such picture, or it is damaged or of another size
   */
  static RgbImage read(Path file, Path image, String remedy) {
    RgbImage labels = decode(file, remedy);
    ImageSize size = size(image);
    if (labels.width() != size.width() || labels.height() != size.height()) {
      throw new InvalidInputException(
          file.toString(),
          "is %d x %d pixels, and the image is %s; %s"
              .formatted(labels.width(), labels.height(), size, remedy));
    }
    return labels;
  }

  private static RgbImage decode(Path file, String remedy) {
    try {
      return ImageFile.decode(file);
    } catch (NoSuchFileException e) {
      throw new InvalidInputException(file.toString(), "there is no such file; " + remedy, e);
    } catch (IOException e) {
      throw FileProblem.reading(
          file, "is damaged or no image (" + FileProblem.detail(e) + "); " + remedy, e);
    }
  }

  private static ImageSize size(Path image) {
    try {
      return ImageSize.of(image);
    } catch (NoSuchFileException e) {
      throw new InvalidInputException(
          image.toString(), "there is no such image, and its size is needed", e);
    } catch (IOException e) {
      throw FileProblem.reading(image, "is damaged or no image (" + FileProblem.detail(e) + ")", e);
    }
  }
}

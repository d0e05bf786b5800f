package io.carousel.analysis.saliency.explain;

import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.dataset.DatasetFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Images that a network sees enlarged, as they are smaller than the square that it takes. */
final class SmallImages {

  private SmallImages() {}

  /**
   * Looks for them.
   *
   * @param side of the square, in pixels
   * @return a line about them; empty if there are none
   */
  static Optional<String> note(DatasetFolder dataset, List<Integer> frames, int side) {
    List<String> small = new ArrayList<>();
    for (int frame : frames) {
      Path image = dataset.image(frame);
      size(image)
          .filter(size -> Math.min(size.width(), size.height()) < side)
          .ifPresent(size -> small.add("%s is %s".formatted(image.getFileName(), size)));
    }
    return small.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%d of %d images are smaller than the %d x %d pixels that a network sees (%s) and are"
                    .formatted(small.size(), frames.size(), side, side, small.get(0))
                + " enlarged; render or import them larger for finer maps");
  }

  /** Empty where the file is damaged: who reads the whole image says what is wrong with it. */
  private static Optional<ImageSize> size(Path image) {
    try {
      return Optional.of(ImageSize.of(image));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}

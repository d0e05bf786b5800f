package io.carousel.analysis.saliency.explain;

import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.dataset.DatasetFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Images that a network sees enlarged, as they are smaller than what it takes. */
final class SmallImages {

  private SmallImages() {}

  /**
   * Looks for them.
   *
   * @param seen the most pixels that a network takes
   * @return a line about them; empty if there are none
   */
  static Optional<String> note(DatasetFolder dataset, List<Integer> frames, ImageSize seen) {
    List<String> small = new ArrayList<>();
    for (int frame : frames) {
      Path image = dataset.image(frame);
      size(image)
          .filter(size -> size.width() < seen.width() || size.height() < seen.height())
          .ifPresent(size -> small.add("%s is %s".formatted(image.getFileName(), size)));
    }
    return small.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%d of %d images are smaller than the %s pixels that a network sees (%s) and are"
                    .formatted(small.size(), frames.size(), seen, small.get(0))
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

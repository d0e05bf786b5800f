package io.carousel.analysis.saliency.location;

import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where it is told what the pixels of a dataset's images show. Safe to ask from any thread. */
public interface RegionSource {

  /**
   * The best that there is: the masks that the user named, else the dataset's annotations.
   *
   * @param masks a folder of masks; null for none
   * @throws InvalidInputException if there is neither
   */
  static RegionSource of(DatasetFolder dataset, Path masks) {
    if (masks != null) {
      if (!Files.isDirectory(masks)) {
        throw new InvalidInputException(
            masks.toString(),
            "there is no such folder; `masks` names a folder with a mask <frame>.png an image");
      }
      return new MaskedRegions(dataset, masks);
    }
    if (!Files.isDirectory(dataset.annotations())) {
      throw new InvalidInputException(
          dataset.annotations().toString(),
          "there is no such folder; run `annotate`, which knows the pixels of rendered"
              + " images, or name a folder of masks with `masks`");
    }
    return new AnnotatedRegions(dataset);
  }

  /** The regions that it tells apart; every pixel belongs to one of them. */
  List<Region> regions();

  /**
   * The regions of an image.
   *
   * @throws InvalidInputException if what tells them is missing, damaged or of another size
   */
  RegionMap of(int frame);
}

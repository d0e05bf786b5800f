package io.carousel.analysis.saliency;

import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.List;

/** Refuses maps that do not belong together. */
public final class Belonging {

  private Belonging() {}

  /**
   * Checks that all maps are of the same images, by the same method.
   *
   * @param folder the folder that they are in
   * @throws InvalidInputException if one is not
   */
  public static void check(Path folder, List<SaliencyOrigin> origins) {
    SaliencyOrigin first = origins.get(0);
    for (SaliencyOrigin origin : origins) {
      if (!origin.isOfSameImagesAndMethod(first)) {
        throw refused(folder, first, origin);
      }
    }
  }

  private static InvalidInputException refused(Path folder, SaliencyOrigin a, SaliencyOrigin b) {
    return new InvalidInputException(
        folder.toString(),
        "holds maps that do not belong together: %s (%s) and %s (%s) differ in images or method; run `explain` again"
            .formatted(a.model(), made(a), b.model(), made(b)));
  }

  private static String made(SaliencyOrigin origin) {
    return origin.method().inWords() + origin.framing().map(framing -> ", " + framing).orElse("");
  }
}

package io.carousel.analysis.saliency.comparison;

import java.io.IOException;

/** What every comparison of some images' maps gave, whether it is being computed or read. */
@FunctionalInterface
interface ImageComparisons {

  /** Takes one image's comparisons. */
  @FunctionalInterface
  interface Visitor {

    /**
     * Takes an image.
     *
     * @param image which, from 0
     * @param correlations one a pair of maps; not a number where it is not defined
     * @param divergences likewise
     */
    void image(int image, double[] correlations, double[] divergences) throws IOException;
  }

  /** Visits the images in order. */
  void visit(Visitor visitor) throws IOException;
}

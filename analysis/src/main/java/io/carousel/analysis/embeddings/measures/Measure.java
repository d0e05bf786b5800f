package io.carousel.analysis.embeddings.measures;

import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.job.Progress;
import java.util.List;

/** A way to put a number to how well embeddings cluster by a property. */
public interface Measure {

  /**
   * Measures embeddings by several properties at once, as most of the work serves them all.
   *
   * @param embeddings one row an image
   * @param properties the classes of the images by each property
   * @param step hears of every image that is done
   * @return one measurement a property, in their order; the same for any number of threads
   */
  List<Measurement> measure(Embeddings embeddings, List<Labels> properties, Progress.Step step);
}

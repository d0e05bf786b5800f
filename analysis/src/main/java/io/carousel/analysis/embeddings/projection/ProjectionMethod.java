package io.carousel.analysis.embeddings.projection;

import io.carousel.analysis.embeddings.Embeddings;

/** A way to lay out embeddings on a plane; the same embeddings give the same points. */
public interface ProjectionMethod {

  /** Its name as people know it: "PCA". */
  String name();

  /** Lays out embeddings. */
  Projection project(Embeddings embeddings);
}

package io.carousel.analysis.figure;

import io.carousel.analysis.likeness.LikenessMatrix;

/** What the ways to compare models are called. */
public final class LikenessTitle {

  private LikenessTitle() {}

  /** The title of a heat map. */
  public static String of(LikenessMatrix.Kind kind) {
    return switch (kind) {
      case CKA -> "Embeddings: linear CKA";
      case NEIGHBOURS -> "Nearest neighbours: share in common";
      case PROFILE -> "Property profiles: correlation";
    };
  }
}

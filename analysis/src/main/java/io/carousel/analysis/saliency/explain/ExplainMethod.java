package io.carousel.analysis.saliency.explain;

/** The methods that there are. */
public enum ExplainMethod {
  SMOOTHGRAD("smoothgrad"),
  GRADIENT("gradient"),
  INTEGRATED_GRADIENTS("integrated-gradients"),
  GRAD_CAM("grad-cam");

  private final String word;

  ExplainMethod(String word) {
    this.word = word;
  }

  /** Its name in settings: "integrated-gradients". */
  @Override
  public String toString() {
    return word;
  }
}

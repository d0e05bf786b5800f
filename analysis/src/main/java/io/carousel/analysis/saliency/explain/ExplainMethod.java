package io.carousel.analysis.saliency.explain;

import java.util.function.Function;

/** The methods that there are, each with how it is made of settings. */
public enum ExplainMethod {
  SMOOTHGRAD(
      "smoothgrad",
      settings ->
          new SmoothGrad(
              settings.samples(), settings.noise(), settings.batchSize(), settings.noiseSeed())),
  GRADIENT("gradient", settings -> new PlainGradient()),
  INTEGRATED_GRADIENTS(
      "integrated-gradients",
      settings -> new IntegratedGradients(settings.steps(), settings.batchSize())),
  GRAD_CAM("grad-cam", settings -> new GradCam());

  private final String word;
  private final Function<ExplainSettings, Explainer> maker;

  ExplainMethod(String word, Function<ExplainSettings, Explainer> maker) {
    this.word = word;
    this.maker = maker;
  }

  /** The method as settings say it. */
  Explainer explainer(ExplainSettings settings) {
    return maker.apply(settings);
  }

  /** Its name in settings: "integrated-gradients". */
  @Override
  public String toString() {
    return word;
  }
}

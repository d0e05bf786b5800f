package io.carousel.analysis;

import ai.djl.Device;
import io.carousel.analysis.embeddings.EmbeddingSettings;
import io.carousel.analysis.embeddings.evaluation.EvaluationSettings;
import io.carousel.analysis.models.network.ComputeDevice;
import io.carousel.analysis.saliency.explain.ExplainSettings;

/**
 * How a dataset is analysed.
 *
 * @param embedding how embeddings are computed
 * @param evaluation what they are measured by
 * @param explaining how saliency maps are made
 */
public record AnalysisSettings(
    EmbeddingSettings embedding, EvaluationSettings evaluation, ExplainSettings explaining) {

  /** The paper's measure and method, on the best device that there is. */
  public static AnalysisSettings standard() {
    return standard(ComputeDevice.best());
  }

  /** The paper's measure and method, on a device. */
  public static AnalysisSettings standard(Device device) {
    return new AnalysisSettings(
        EmbeddingSettings.standard(device),
        EvaluationSettings.standard(),
        ExplainSettings.standard(device));
  }

  /** These settings with another way to compute embeddings. */
  public AnalysisSettings with(EmbeddingSettings other) {
    return new AnalysisSettings(other, evaluation, explaining);
  }

  /** These settings with something else to measure by. */
  public AnalysisSettings with(EvaluationSettings other) {
    return new AnalysisSettings(embedding, other, explaining);
  }

  /** These settings with another way to make saliency maps. */
  public AnalysisSettings with(ExplainSettings other) {
    return new AnalysisSettings(embedding, evaluation, other);
  }
}

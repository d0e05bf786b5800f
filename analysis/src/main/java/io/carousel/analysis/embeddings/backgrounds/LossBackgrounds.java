package io.carousel.analysis.embeddings.backgrounds;

import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.catalogue.PooledLoss;
import io.carousel.analysis.support.statistics.Bootstrap;
import io.carousel.analysis.support.statistics.BootstrapMean;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What another background does to one loss's retrieval: means over scenes, and over the loss's
 * folds, with intervals from a bootstrap over scenes.
 *
 * @param loss its name
 * @param family its family's word; null if that is not known
 * @param trainedOn the dataset that its models were trained on; null if that is not known
 * @param models the names of its models
 * @param recallSame Recall@1 of cars among scenes before the same background
 * @param recallOther among scenes before another
 * @param recallDrop the first less the second
 * @param precisionSame R-Precision among scenes before the same background
 * @param precisionOther among scenes before another
 * @param precisionDrop the first less the second
 * @param carAndBackground how often the nearest of all images of other scenes shares car and
 *     background
 * @param carAlone how often the car and not the background
 * @param backgroundAlone how often the background rather than the car
 */
public record LossBackgrounds(
    String loss,
    String family,
    String trainedOn,
    List<String> models,
    BootstrapMean recallSame,
    BootstrapMean recallOther,
    BootstrapMean recallDrop,
    BootstrapMean precisionSame,
    BootstrapMean precisionOther,
    BootstrapMean precisionDrop,
    BootstrapMean carAndBackground,
    BootstrapMean carAlone,
    BootstrapMean backgroundAlone) {

  public LossBackgrounds {
    models = List.copyOf(models);
  }

  /**
   * A loss's numbers.
   *
   * @param models the names of all models
   * @param scenes of each of the loss's models what was found of every scene
   */
  static LossBackgrounds of(
      PooledLoss loss,
      List<String> models,
      List<List<SceneRetrieval>> scenes,
      Bootstrap bootstrap) {
    double[] recallSame = mean(scenes, SceneRetrieval::recallSame);
    double[] recallOther = mean(scenes, SceneRetrieval::recallOther);
    double[] precisionSame = mean(scenes, SceneRetrieval::precisionSame);
    double[] precisionOther = mean(scenes, SceneRetrieval::precisionOther);
    List<BootstrapMean> means =
        BootstrapMean.of(
            bootstrap,
            recallSame,
            recallOther,
            difference(recallSame, recallOther),
            precisionSame,
            precisionOther,
            difference(precisionSame, precisionOther),
            mean(scenes, SceneRetrieval::carAndBackground),
            mean(scenes, SceneRetrieval::carAlone),
            mean(scenes, SceneRetrieval::backgroundAlone));
    LossInfo info = loss.info();
    LossFamily family = info.family();
    return new LossBackgrounds(
        info.loss(),
        family == null ? null : family.word(),
        info.trainedOn(),
        loss.models().stream().map(models::get).toList(),
        means.get(0),
        means.get(1),
        means.get(2),
        means.get(3),
        means.get(4),
        means.get(5),
        means.get(6),
        means.get(7),
        means.get(8));
  }

  private static double[] mean(
      List<List<SceneRetrieval>> models, ToDoubleFunction<SceneRetrieval> number) {
    return IntStream.range(0, models.get(0).size())
        .mapToDouble(
            scene ->
                models.stream()
                    .mapToDouble(model -> number.applyAsDouble(model.get(scene)))
                    .average()
                    .orElseThrow())
        .toArray();
  }

  private static double[] difference(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray();
  }
}

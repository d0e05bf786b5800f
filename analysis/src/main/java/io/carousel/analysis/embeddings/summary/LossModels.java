package io.carousel.analysis.embeddings.summary;

import io.carousel.analysis.embeddings.evaluation.Evaluation;
import io.carousel.analysis.embeddings.evaluation.ModelScores;
import io.carousel.analysis.embeddings.evaluation.Replicates;
import io.carousel.analysis.embeddings.evaluation.Score;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.catalogue.PooledLoss;
import io.carousel.analysis.support.statistics.Interval;
import io.carousel.analysis.support.statistics.Spread;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A loss and its models.
 *
 * @param info what is known of it; without a fold
 * @param models where its models stand in the evaluation
 */
record LossModels(LossInfo info, List<Integer> models) {

  /** The losses that an evaluation has models of. */
  static List<LossModels> all(Evaluation evaluation) {
    List<ModelScores> models = evaluation.models();
    return PooledLoss.all(
            models.stream().map(ModelScores::model).toList(),
            models.stream().map(ModelScores::loss).toList())
        .stream()
        .map(pooled -> new LossModels(pooled.info(), pooled.models()))
        .toList();
  }

  /** Its models' values by one property: one a fold, where the value is defined. */
  List<Double> values(Evaluation evaluation, int property) {
    return models.stream()
        .map(model -> evaluation.models().get(model).scores().get(property).value())
        .filter(Objects::nonNull)
        .toList();
  }

  LossRow row(Evaluation evaluation, Replicates replicates) {
    LossFamily family = info.family();
    LossDistance distance = info.distance();
    return new LossRow(
        info.loss(),
        info.year(),
        family == null ? null : family.word(),
        distance == null ? null : distance.word(),
        info.trainedOn(),
        models.stream().map(model -> evaluation.models().get(model).model()).toList(),
        IntStream.range(0, evaluation.properties().size())
            .mapToObj(property -> cell(evaluation, replicates, property))
            .toList(),
        info.kind());
  }

  private Cell cell(Evaluation evaluation, Replicates replicates, int property) {
    Spread spread = Spread.of(values(evaluation, property));
    Double permutationP =
        models.stream()
            .map(model -> evaluation.models().get(model).scores().get(property))
            .map(Score::permutationP)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new Cell(
        spread.mean(), spread.deviation(), interval(replicates, property), permutationP);
  }

  /** The mean over folds by replicate, each of which is over the same images. */
  double[] replicates(Replicates replicates, int property) {
    return IntStream.range(0, replicates.count())
        .mapToDouble(replicate -> mean(replicates, property, replicate))
        .toArray();
  }

  /** The interval of the mean over folds. */
  private Interval interval(Replicates replicates, int property) {
    double[] means =
        Arrays.stream(replicates(replicates, property))
            .filter(mean -> !Double.isNaN(mean))
            .toArray();
    return means.length == 0 ? null : Interval.of(means);
  }

  private double mean(Replicates replicates, int property, int replicate) {
    return models.stream()
        .mapToDouble(model -> replicates.get(model, property, replicate))
        .average()
        .orElse(Double.NaN);
  }
}

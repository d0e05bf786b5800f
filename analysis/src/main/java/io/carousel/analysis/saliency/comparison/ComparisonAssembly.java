package io.carousel.analysis.saliency.comparison;

import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.catalogue.LossLabel;
import io.carousel.analysis.models.catalogue.PooledLoss;
import io.carousel.analysis.saliency.SaliencyOrigin;
import io.carousel.analysis.saliency.comparison.PairPlan.MapPair;
import io.carousel.analysis.saliency.comparison.SaliencyComparison.ModelPair;
import io.carousel.analysis.saliency.comparison.SaliencyComparison.Rerun;
import io.carousel.analysis.support.statistics.Bootstrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts together what lies on disk of what was tallied. */
final class ComparisonAssembly {

  private final String folder;
  private final ComparedMaps maps;
  private final PairPlan plan;
  private final Map<MapMeasureKind, MeasureTally> tallies;
  private final List<SaliencyOrigin> origins;

  /**
   * @param folder the folder of the maps
   * @param tallies one a measure, in order
   */
  ComparisonAssembly(
      String folder, ComparedMaps maps, PairPlan plan, Map<MapMeasureKind, MeasureTally> tallies) {
    this.folder = folder;
    this.maps = maps;
    this.plan = plan;
    this.tallies = tallies;
    this.origins = maps.origins();
  }

  /**
   * Puts the comparison together.
   *
   * @param images how many images were tallied
   */
  SaliencyComparison of(int images, Bootstrap bootstrap) {
    List<ModelPair> pairs = new ArrayList<>();
    List<Rerun> reruns = new ArrayList<>();
    for (int i = 0; i < plan.pairs().size(); i++) {
      MapPair pair = plan.pairs().get(i);
      MeanSpread correlation = tallies.get(MapMeasureKind.CORRELATION).pair(i);
      MeanSpread divergence = tallies.get(MapMeasureKind.DIVERGENCE).pair(i);
      String a = origins.get(pair.a()).model();
      if (pair.b() < origins.size()) {
        pairs.add(new ModelPair(a, origins.get(pair.b()).model(), correlation, divergence));
      } else {
        String other = maps.reruns().get(pair.b() - origins.size()).folder();
        reruns.add(new Rerun(a, other, correlation, divergence));
      }
    }
    return new SaliencyComparison(
        SaliencyComparison.FORMAT_VERSION,
        folder,
        origins.get(0).method(),
        images,
        plan.losses().stream().map(this::loss).toList(),
        plan.untrained().map(none -> origins.get(none.models().get(0)).model()).orElse(null),
        maps.reruns().stream().map(ComparedMaps.Rerun::folder).distinct().toList(),
        tallies.values().stream()
            .map(tally -> MeasureComparisons.of(plan, tally, images, bootstrap))
            .toList(),
        pairs,
        reruns);
  }

  private ComparedLoss loss(PooledLoss loss) {
    LossInfo info = loss.info();
    return new ComparedLoss(
        LossLabel.of(
            info.loss(),
            info.trainedOn(),
            plan.losses().stream().map(other -> other.info().loss()).toList()),
        info.loss(),
        info.year(),
        info.family(),
        info.trainedOn(),
        loss.models().stream()
            .map(origins::get)
            .map(origin -> new ComparedLoss.Model(origin.model(), fold(origin)))
            .toList());
  }

  private static Integer fold(SaliencyOrigin origin) {
    return origin.loss() == null ? null : origin.loss().fold();
  }
}

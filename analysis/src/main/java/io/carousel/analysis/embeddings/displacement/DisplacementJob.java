package io.carousel.analysis.embeddings.displacement;

import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.embeddings.evaluation.EmbeddedModel;
import io.carousel.analysis.embeddings.evaluation.EmbeddedModels;
import io.carousel.analysis.embeddings.evaluation.EmbeddingScope;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.support.statistics.Spread;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Property;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures how far embeddings of a one-at-a-time dataset move when one property changes, and writes
 * {@code movement.json}.
 */
public final class DisplacementJob {

  private final DatasetFolder dataset;
  private final LossDistance distance;
  private final EmbeddingScope scope;

  /**
   * A job on one dataset, which has been embedded.
   *
   * @param distance how far embeddings have moved
   */
  public DisplacementJob(DatasetFolder dataset, LossDistance distance) {
    this(dataset, distance, EmbeddingScope.ALL);
  }

  /**
   * A job on some of a dataset's embeddings.
   *
   * @param distance how far embeddings have moved
   * @param scope which
   */
  public DisplacementJob(DatasetFolder dataset, LossDistance distance, EmbeddingScope scope) {
    this.dataset = dataset;
    this.distance = distance;
    this.scope = scope;
  }

  /**
   * Whether there is something to measure: the dataset is one-at-a-time, its base scenes show at
   * least two cars, and the distance of an embedding from itself is 0.
   */
  public boolean applies() {
    if (!distance.distance().startsAtZero() || !Blocks.areIn(dataset)) {
      return false;
    }
    SampleTable table = SampleTable.read(dataset.samples());
    return !CarDistance.among(Blocks.of(dataset, table).bases(), table).pairs().isEmpty();
  }

  /**
   * Measures and writes.
   *
   * @return what was written
   * @throws InvalidInputException if the dataset is not one-at-a-time, its base scenes show fewer
   *     than two cars, or there are no embeddings
   */
  public EmbeddingDisplacement run() {
    SampleTable table = SampleTable.read(dataset.samples());
    Blocks blocks = Blocks.of(dataset, table);
    CarDistance cars = CarDistance.among(blocks.bases(), table);
    if (cars.pairs().isEmpty()) {
      throw new InvalidInputException(
          dataset.samples().toString(),
          "has no two base scenes with different cars to compare changes with; render more bases");
    }
    List<ModelDisplacement> models = new ArrayList<>();
    for (EmbeddedModel model : EmbeddedModels.of(dataset, scope)) {
      models.add(displacement(model.name(), model.read(table.samples().size()), blocks, cars));
    }
    EmbeddingDisplacement displacement =
        new EmbeddingDisplacement(
            EmbeddingDisplacement.FORMAT_VERSION,
            dataset.root().toAbsolutePath().normalize().getFileName().toString(),
            blocks.bases().size(),
            distance,
            models);
    displacement.write(EmbeddingDisplacement.file(dataset));
    return displacement;
  }

  private ModelDisplacement displacement(
      String model, Embeddings embeddings, Blocks blocks, CarDistance cars) {
    double carDistance = cars.median(embeddings, distance.distance());
    if (carDistance == 0) {
      return new ModelDisplacement(model, carDistance, List.of());
    }
    Map<Property, Map<Double, List<Double>>> byStep = new LinkedHashMap<>();
    for (Blocks.Change change : blocks.changes()) {
      double moved =
          distance
              .distance()
              .between(embeddings.row(change.base()), embeddings.row(change.neighbour()));
      byStep
          .computeIfAbsent(change.property(), key -> new TreeMap<>())
          .computeIfAbsent(change.step(), key -> new ArrayList<>())
          .add(moved / carDistance);
    }
    List<PropertyDisplacement> properties = new ArrayList<>();
    byStep.forEach((property, steps) -> properties.add(displacement(property, steps)));
    return new ModelDisplacement(model, carDistance, properties);
  }

  /** Puts one property's distances together, which are in the order of their steps. */
  private static PropertyDisplacement displacement(
      Property property, Map<Double, List<Double>> steps) {
    List<Double> all = steps.values().stream().flatMap(List::stream).toList();
    List<CurvePoint> curve = new ArrayList<>();
    if (property.kind() != Property.Kind.CATEGORICAL) {
      steps.forEach(
          (step, distances) -> {
            Spread spread = Spread.of(distances);
            curve.add(new CurvePoint(step, spread.mean(), spread.deviation(), distances.size()));
          });
    }
    return new PropertyDisplacement(
        property.name(),
        property.kind(),
        property.unit(),
        Spread.of(all).mean(),
        all.size(),
        curve);
  }
}

package io.carousel.analysis.embeddings.evaluation;

import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.embeddings.measures.Labels;
import io.carousel.analysis.embeddings.measures.Measurement;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.embeddings.measures.QueryScores;
import io.carousel.analysis.embeddings.neighbours.NeighbourSearch;
import io.carousel.analysis.support.statistics.Bootstrap;
import io.carousel.analysis.support.statistics.Interval;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Measures every model's embeddings of a dataset by every property, and writes {@code
 * evaluation/nr_prec.json} and beside it the bootstrap replicates. It needs {@code samples.csv} and
 * {@code embeddings/*.npy}, and no image.
 */
public final class EvaluationJob {

  private final DatasetFolder dataset;
  private final EvaluationSettings settings;
  private final Progress progress;

  /**
   * A job on one dataset.
   *
   * @param progress hears of every image by every model
   */
  public EvaluationJob(DatasetFolder dataset, EvaluationSettings settings, Progress progress) {
    this.dataset = dataset;
    this.settings = settings;
    this.progress = progress;
  }

  /** A job with the default settings but for the number of neighbours. */
  public EvaluationJob(DatasetFolder dataset, OptionalInt maxNeighbours, Progress progress) {
    this(dataset, EvaluationSettings.of(maxNeighbours), progress);
  }

  /**
   * Measures and writes.
   *
   * @return what was written
   * @throws InvalidInputException if there are no embeddings, no properties, embeddings of another
   *     dataset, or a column that cannot be measured
   */
  public Evaluation run() {
    SampleTable table = SampleTable.read(dataset.samples());
    Map<String, Labels> properties = settings.columns().of(dataset, table);
    List<EmbeddedModel> models = EmbeddedModels.of(dataset);
    int images = table.samples().size();
    PermutationTest permutations =
        new PermutationTest(settings.maxNeighbours(), settings.permutations(), settings.seed());
    List<ModelScores> rows = new ArrayList<>();
    Replicates replicates = new Replicates(models.size(), properties.size(), settings.replicates());
    long passes = (long) models.size() * (1 + permutations.passes());
    try (Progress.Step step = progress.begin("evaluate", images * passes, "image")) {
      for (EmbeddedModel model : models) {
        List<Score> scores =
            score(
                model.read(images),
                List.copyOf(properties.values()),
                replicates.ofModel(rows.size()),
                permutations,
                step);
        rows.add(new ModelScores(model.name(), model.loss(), scores));
      }
    }
    Evaluation evaluation =
        new Evaluation(
            Evaluation.FORMAT_VERSION,
            dataset.root().toAbsolutePath().normalize().getFileName().toString(),
            images,
            settings.maxNeighbours().isPresent() ? settings.maxNeighbours().getAsInt() : null,
            List.copyOf(properties.keySet()),
            settings.columns().bins(),
            rows);
    replicates.write(Replicates.file(dataset));
    evaluation.write(Evaluation.file(dataset));
    return evaluation;
  }

  private List<Score> score(
      Embeddings embeddings,
      List<Labels> properties,
      Replicates.OfModel replicates,
      PermutationTest permutations,
      Progress.Step step) {
    NeighbourSearch search = new NeighbourSearch(embeddings);
    List<QueryScores> queryScores =
        new NormalisedRPrecision(settings.maxNeighbours()).scores(search, properties, step);
    List<Measurement> measured = queryScores.stream().map(QueryScores::measurement).toList();
    double[][] means = new double[properties.size()][];
    if (settings.replicates() > 0) {
      means =
          new Bootstrap(settings.replicates(), settings.seed())
              .means(queryScores.stream().map(QueryScores::scores).toArray(double[][]::new));
    }
    List<Double> chances = permutations.test(search, properties, measured, step);
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < properties.size(); i++) {
      Double value = measured.get(i).value();
      // Where every image has a level of its own, the measure is 0 by definition: no image is
      // drawn.
      boolean drawn = value != null && measured.get(i).queries() > 0 && means[i] != null;
      if (drawn) {
        replicates.put(i, means[i]);
      }
      Interval interval = drawn ? Interval.of(means[i]) : null;
      scores.add(new Score(value, measured.get(i).queries(), interval, chances.get(i)));
    }
    return scores;
  }
}

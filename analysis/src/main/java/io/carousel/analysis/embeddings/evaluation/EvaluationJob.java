package io.carousel.analysis.embeddings.evaluation;

import io.carousel.analysis.embeddings.measures.Labels;
import io.carousel.analysis.embeddings.measures.Measure;
import io.carousel.analysis.embeddings.measures.Measurement;
import io.carousel.analysis.embeddings.measures.QueryScores;
import io.carousel.analysis.embeddings.measures.Scoring;
import io.carousel.analysis.embeddings.neighbours.NeighbourSearch;
import io.carousel.analysis.support.statistics.Bootstrap;
import io.carousel.analysis.support.statistics.Interval;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.WholeFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures every model's embeddings of a dataset by every property, and writes for each measure an
 * {@link Evaluation}, its scores by level as CSV and its bootstrap replicates. It needs {@code
 * samples.csv} and {@code embeddings/*.npy}, and no image.
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

  /**
   * Measures and writes.
   *
   * @return what was written, one evaluation a measure in the order of the settings
   * @throws InvalidInputException if there are no embeddings, no properties, embeddings of another
   *     dataset, or a column that cannot be measured
   */
  public List<Evaluation> run() {
    SampleTable table = SampleTable.read(dataset.samples());
    Map<String, Labels> properties = settings.columns().of(dataset, table);
    List<EmbeddedModel> models = EmbeddedModels.of(dataset);
    int images = table.samples().size();
    PermutationTest permutations =
        new PermutationTest(settings.measures(), settings.permutations(), settings.seed());
    List<Results> results =
        settings.measures().stream()
            .map(measure -> new Results(measure, models.size(), properties.size()))
            .toList();
    long passes = (long) models.size() * (1 + permutations.passes());
    try (Progress.Step step = progress.begin("evaluate", images * passes, "image")) {
      for (EmbeddedModel model : models) {
        NeighbourSearch search =
            new NeighbourSearch(model.read(images), settings.distance().distance());
        List<Labels> labels = List.copyOf(properties.values());
        List<List<QueryScores>> scores = Scoring.of(search, settings.measures(), labels, step);
        List<List<Double>> chances = permutations.test(search, labels, scores, step);
        for (int i = 0; i < results.size(); i++) {
          results.get(i).add(model, scores.get(i), chances.get(i));
        }
      }
    }
    return results.stream().map(one -> one.write(properties, images)).toList();
  }

  /** What comes out for one measure, model by model. */
  private final class Results {

    private final Measure measure;
    private final Replicates replicates;
    private final List<ModelScores> rows = new ArrayList<>();
    private List<Double> chance = List.of();

    Results(Measure measure, int models, int properties) {
      this.measure = measure;
      this.replicates = new Replicates(models, properties, settings.replicates());
    }

    void add(EmbeddedModel model, List<QueryScores> properties, List<Double> permutationPs) {
      double[][] means = new double[properties.size()][];
      if (settings.replicates() > 0) {
        means =
            new Bootstrap(settings.replicates(), settings.seed())
                .means(properties.stream().map(QueryScores::scores).toArray(double[][]::new));
      }
      List<Score> scores = new ArrayList<>();
      for (int i = 0; i < properties.size(); i++) {
        Measurement measured = properties.get(i).measurement();
        // Where every image has a level of its own, the measure is 0 by definition: no image is
        // drawn.
        boolean drawn = measured.value() != null && measured.queries() > 0 && means[i] != null;
        if (drawn) {
          replicates.ofModel(rows.size()).put(i, means[i]);
        }
        scores.add(
            new Score(
                measured.value(),
                measured.queries(),
                drawn ? Interval.of(means[i]) : null,
                permutationPs.get(i),
                properties.get(i).byLevel()));
      }
      rows.add(new ModelScores(model.name(), model.loss(), scores));
      // It hangs on the levels alone, so it is the same for every model.
      chance = new ArrayList<>();
      properties.forEach(property -> chance.add(property.chance()));
    }

    Evaluation write(Map<String, Labels> properties, int images) {
      Evaluation evaluation =
          new Evaluation(
              Evaluation.FORMAT_VERSION,
              dataset.root().toAbsolutePath().normalize().getFileName().toString(),
              images,
              measure.info(),
              settings.distance(),
              List.copyOf(properties.keySet()),
              chance,
              settings.columns().bins(),
              rows);
      EvaluationFiles files = EvaluationFiles.of(dataset, measure.info().id());
      replicates.write(files.replicates());
      WholeFile.write(files.levels(), LevelTable.of(evaluation));
      evaluation.write(files.scores());
      return evaluation;
    }
  }
}

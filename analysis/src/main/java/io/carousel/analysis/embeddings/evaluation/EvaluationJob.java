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
import io.carousel.job.Shard;
import io.carousel.job.WholeFile;
import java.io.DataOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
  private final EmbeddingScope scope;
  private final Progress progress;

  /**
   * Prepares to measure a dataset's embeddings.
   *
   * @param progress hears of every image by every model
   */
  public EvaluationJob(DatasetFolder dataset, EvaluationSettings settings, Progress progress) {
    this(dataset, settings, EmbeddingScope.ALL, progress);
  }

  /**
   * Prepares to measure some of a dataset's embeddings.
   *
   * @param scope which
   * @param progress hears of every image by every model
   */
  public EvaluationJob(
      DatasetFolder dataset, EvaluationSettings settings, EmbeddingScope scope, Progress progress) {
    this.dataset = dataset;
    this.settings = settings;
    this.scope = scope;
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
    Work work = new Work();
    List<Results> results = work.results();
    try (Progress.Step step = work.begin(0, work.images)) {
      for (EmbeddedModel model : work.models) {
        NeighbourSearch search = work.search(model);
        List<List<QueryScores>> scores = Scoring.of(search, settings.measures(), work.labels, step);
        work.add(results, model, scores, work.permutations.test(search, work.labels, scores, step));
      }
    }
    return work.write(results);
  }

  /**
   * Scores a run of neighbouring images, and writes what {@link #merge} needs of them.
   *
   * @param part which of how many runs
   * @param file where it goes
   * @throws InvalidInputException as {@link #run}
   */
  public void run(Shard part, Path file) {
    Work work = new Work();
    int first = part.firstRow(work.images, QueryScores.BLOCK);
    int end = part.endRow(work.images, QueryScores.BLOCK);
    WholeFile.write(
        file,
        out -> {
          DataOutputStream data = new DataOutputStream(out);
          try (Progress.Step step = work.begin(first, end)) {
            for (EmbeddedModel model : work.models) {
              NeighbourSearch search = work.search(model);
              List<double[]> scores =
                  Scoring.of(search, settings.measures(), work.labels, first, end, step).stream()
                      .flatMap(List::stream)
                      .map(one -> Arrays.copyOfRange(one.scores(), first, end))
                      .toList();
              EvaluationParts.write(data, scores);
              EvaluationParts.write(
                  data,
                  Arrays.asList(work.permutations.sums(search, work.labels, first, end, step)));
            }
          }
          data.flush();
        });
  }

  /**
   * Puts runs of images together and writes what {@link #run()} does.
   *
   * @param parts the files of all parts, in order
   * @throws InvalidInputException as {@link #run}
   */
  public List<Evaluation> merge(List<Path> parts) {
    Work work = new Work();
    List<Results> results = work.results();
    int cells = settings.measures().size() * work.labels.size();
    try (EvaluationParts data = new EvaluationParts(parts, work.images)) {
      for (EmbeddedModel model : work.models) {
        double[][] rows = data.readScores(cells);
        List<List<QueryScores>> scores = new ArrayList<>();
        for (int measure = 0; measure < settings.measures().size(); measure++) {
          List<QueryScores> properties = new ArrayList<>();
          for (int property = 0; property < work.labels.size(); property++) {
            properties.add(
                QueryScores.of(
                    settings.measures().get(measure),
                    work.labels.get(property),
                    rows[measure * work.labels.size() + property]));
          }
          scores.add(properties);
        }
        double[][] sums = data.readSums(settings.permutations() * cells);
        work.add(results, model, scores, work.permutations.test(sums, work.labels, scores));
      }
    }
    return work.write(results);
  }

  /** The most parts that there can be: a block of images each. */
  public int mostParts() {
    int images = SampleTable.read(dataset.samples()).samples().size();
    return Math.max(1, (images + QueryScores.BLOCK - 1) / QueryScores.BLOCK);
  }

  /** What is measured: the models and properties that there are. */
  private final class Work {

    private final Map<String, Labels> properties;
    private final List<Labels> labels;
    private final List<EmbeddedModel> models;
    private final int images;
    private final PermutationTest permutations =
        new PermutationTest(settings.measures(), settings.permutations(), settings.seed());

    Work() {
      SampleTable table = SampleTable.read(dataset.samples());
      this.properties = settings.columns().of(dataset, table);
      this.labels = List.copyOf(properties.values());
      this.models = EmbeddedModels.of(dataset, scope);
      this.images = table.samples().size();
    }

    List<Results> results() {
      return settings.measures().stream()
          .map(measure -> new Results(measure, models.size(), properties.size()))
          .toList();
    }

    Progress.Step begin(int first, int end) {
      long passes = (long) models.size() * (1 + permutations.passes());
      return progress.begin("evaluate", (end - first) * passes, "image");
    }

    NeighbourSearch search(EmbeddedModel model) {
      return new NeighbourSearch(model.map(images), settings.distance().distance());
    }

    void add(
        List<Results> results,
        EmbeddedModel model,
        List<List<QueryScores>> scores,
        List<List<Double>> chances) {
      for (int i = 0; i < results.size(); i++) {
        results.get(i).add(model, scores.get(i), chances.get(i));
      }
    }

    List<Evaluation> write(List<Results> results) {
      return results.stream().map(one -> one.write(properties, images)).toList();
    }
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

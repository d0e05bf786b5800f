package io.carousel.analysis.evaluation;

import io.carousel.analysis.embedding.Embeddings;
import io.carousel.analysis.fingerprint.Sha256;
import io.carousel.analysis.measure.Labels;
import io.carousel.analysis.measure.Measure;
import io.carousel.analysis.measure.NormalisedRPrecision;
import io.carousel.analysis.model.UntrainedModel;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Measures every model's embeddings of a dataset by every property, and writes {@code
 * evaluation/nr_prec.json}. It needs {@code samples.csv} and {@code embeddings/*.npy}, and no
 * image.
 */
public final class EvaluationJob {

  private final DatasetFolder dataset;
  private final OptionalInt maxNeighbours;
  private final Progress progress;

  /**
   * A job on one dataset.
   *
   * @param maxNeighbours the most neighbours to look at for an image, {@link
   *     NormalisedRPrecision#PAPER_MAX_NEIGHBOURS} in the paper; empty for as many as there are
   * @param progress hears of every image by every model
   */
  public EvaluationJob(DatasetFolder dataset, OptionalInt maxNeighbours, Progress progress) {
    this.dataset = dataset;
    this.maxNeighbours = maxNeighbours;
    this.progress = progress;
  }

  /**
   * Measures and writes.
   *
   * @return what was written
   * @throws InvalidInputException if there are no embeddings, no properties, or embeddings of
   *     another dataset
   */
  public Evaluation run() {
    SampleTable table = SampleTable.read(dataset.samples());
    if (table.properties().isEmpty() || table.samples().isEmpty()) {
      throw new InvalidInputException(
          dataset.samples().toString(), "has no properties or no samples to measure by");
    }
    List<Labels> labels =
        table.properties().stream().map(property -> Labels.of(table.column(property))).toList();
    List<EmbeddedModel> models = embeddedModels(Sha256.of(dataset.samples()));
    Measure measure = new NormalisedRPrecision(maxNeighbours);
    int images = table.samples().size();
    List<ModelScores> rows = new ArrayList<>();
    try (Progress.Step step = progress.begin("evaluate", (long) images * models.size(), "image")) {
      for (EmbeddedModel model : models) {
        Embeddings embeddings = model.read(images);
        List<Score> scores =
            measure.measure(embeddings, labels, step).stream()
                .map(measurement -> new Score(measurement.value(), measurement.queries()))
                .toList();
        rows.add(new ModelScores(model.name(), model.loss(), scores));
      }
    }
    Evaluation evaluation =
        new Evaluation(
            Evaluation.FORMAT_VERSION,
            dataset.root().toAbsolutePath().normalize().getFileName().toString(),
            images,
            maxNeighbours.isPresent() ? maxNeighbours.getAsInt() : null,
            table.properties(),
            rows);
    evaluation.write(Evaluation.file(dataset));
    return evaluation;
  }

  /** The models that have embeddings: the untrained one first, then by name. */
  private List<EmbeddedModel> embeddedModels(String samplesHash) {
    List<EmbeddedModel> models = new ArrayList<>();
    for (Path file : embeddingFiles()) {
      models.add(EmbeddedModel.at(file, samplesHash));
    }
    models.sort(
        Comparator.comparing((EmbeddedModel model) -> !model.name().equals(UntrainedModel.NAME))
            .thenComparing(EmbeddedModel::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(EmbeddedModel::name));
    return models;
  }

  private List<Path> embeddingFiles() {
    List<Path> found = List.of();
    if (Files.isDirectory(dataset.embeddings())) {
      try (Stream<Path> files = Files.list(dataset.embeddings())) {
        found = files.filter(file -> file.toString().endsWith(".npy")).toList();
      } catch (IOException e) {
        throw new InvalidInputException(
            dataset.embeddings().toString(), "could not be read (" + e.getMessage() + ")", e);
      }
    }
    if (found.isEmpty()) {
      throw new InvalidInputException(
          dataset.embeddings().toString(), "there are no embeddings; run carousel embed first");
    }
    return found;
  }
}

package io.carousel.analysis.embeddings.similarity;

import io.carousel.analysis.embeddings.evaluation.EmbeddedModel;
import io.carousel.analysis.embeddings.evaluation.EmbeddedModels;
import io.carousel.analysis.embeddings.evaluation.Evaluation;
import io.carousel.analysis.embeddings.evaluation.EvaluationFiles;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Compares every two models, and writes {@code likeness.json}. It needs the evaluation and the
 * embeddings that it was made from.
 */
public final class SimilarityJob {

  /** How many nearest neighbours are compared if nothing else is said. */
  public static final int DEFAULT_NEIGHBOURS = 10;

  private final DatasetFolder dataset;
  private final EvaluationFiles files;
  private final int neighbours;
  private final Progress progress;

  /**
   * A job on one dataset, which has been evaluated.
   *
   * @param measure the id of the measure whose scores make the profiles
   * @param neighbours how many nearest neighbours to compare; fewer if there are fewer images
   * @param progress hears of every image
   */
  public SimilarityJob(DatasetFolder dataset, String measure, int neighbours, Progress progress) {
    this.dataset = dataset;
    this.files = EvaluationFiles.of(dataset, measure);
    this.neighbours = neighbours;
    this.progress = progress;
  }

  /**
   * Compares and writes.
   *
   * @return what was written
   * @throws InvalidInputException if there is no evaluation, or it is of other models, or
   *     embeddings are missing or damaged
   */
  public ModelSimilarity run() {
    Evaluation evaluation = Evaluation.read(files.scores());
    int images = SampleTable.read(dataset.samples()).samples().size();
    List<String> names = evaluation.models().stream().map(scores -> scores.model()).toList();
    List<EmbeddedModel> models =
        EmbeddedModels.of(dataset).stream().filter(model -> names.contains(model.name())).toList();
    if (!names.equals(models.stream().map(EmbeddedModel::name).toList())) {
      throw new InvalidInputException(
          files.scores().toString(),
          "is not of the models whose embeddings are there; run `evaluate` again");
    }
    ModelReadings readings =
        ModelReadings.of(models, images, evaluation.distance().distance(), neighbours, progress);
    NeighbourLists first = readings.neighbours().get(0);
    ModelSimilarity similarity =
        new ModelSimilarity(
            ModelSimilarity.FORMAT_VERSION,
            evaluation.dataset(),
            images,
            first.length(),
            first.queries(),
            evaluation.measure().id(),
            evaluation.distance(),
            names,
            List.of(
                SimilarityMatrix.of(
                    SimilarityMatrix.Kind.CKA,
                    new Alignments(readings.features(), images).values(progress)),
                matrix(
                    SimilarityMatrix.Kind.NEIGHBOURS,
                    readings.neighbours(),
                    NeighbourLists::agreement),
                matrix(
                    SimilarityMatrix.Kind.PROFILE,
                    evaluation.models().stream().map(Profile::of).toList(),
                    Profile::correlation)));
    similarity.write(ModelSimilarity.file(dataset));
    return similarity;
  }

  private static <T> SimilarityMatrix matrix(
      SimilarityMatrix.Kind kind, List<T> models, ToDoubleBiFunction<T, T> compare) {
    List<double[]> rows = new ArrayList<>();
    for (T model : models) {
      rows.add(models.stream().mapToDouble(other -> compare.applyAsDouble(model, other)).toArray());
    }
    return SimilarityMatrix.of(kind, rows.toArray(double[][]::new));
  }
}

package io.carousel.analysis.reporting.report;

import io.carousel.analysis.embeddings.backgrounds.BackgroundEffect;
import io.carousel.analysis.embeddings.displacement.CurvePoint;
import io.carousel.analysis.embeddings.displacement.EmbeddingDisplacement;
import io.carousel.analysis.embeddings.displacement.ModelDisplacement;
import io.carousel.analysis.embeddings.displacement.PropertyDisplacement;
import io.carousel.analysis.embeddings.evaluation.Evaluation;
import io.carousel.analysis.embeddings.evaluation.EvaluationFiles;
import io.carousel.analysis.embeddings.evaluation.ModelScores;
import io.carousel.analysis.embeddings.evaluation.Score;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.embeddings.similarity.Merge;
import io.carousel.analysis.embeddings.similarity.ModelSimilarity;
import io.carousel.analysis.embeddings.similarity.SimilarityMatrix;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.saliency.location.ExampleLocation;
import io.carousel.analysis.saliency.location.SaliencyLocation;
import io.carousel.analysis.support.npy.NpyArray;
import io.carousel.analysis.support.npy.NpyFile;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A dataset of tiny images with two properties that vary and one that does not. */
final class ExampleDataset {

  static final List<String> PROPERTIES = List.of("car_<model>", "hue", "sun");

  private static final int LARGE = 30;

  private ExampleDataset() {}

  /** Two models: one clusters by hue, the other's score of hue is not defined. */
  static Evaluation evaluation() {
    return new Evaluation(
        1,
        "example",
        4,
        NormalisedRPrecision.ofPaper().info(),
        PROPERTIES,
        List.of(
            new ModelScores(
                "Untrained",
                LossInfo.UNTRAINED,
                List.of(new Score(-0.001, 4), new Score(12.5, 4), new Score(null, 0))),
            new ModelScores(
                "A|B", List.of(new Score(2.576, 4), new Score(null, 0), new Score(null, 0)))));
  }

  /** Puts the dataset with its evaluation into a folder, without {@code dataset.json}. */
  static DatasetFolder in(Path root) throws IOException {
    DatasetFolder folder = new DatasetFolder(root);
    Files.createDirectories(folder.images());
    for (int frame = 0; frame < 4; frame++) {
      BufferedImage image = new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB);
      ImageIO.write(image, "png", folder.image(frame).toFile());
    }
    List<Sample> samples =
        IntStream.range(0, 4)
            .mapToObj(
                frame ->
                    new Sample(
                        frame,
                        List.of(Level.of(frame < 2 ? "a" : "b"), Level.of(frame % 2), Level.of(9))))
            .toList();
    new SampleTable(PROPERTIES, samples).write(folder.samples());
    evaluation().write(EvaluationFiles.of(folder, NormalisedRPrecision.ID).scores());
    return folder;
  }

  /** A dataset of 30 images of as many colours, with two losses, embedded, compared and moved. */
  static DatasetFolder large(Path root) throws IOException {
    DatasetFolder folder = new DatasetFolder(root);
    Files.createDirectories(folder.images());
    List<Sample> samples =
        IntStream.range(0, LARGE)
            .mapToObj(
                i -> new Sample(10 * i, List.of(Level.of(i % 2 == 0 ? "a" : "b"), Level.of(i % 3))))
            .toList();
    new SampleTable(List.of("model", "hue"), samples).write(folder.samples());
    for (Sample sample : samples) {
      BufferedImage image = new BufferedImage(16, 12, BufferedImage.TYPE_INT_RGB);
      image.createGraphics().fillRect(sample.frame() % 16, 0, 4, 12);
      ImageIO.write(image, "png", folder.image(sample.frame()).toFile());
    }
    List<Score> none = List.of(new Score(1.0, LARGE), new Score(9.0, LARGE));
    List<Score> other = List.of(new Score(7.0, LARGE), new Score(-1.0, LARGE));
    new Evaluation(
            1,
            "large",
            LARGE,
            NormalisedRPrecision.ofPaper().info(),
            List.of("model", "hue"),
            List.of(
                new ModelScores("Untrained", LossInfo.UNTRAINED, none),
                new ModelScores("B", other)))
        .write(EvaluationFiles.of(folder, NormalisedRPrecision.ID).scores());
    embed(folder, "Untrained", LARGE, 3);
    embed(folder, "B", LARGE, 2);
    List<Integer> order = List.of(1, 0);
    List<Merge> merges = List.of(new Merge(0, 1, 0.75, 2));
    List<List<Double>> values = List.of(List.of(1.0, 0.25), List.of(0.25, 1.0));
    new ModelSimilarity(
            1,
            "large",
            LARGE,
            10,
            LARGE,
            null,
            null,
            List.of("Untrained", "B"),
            List.of(new SimilarityMatrix(SimilarityMatrix.Kind.CKA, values, order, merges)))
        .write(ModelSimilarity.file(folder));
    List<CurvePoint> curve =
        List.of(new CurvePoint(1, 0.5, null, 1), new CurvePoint(2, 1, null, 1));
    PropertyDisplacement moved =
        new PropertyDisplacement("hue", Property.Kind.LINEAR, "turns", 0.75, 2, curve);
    new EmbeddingDisplacement(
            1, "large", 5, null, List.of(new ModelDisplacement("Untrained", 2, List.of(moved))))
        .write(EmbeddingDisplacement.file(folder));
    ExampleBackgrounds.effect("large").write(BackgroundEffect.file(folder));
    ExampleLocation.location("large").write(SaliencyLocation.file(folder, "gradient"));
    return folder;
  }

  /**
   * Writes embeddings in two dimensions.
   *
   * @param period every so many images are near each other
   */
  static void embed(DatasetFolder folder, String model, int images, int period) throws IOException {
    Files.createDirectories(folder.embeddings());
    float[] values = new float[2 * images];
    for (int i = 0; i < images; i++) {
      values[2 * i] = period == 0 ? i : 100f * (i % period);
      values[2 * i + 1] = 0.1f * i;
    }
    NpyFile.write(
        folder.embeddings().resolve(model + ".npy"), new NpyArray(List.of(images, 2), values));
  }
}

package io.carousel.analysis.reporting.report;

import io.carousel.analysis.embeddings.evaluation.EvaluationFiles;
import io.carousel.analysis.embeddings.evaluation.EvaluationJob;
import io.carousel.analysis.embeddings.evaluation.EvaluationSettings;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.embeddings.summary.SummaryJob;
import io.carousel.analysis.support.npy.NpyArray;
import io.carousel.analysis.support.npy.NpyFile;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.Progress;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * Sixty images of three properties, embedded by four models and measured: "car" clusters by the
 * car, "background" by the background, and "noise" and "chance" by nothing.
 */
final class MeasuredDataset {

  static final List<String> MODELS = List.of("background", "car", "noise", "chance");

  private static final int IMAGES = 60;
  private static final int DIMENSIONS = 8;

  private MeasuredDataset() {}

  static DatasetFolder in(Path root) throws IOException {
    DatasetFolder folder = new DatasetFolder(root);
    Files.createDirectories(folder.images());
    for (int frame = 0; frame < IMAGES; frame++) {
      ImageIO.write(
          new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "png", folder.image(frame).toFile());
    }
    List<Sample> samples = IntStream.range(0, IMAGES).mapToObj(MeasuredDataset::sample).toList();
    new SampleTable(List.of("model", "bg_color_hue", "sun_rotation"), samples)
        .write(folder.samples());
    MODELS.forEach(model -> embed(folder, model));
    new EvaluationJob(folder, EvaluationSettings.standard(), Progress.silent()).run();
    new SummaryJob(EvaluationFiles.of(folder, NormalisedRPrecision.ID)).run();
    return folder;
  }

  private static Sample sample(int frame) {
    int dozen = frame / 12;
    return new Sample(
        frame,
        List.of(
            Level.of(List.of("coupe", "sedan", "van").get(frame % 3)),
            Level.of(frame / 3 % 4),
            Level.of(dozen)));
  }

  private static void embed(DatasetFolder folder, String model) {
    Random random = new Random(model.hashCode());
    float[] values = new float[IMAGES * DIMENSIONS];
    for (int frame = 0; frame < IMAGES; frame++) {
      for (int i = 0; i < DIMENSIONS; i++) {
        values[frame * DIMENSIONS + i] = (float) random.nextGaussian();
      }
      if (model.equals("car")) {
        values[frame * DIMENSIONS] += 4 * (frame % 3);
      } else if (model.equals("background")) {
        values[frame * DIMENSIONS] += 4 * (frame / 3 % 4);
      }
    }
    NpyFile.write(
        folder.embeddings().resolve(model + ".npy"),
        new NpyArray(List.of(IMAGES, DIMENSIONS), values));
  }
}

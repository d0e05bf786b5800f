package io.carousel.analysis.report;

import io.carousel.analysis.evaluation.Evaluation;
import io.carousel.analysis.evaluation.ModelScores;
import io.carousel.analysis.evaluation.Score;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
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

  private ExampleDataset() {}

  /** Two models: one clusters by hue, the other's score of hue is not defined. */
  static Evaluation evaluation() {
    return new Evaluation(
        1,
        "example",
        4,
        1023,
        PROPERTIES,
        List.of(
            new ModelScores(
                "None", List.of(new Score(-0.001, 4), new Score(12.5, 4), new Score(null, 0))),
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
    evaluation().write(Evaluation.file(folder));
    return folder;
  }
}

package io.carousel.analysis.embeddings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.Device;
import io.carousel.analysis.embeddings.evaluation.EvaluationJob;
import io.carousel.analysis.embeddings.evaluation.EvaluationSettings;
import io.carousel.analysis.embeddings.evaluation.Score;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.models.library.LossModel;
import io.carousel.analysis.models.library.UntrainedModel;
import io.carousel.analysis.models.network.ComputeDevice;
import io.carousel.analysis.models.network.Precision;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bfloat16 changes. */
class ReducedPrecisionTest {

  private static final int IMAGES = 72;

  @TempDir Path folder;
  private DatasetFolder dataset;

  /** Ellipses of three hues on three backgrounds, of two sizes, at random places. */
  @BeforeEach
  void makeDataset() throws IOException {
    dataset = new DatasetFolder(folder.resolve("ellipses"));
    Files.createDirectories(dataset.images());
    Random random = new Random(5);
    List<Sample> samples = new ArrayList<>();
    for (int frame = 1; frame <= IMAGES; frame++) {
      List<Integer> levels = List.of(random.nextInt(3), random.nextInt(3), random.nextInt(2));
      BufferedImage image = new BufferedImage(128, 96, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      graphics.setColor(Color.getHSBColor(levels.get(1) / 3f + 0.15f, 0.5f, 0.6f));
      graphics.fillRect(0, 0, 128, 96);
      graphics.setColor(Color.getHSBColor(levels.get(0) / 3f, 0.9f, 0.9f));
      int size = 24 + 24 * levels.get(2);
      graphics.fillOval(random.nextInt(128 - size), random.nextInt(96 - size), size, size);
      graphics.dispose();
      ImageIO.write(image, "png", dataset.image(frame).toFile());
      samples.add(new Sample(frame, levels.stream().map(Level::of).toList()));
    }
    new SampleTable(List.of("hue", "background", "size"), samples).write(dataset.samples());
  }

  @Test
  void embeddingsStayWithinOnePercentAndScoresWithinAFiveHundredth() {
    assumeTrue(hasBfloat16(), "this processor does not compute with bfloat16");
    List<LossModel> models = List.of(new UntrainedModel(0));
    embed(Precision.FLOAT32, models);
    Embeddings exact = embeddings("untrained");
    List<Score> exactScores = scores();

    discard(models);
    assertEquals(List.of("Untrained"), embed(Precision.BFLOAT16, models).made());
    assertEquals(Precision.BFLOAT16, precision("untrained"));
    Embeddings reduced = embeddings("untrained");
    double worst = new PrecisionCheck(exact.values(), reduced.values(), exact.dimensions()).worst();
    assertTrue(worst > 0 && worst < 0.01, "off by " + worst);
    List<Score> reducedScores = scores();
    for (int i = 0; i < exactScores.size(); i++) {
      assertEquals(exactScores.get(i).value(), reducedScores.get(i).value(), 0.05);
    }
  }

  @Test
  void aModelThatWouldBeTooFarOffIsEmbeddedWithFloat32() {
    TestModel rough = new TestModel("rough").roughBy(0.02f);
    TestModel fine = new TestModel("fine").roughBy(0.005f);
    EmbeddingResult result = embed(Precision.BFLOAT16, List.of(rough, fine));
    assertEquals(List.of("rough", "fine"), result.made());
    assertEquals(
        List.of(
            "model rough: embedded with float32, as bfloat16 would be up to 2.0 % off and 1 % may"
                + " be"),
        result.warnings());
    assertEquals(Precision.FLOAT32, precision("rough"));
    assertEquals(Precision.BFLOAT16, precision("fine"));
  }

  @Test
  void embeddingsWithFloat32AreKeptAndThoseWithLessAreMadeAnewForFloat32() {
    List<LossModel> models = List.of(new TestModel("m"));
    embed(Precision.BFLOAT16, models);
    assertEquals(List.of("m"), embed(Precision.FLOAT32, models).made());
    assertEquals(List.of("m"), embed(Precision.BFLOAT16, models).kept());
  }

  private Embeddings embeddings(String model) {
    return Embeddings.read(dataset.embeddings().resolve(model + ".npy"));
  }

  private Precision precision(String model) {
    Path origin = dataset.embeddings().resolve(model + ".json");
    return EmbeddingOrigin.read(origin).computation().precision();
  }

  private static boolean hasBfloat16() {
    try {
      ComputeDevice.require(Device.cpu(), Precision.BFLOAT16);
      return true;
    } catch (InvalidInputException e) {
      return false;
    }
  }

  private EmbeddingResult embed(Precision precision, List<LossModel> models) {
    return job(precision).run(models);
  }

  private void discard(List<LossModel> models) {
    job(Precision.FLOAT32).discard(models);
  }

  private EmbeddingJob job(Precision precision) {
    EmbeddingSettings settings = EmbeddingSettings.of(Device.cpu(), 8, precision);
    return new EmbeddingJob(dataset, settings, Progress.silent());
  }

  private List<Score> scores() {
    return new EvaluationJob(
            dataset,
            EvaluationSettings.of(List.of(NormalisedRPrecision.withCap(null))),
            Progress.silent())
        .run().get(0).models().stream().flatMap(model -> model.scores().stream()).toList();
  }
}

package io.carousel.analysis.saliency.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import io.carousel.analysis.TestNetworks;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.library.LossModel;
import io.carousel.analysis.models.library.ModelLibrary;
import io.carousel.analysis.saliency.SaliencyFile;
import io.carousel.analysis.saliency.SaliencyMap;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Explaining by networks in files, which are small; those of the paper's kind have other tests. */
class ExplainJobTest {

  private static final int IMAGES = 9;
  private static final int SIDE = 4;

  @TempDir Path folder;
  private DatasetFolder dataset;
  private Path models;

  @BeforeEach
  void makeDataset() throws IOException {
    dataset = new DatasetFolder(folder.resolve("data"));
    models = Files.createDirectories(folder.resolve("models"));
    Files.createDirectories(dataset.images());
    List<Sample> samples = new ArrayList<>();
    for (int frame = 0; frame < IMAGES; frame++) {
      samples.add(new Sample(frame, List.of(Level.of(frame))));
      BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
      for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
        int grey = (pixel + frame) * 7;
        image.setRGB(pixel % SIDE, pixel / SIDE, grey << 16 | grey << 8 | grey);
      }
      ImageIO.write(image, "png", dataset.image(frame).toFile());
    }
    new SampleTable(List.of("a"), samples).write(dataset.samples());
  }

  @Test
  void aTorchScriptNetworkIsExplained() throws IOException {
    describe("mine", "torchscript", TestNetworks.squares(models.resolve("mine.pt"), 1000));
    ExplainResult result = explain(ExplainMethod.GRADIENT, Progress.silent());
    assertEquals(List.of("mine"), result.made());
    assertEquals(List.of(), result.warnings());
    SaliencyFile file = SaliencyFile.open(maps("gradient"));
    SaliencyMap map = file.map(0);
    // The gradient in a pixel is proportional to the pixel, which is 7 times its place.
    double top = 0.99 * (SIDE * SIDE - 1);
    for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
      assertEquals(Math.min(1, pixel / top), map.values()[pixel], 1e-4);
    }
  }

  @Test
  void anOnnxNetworkIsRefusedAsItHasNoGradients() throws IOException {
    Path file = TestNetworks.onnx(models.resolve("mine.onnx"));
    describe("mine", "onnx", file);
    String line = file + ": is an ONNX network, which has no gradients; save it as TorchScript";
    assertEquals("model mine is left out: " + line, refusal(ExplainMethod.SMOOTHGRAD));
  }

  @Test
  void gradCamIsRefusedWhereThereIsNoInceptionBlock() throws IOException {
    describe("mine", "torchscript", TestNetworks.squares(models.resolve("mine.pt"), 1000));
    assertEquals(
        "model mine is left out: `method`: grad-cam needs the features of the last block, which a"
            + " TorchScript file does not tell; use another method",
        refusal(ExplainMethod.GRAD_CAM));
  }

  @Test
  void aGradientThatIsNotFiniteIsSaidInALineAndTheOtherModelsGoOn() throws IOException {
    describe("broken", "torchscript", TestNetworks.squares(models.resolve("b.pt"), Float.NaN));
    assertEquals(
        "model broken is left out: image 0: has a gradient that is not finite; the model's weights"
            + " may be damaged",
        refusal(ExplainMethod.SMOOTHGRAD));
    describe("mine", "torchscript", TestNetworks.squares(models.resolve("mine.pt"), 1000));
    ExplainResult result = explain(ExplainMethod.SMOOTHGRAD, Progress.silent());
    assertEquals(List.of("mine"), result.made());
    assertEquals(1, result.warnings().size());
    assertFalse(Files.exists(dataset.saliency().resolve("smoothgrad").resolve("broken.npz")));
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBytes() throws IOException {
    describe("mine", "torchscript", TestNetworks.squares(models.resolve("mine.pt"), 1000));
    for (ExplainMethod method :
        List.of(
            ExplainMethod.SMOOTHGRAD, ExplainMethod.GRADIENT, ExplainMethod.INTEGRATED_GRADIENTS)) {
      explain(method, 1, Progress.silent());
      byte[] one = Files.readAllBytes(maps(method.toString()));
      Files.delete(maps(method.toString()));
      explain(method, 3, Progress.silent());
      assertArrayEquals(one, Files.readAllBytes(maps(method.toString())), method.toString());
    }
  }

  @Test
  void aRunThatWasKilledGoesOnAndGivesTheSameBytes() throws IOException {
    describe("mine", "torchscript", TestNetworks.squares(models.resolve("mine.pt"), 1000));
    explain(ExplainMethod.SMOOTHGRAD, Progress.silent());
    byte[] undisturbed = Files.readAllBytes(maps("smoothgrad"));
    Files.delete(maps("smoothgrad"));

    Killer killer = new Killer(5);
    assertThrows(Killed.class, () -> explain(ExplainMethod.SMOOTHGRAD, killer));
    assertFalse(Files.exists(maps("smoothgrad")));
    Killer counter = new Killer(Integer.MAX_VALUE);
    explain(ExplainMethod.SMOOTHGRAD, counter);
    assertArrayEquals(undisturbed, Files.readAllBytes(maps("smoothgrad")));
    assertTrue(counter.images <= IMAGES - 4, counter.images + " images were explained again");
  }

  /** Stops a run after some images. */
  private static final class Killer implements Progress {

    private final int last;
    private int images;

    Killer(int last) {
      this.last = last;
    }

    @Override
    public Step begin(String name, long total, String unit) {
      return new Step() {
        @Override
        public void advance(long count) {
          images += (int) count;
          if (images >= last) {
            throw new Killed();
          }
        }

        @Override
        public void close() {}
      };
    }
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private String refusal(ExplainMethod method) {
    String message =
        assertThrows(InvalidInputException.class, () -> explain(method, Progress.silent()))
            .getMessage();
    assertEquals(1, message.lines().count(), message);
    try (Stream<Path> left = Files.walk(dataset.root())) {
      assertEquals(List.of(), left.filter(file -> file.toString().endsWith(".npz")).toList());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return message;
  }

  private ExplainResult explain(ExplainMethod method, Progress progress) {
    return explain(method, 2, progress);
  }

  private ExplainResult explain(ExplainMethod method, int threads, Progress progress) {
    ExplainSettings settings =
        ExplainSettings.builder(Device.cpu())
            .method(method)
            .samples(3)
            .steps(5)
            .batchSize(2)
            .distance(LossDistance.SQUARED_EUCLIDEAN)
            .threads(threads)
            .build();
    List<LossModel> own =
        new ModelLibrary(models)
            .find().models().stream().filter(model -> !model.name().equals("Untrained")).toList();
    return new ExplainJob(dataset, settings, progress).run(own);
  }

  private Path maps(String method) {
    return dataset.saliency().resolve(method).resolve("mine.npz");
  }

  private void describe(String name, String kind, Path file) throws IOException {
    Files.writeString(
        models.resolve(name + ".yaml"),
        """
        kind: %s
        file: %s
        preprocessing:
          size: %d
          crop: %d
          channels: rgb
          range: 255
          mean: [0, 0, 0]
          std: [1, 1, 1]
        """
            .formatted(kind, file.getFileName(), SIDE, SIDE));
  }
}

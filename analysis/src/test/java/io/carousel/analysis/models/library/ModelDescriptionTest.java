package io.carousel.analysis.models.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import io.carousel.analysis.Golden;
import io.carousel.analysis.TestNetworks;
import io.carousel.analysis.datasets.preprocess.ChannelOrder;
import io.carousel.analysis.datasets.preprocess.Interpolation;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.network.EmbeddingNetwork;
import io.carousel.analysis.models.network.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelDescriptionTest {

  private static final String PREPROCESSING =
      """
      preprocessing:
        size: 5
        crop: 4
        channels: rgb
        interpolation: bicubic
        mean: [0.5, 0.4, 0.3]
        std: [0.2, 0.2, 0.1]
      """;

  @TempDir Path models;

  @Test
  void aTorchScriptFileIsDescribed() throws IOException {
    TestNetworks.torchScript(models.resolve("net.pt"));
    LossModel model =
        read(
            """
            kind: torchscript
            file: net.pt
            loss: My own loss
            year: 2024
            family: ranking
            distance: squared-euclidean
            trained_on: Cars196
            fold: 2
            """
                + PREPROCESSING);
    assertEquals("mine", model.name());
    assertEquals(
        new LossInfo(
                "My own loss",
                2024,
                LossFamily.RANKING,
                LossDistance.SQUARED_EUCLIDEAN,
                "Cars196",
                2)
            .ofNetwork("TorchScript"),
        model.loss());
    assertEquals(
        new Preprocessing(
            5,
            4,
            ChannelOrder.RGB,
            Interpolation.BICUBIC,
            1.0,
            List.of(0.5, 0.4, 0.3),
            List.of(0.2, 0.2, 0.1)),
        model.preprocessing());
    assertEquals("TorchScript", model.provenance().network());
    assertEquals("net.pt", model.provenance().files().get(0).file());
    try (EmbeddingNetwork network = model.load(Device.cpu(), Precision.FLOAT32)) {
      assertEquals(3, network.dimensions());
    }
  }

  @Test
  void anOnnxFileIsDescribedAndChecked() throws IOException {
    TestNetworks.onnx(models.resolve("net.onnx"));
    LossModel model = read("kind: onnx\nname: my net\nfile: net.onnx\n" + PREPROCESSING);
    model.check();
    assertEquals("my_net", model.name());
    assertEquals(LossInfo.UNKNOWN.ofNetwork("ONNX"), model.loss());
    assertEquals(Precision.FLOAT32, model.precision(Precision.BFLOAT16));
  }

  @Test
  void theStateDictsOfABnInceptionAreDescribedAndStandOnceInTheLibrary() throws IOException {
    Golden.unpacked("checkpoint/trunk_best.pth", models.resolve("golden"));
    Golden.unpacked("checkpoint/embedder_best.pth", models.resolve("golden"));
    Files.writeString(
        models.resolve("mine.yaml"),
        """
        kind: bn-inception
        trunk: golden/trunk_best.pth
        embedder: golden/embedder_best.pth
        loss: arcface
        fold: 1
        """);
    FoundModels found = new ModelLibrary(models).find();
    assertEquals(List.of(), found.broken());
    assertEquals(
        List.of("Untrained", "mine"), found.models().stream().map(LossModel::name).toList());
    LossModel model = found.models().get(1);
    model.check();
    assertEquals(Preprocessing.PAPER, model.preprocessing());
    // What is not said of one of the paper's losses is known.
    assertEquals(
        new LossInfo("ArcFace", 2019, LossFamily.CLASSIFICATION, LossDistance.COSINE, null, 1)
            .ofNetwork("BN-Inception"),
        model.loss());
  }

  @Test
  void everyMistakeIsNamedWithLineFieldAndWhatToDo() throws IOException {
    Path file = models.resolve("mine.yaml");
    assertMistakes(
        """
        kind: torchscrip
        fiel: net.pt
        file: net.pt
        familiy: ranking
        distance: cosin
        fold: first
        preprocessing:
          size: 224
          crop: 256
          channels: RGB
          range: 100
          mean: [0.5, 0.5]
        """,
        file
            + ":1: kind: must be one of torchscript, onnx, checkpoint, bn-inception, not \"torchscrip\"; did you"
            + " mean torchscript?",
        file + ":2: fiel: is not known; did you mean file?",
        file + ":3: file: there is no file " + models.resolve("net.pt"),
        file + ":4: familiy: is not known; did you mean family?",
        file
            + ":5: distance: must be one of euclidean, squared-euclidean, cosine, dot-product, snr,"
            + " not \"cosin\"; did you mean cosine?",
        file + ":6: fold: must be a whole number from 0 to 999, not \"first\"",
        file
            + ":8: preprocessing.std: is missing; it must be a list of 3 numbers, in the order of"
            + " channels",
        file + ":9: preprocessing.crop: must not be greater than size",
        file
            + ":10: preprocessing.channels: must be one of rgb, bgr, not \"RGB\"; did you mean"
            + " rgb?",
        file + ":11: preprocessing.range: must be 1 or 255, the value of full brightness",
        file + ":12: preprocessing.mean: must be a list of 3 numbers");
  }

  @Test
  void filesOfAnotherKindAreRefused() throws IOException {
    Path file = models.resolve("mine.yaml");
    TestNetworks.onnx(models.resolve("net.onnx"));
    assertMistakes(
        "kind: onnx\nfile: net.onnx\ntrunk: net.onnx\n",
        file
            + ":1: preprocessing: is missing; it must be a mapping of size, crop, channels,"
            + " interpolation, range, mean, std",
        file + ":3: trunk: goes with kind checkpoint only; name the file");
    assertMistakes(
        "kind: bn-inception\nfile: net.onnx\ntrunk: net.onnx\n",
        file + ":1: embedder: is missing; it must be the path of a file, from this one's folder",
        file + ":2: file: does not go with kind checkpoint; name its trunk and embedder");
  }

  @Test
  void aMistakenDescriptionLeavesTheOtherModelsAlone() throws IOException {
    Path bad = Files.writeString(models.resolve("bad.yaml"), "kind: onnx\n  file: x\n");
    TestNetworks.onnx(models.resolve("net.onnx"));
    Files.writeString(models.resolve("good.yml"), "kind: onnx\nfile: net.onnx\n" + PREPROCESSING);
    FoundModels found = new ModelLibrary(models).find();
    assertEquals(
        List.of("Untrained", "good"), found.models().stream().map(LossModel::name).toList());
    assertEquals(
        List.of(
            new BrokenModel(
                bad, bad + ":2: this is not YAML: mapping values are not allowed here")),
        found.broken());
  }

  private LossModel read(String yaml) throws IOException {
    Files.writeString(models.resolve("mine.yaml"), yaml);
    return new ModelLibrary(models).find().models().get(1);
  }

  private void assertMistakes(String yaml, String... lines) throws IOException {
    Files.writeString(models.resolve("mine.yaml"), yaml);
    List<BrokenModel> broken = new ModelLibrary(models).find().broken();
    assertEquals(1, broken.size());
    assertEquals(String.join("\n", lines), broken.get(0).reason());
  }
}

package io.carousel.analysis.models.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.models.architecture.Architectures;
import io.carousel.analysis.models.catalogue.LossCatalogue;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.catalogue.ModelKind;
import io.carousel.analysis.models.checkpoint.ElementType;
import io.carousel.analysis.models.checkpoint.StateDict;
import io.carousel.analysis.models.checkpoint.Tensor;
import io.carousel.analysis.models.network.TorchNetworks;
import io.carousel.analysis.models.network.TrainableNetwork;
import io.carousel.analysis.models.network.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelLibraryTest {

  private static final String RUN = "_reproduction0/Test50_50_Partitions4_";

  @TempDir Path models;

  @Test
  void theUntrainedNetworkIsAlwaysThere() {
    ModelLibrary library = new ModelLibrary(models.resolve("missing"), 7);
    assertEquals(List.of(new UntrainedModel(7)), library.find().models());
    assertEquals("Untrained", library.find().models().get(0).name());
    assertEquals("untrained", library.find().models().get(0).fileName());
  }

  @Test
  void foldersOfTheBenchmarkAreNamedByRunAndFold() throws IOException {
    both("cars_triplet46" + RUN + "1/saved_models");
    both("cars_contrastive46" + RUN + "0/saved_models");
    both("cars_contrastive46" + RUN + "3/saved_models");
    assertEquals(
        List.of("Untrained", "cars_contrastive46_0", "cars_contrastive46_3", "cars_triplet46_1"),
        names());
  }

  @Test
  void runsOfTheBenchmarkAreRecognised() throws IOException {
    both("cub_proxy_nca25" + RUN + "2/saved_models");
    both("mine/cars_margin_no_weight_decay" + RUN + "0");
    both("unheard_of7" + RUN + "3/saved_models");
    both("sop_triplet34");
    assertEquals(
        List.of(
            LossInfo.UNTRAINED,
            new LossInfo(
                    "ProxyNCA",
                    2017,
                    LossFamily.CLASSIFICATION,
                    LossDistance.SQUARED_EUCLIDEAN,
                    "CUB200",
                    2)
                .ofRun("cub_proxy_nca25_reproduction0", null),
            new LossInfo("Margin", 2017, LossFamily.RANKING, LossDistance.EUCLIDEAN, "Cars196", 0)
                .ofRun("cars_margin_no_weight_decay_reproduction0", null),
            LossInfo.UNKNOWN,
            new LossInfo(null, null, null, null, null, 3).ofRun("unheard_of7_reproduction0", null)),
        new ModelLibrary(models).find().models().stream().map(LossModel::loss).toList());
  }

  @Test
  void aModelThatClaimsAFoldThatIsThereIsLeftOutWithALine() throws IOException {
    both("a");
    both("b");
    for (String name : List.of("one", "two")) {
      Files.writeString(
          models.resolve(name + ".yaml"),
          """
          kind: checkpoint
          trunk: a/trunk_best.pth
          embedder: a/embedder_best.pth
          loss: Contrastive
          fold: 0
          """);
    }
    FoundModels found = new ModelLibrary(models).find();
    assertEquals(
        List.of("Untrained", "b", "one"), found.models().stream().map(LossModel::name).toList());
    assertEquals(
        List.of(
            "left out: "
                + models.resolve("two")
                + ": is fold 0 of Contrastive, and so is one; give one of them another fold or run"
                + " in its description, or take one away"),
        found.complaints());
  }

  @Test
  void namesAreFitForFiles() throws IOException {
    both("Mine: the best/a");
    assertEquals(List.of("Untrained", "Mine_the_best_a"), names());
  }

  @Test
  void twoReproductionsOfOneRunAreToldApart() throws IOException {
    both("a_reproduction0");
    both("a_reproduction1");
    assertEquals(List.of("Untrained", "a_reproduction0", "a_reproduction1"), names());
  }

  @Test
  void aNameThatIsTakenIsRefused() throws IOException {
    both("UNTRAINED");
    assertEquals(List.of("Untrained"), names());
    assertEquals(
        List.of(models + ": another model is called \"UNTRAINED\" too; rename one of them"),
        broken());
  }

  @Test
  void aFolderWithOneFileIsIncomplete() throws IOException {
    both("whole");
    file("half/trunk_best.pth", "");
    file("other/embedder_best.pth", "");
    file("neither/readme.txt", "");
    assertEquals(List.of("Untrained", "whole"), names());
    assertEquals(
        List.of(
            models.resolve("half") + ": embedder_best.pth is missing",
            models.resolve("other") + ": trunk_best.pth is missing"),
        broken());
  }

  @Test
  void theProvenanceHasTheFilesHashes() throws IOException {
    file("a/trunk_best.pth", "abc");
    file("a/embedder_best.pth", "");
    assertEquals(
        new Provenance(
            "BN-Inception",
            null,
            List.of(
                new Provenance.WeightFile(
                    "a/trunk_best.pth",
                    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
                new Provenance.WeightFile(
                    "a/embedder_best.pth",
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"))),
        new ModelLibrary(models).find().models().get(1).provenance());
  }

  @Test
  void modelsOfTwoArchitecturesHaveAnUntrainedNetworkEach() {
    Weights small = Weights.untrained(Architectures.SMALL, new ImageSize(64, 48), 32, 1);
    checkpoints("small/triplet_0", small);
    checkpoints("resnet", Weights.untrained(Architectures.RESNET_50, 1));
    List<LossModel> found = new ModelLibrary(models).find().models();
    assertEquals(List.of("Untrained", "Untrained (small)", "resnet", "small_triplet_0"), names());
    assertEquals(
        List.of("untrained", "untrained-small"),
        found.subList(0, 2).stream().map(LossModel::fileName).toList());
    assertEquals(
        List.of("ResNet-50, 224 x 224, 128 dimensions", "small, 64 x 48, 32 dimensions"),
        found.subList(0, 2).stream().map(m -> m.network().orElseThrow().toString()).toList());
    for (int i = 0; i < 2; i++) {
      assertEquals(ModelKind.UNTRAINED, found.get(i).loss().kind());
      assertEquals(found.get(i + 2).network(), found.get(i).network());
      assertEquals(found.get(i + 2).preprocessing(), found.get(i).preprocessing());
    }
    assertEquals(new ImageSize(64, 48), found.get(3).preprocessing().whole());
    assertEquals("small", found.get(3).provenance().network());
  }

  @Test
  void untrainedNetworksOfOneArchitectureAreToldApartByTheirImages() {
    checkpoints("a", Weights.untrained(Architectures.SMALL, new ImageSize(64, 48), 32, 1));
    checkpoints("b", Weights.untrained(Architectures.SMALL, new ImageSize(48, 36), 128, 1));
    checkpoints("c", Weights.untrained(Architectures.SMALL, new ImageSize(48, 36), 32, 1));
    assertEquals(
        List.of(
            "Untrained",
            "Untrained (small, 48 x 36, 32 dimensions)",
            "Untrained (small, 64 x 48, 32 dimensions)",
            "a",
            "b",
            "c"),
        names());
  }

  @Test
  void whatTrainingRecordedBesideAModelIsKnown() throws IOException {
    checkpoints("a", Weights.untrained(Architectures.RESNET_50, new ImageSize(96, 64), 16, 1));
    Files.writeString(
        models.resolve("a/training.json"),
        """
        {"format_version": 1, "loss": "triplet", "fold": 2, "folds": 4, "width": 96, "height": 64,
         "data": {"dataset": "fleet"}, "untrained_map_at_r": 0.08, "best_epoch": 2,
         "epochs": [{"map_at_r": 0.1}, {"map_at_r": 0.31}, {"map_at_r": 0.2}]}
        """);
    LossModel model = new ModelLibrary(models).find().models().get(1);
    assertEquals("Triplet", model.loss().loss());
    assertEquals("epoch 2 of 3, MAP@R 0.310 from 0.080", model.training().orElseThrow());
    assertEquals(new ImageSize(96, 64), model.preprocessing().whole());
    assertEquals(
        List.of(
            "network: ResNet-50, images of 224 x 224, embeddings of 16",
            "training: Triplet, on fleet, fold 2 of 4, epoch 2 of 3, MAP@R 0.310 from 0.080"),
        ModelFacts.of(models.resolve("a/trunk_best.pth")));
    InventoryRow row =
        new ModelInventory(new ModelLibrary(models).find(), LossCatalogue.standard())
            .rows(List.of()).stream().filter(one -> one.model().equals("a")).findFirst().get();
    assertEquals("ResNet-50, 96 x 64, 16 dimensions", row.network());
    assertEquals("epoch 2 of 3, MAP@R 0.310 from 0.080", row.training());
  }

  @Test
  void aTrunkWithTheClassifierOfImageNetNeedsNoEmbedder() {
    StateDict trunk = dicts(Weights.untrained(Architectures.RESNET_50, 1)).get(0);
    Map<String, Tensor> tensors = new LinkedHashMap<>(trunk.tensors());
    tensors.put(
        "fc.weight", new Tensor(ElementType.FLOAT32, List.of(1000, 2048), new float[1000 * 2048]));
    tensors.put("fc.bias", new Tensor(ElementType.FLOAT32, List.of(1000), new float[1000]));
    new StateDict(tensors).write(models.resolve("resnet50-0676ba61.pth"));
    dicts(Weights.untrained(Architectures.BN_INCEPTION, 1))
        .get(0)
        .write(models.resolve("imagenet/trunk_best.pth"));
    FoundModels found = new ModelLibrary(models).find();
    assertEquals(List.of(), found.broken());
    assertEquals(
        List.of("Untrained", "Untrained (ResNet-50)", "ImageNet", "ImageNet (ResNet-50)"), names());
    LossModel resnet = found.models().get(3);
    assertEquals(ModelKind.IMAGENET, resnet.loss().kind());
    assertEquals("imagenet-resnet-50", resnet.fileName());
    assertEquals(0L, resnet.provenance().seed());
    assertEquals("resnet50-0676ba61.pth", resnet.provenance().files().get(0).file());
    resnet.check();
  }

  private void checkpoints(String folder, Weights weights) {
    List<StateDict> dicts = dicts(weights);
    dicts.get(0).write(models.resolve(folder).resolve("trunk_best.pth"));
    dicts.get(1).write(models.resolve(folder).resolve("embedder_best.pth"));
  }

  /** The trunk and the embedder. */
  private static List<StateDict> dicts(Weights weights) {
    try (TrainableNetwork network = TorchNetworks.loadTrainable(weights, Device.cpu())) {
      return List.of(network.trunk(), network.embedder());
    }
  }

  private List<String> broken() {
    return new ModelLibrary(models).find().broken().stream().map(BrokenModel::reason).toList();
  }

  private List<String> names() {
    return new ModelLibrary(models).find().models().stream().map(LossModel::name).toList();
  }

  private void both(String folder) throws IOException {
    file(folder + "/trunk_best.pth", "");
    file(folder + "/embedder_best.pth", "");
  }

  private void file(String name, String content) throws IOException {
    Path file = models.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}

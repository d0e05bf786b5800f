package io.carousel.analysis.models.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.models.catalogue.LossInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelLibraryTest {

  private static final String RUN = "_reproduction0/Test50_50_Partitions4_";

  @TempDir Path models;

  @Test
  void theUntrainedNetworkIsAlwaysThere() {
    ModelLibrary library = new ModelLibrary(models.resolve("missing"), 7);
    assertEquals(List.of(new UntrainedModel(7)), library.find().models());
    assertEquals("None", library.find().models().get(0).name());
    assertEquals("none", library.find().models().get(0).fileName());
  }

  @Test
  void foldersOfTheBenchmarkAreNamedByRunAndFold() throws IOException {
    both("cars_triplet46" + RUN + "1/saved_models");
    both("cars_contrastive46" + RUN + "0/saved_models");
    both("cars_contrastive46" + RUN + "3/saved_models");
    assertEquals(
        List.of("None", "cars_contrastive46_0", "cars_contrastive46_3", "cars_triplet46_1"),
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
                2),
            new LossInfo("Margin", 2017, LossFamily.RANKING, LossDistance.EUCLIDEAN, "Cars196", 0),
            LossInfo.UNKNOWN,
            new LossInfo(null, null, null, null, null, 3)),
        new ModelLibrary(models).find().models().stream().map(LossModel::loss).toList());
  }

  @Test
  void namesAreFitForFiles() throws IOException {
    both("Mine: the best/a");
    assertEquals(List.of("None", "Mine_the_best_a"), names());
  }

  @Test
  void twoReproductionsOfOneRunAreToldApart() throws IOException {
    both("a_reproduction0");
    both("a_reproduction1");
    assertEquals(List.of("None", "a_reproduction0", "a_reproduction1"), names());
  }

  @Test
  void aNameThatIsTakenIsRefused() throws IOException {
    both("NONE");
    assertEquals(List.of("None"), names());
    assertEquals(
        List.of(models + ": another model is called \"NONE\" too; rename one of them"), broken());
  }

  @Test
  void aFolderWithOneFileIsIncomplete() throws IOException {
    both("whole");
    file("half/trunk_best.pth", "");
    file("other/embedder_best.pth", "");
    file("neither/readme.txt", "");
    assertEquals(List.of("None", "whole"), names());
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

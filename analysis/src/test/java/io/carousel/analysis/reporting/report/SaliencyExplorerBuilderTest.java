package io.carousel.analysis.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.saliency.SaliencyFile;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaliencyExplorerBuilderTest {

  private static final String METHOD = "smoothgrad";

  @TempDir Path root;
  private DatasetFolder dataset;

  @BeforeEach
  void writeTheDataset() throws IOException {
    dataset = ExampleDataset.in(root);
  }

  @Test
  void withoutMapsThereIsNoExplorer() throws IOException {
    assertEquals(Optional.empty(), built());
    Files.createDirectories(dataset.saliency().resolve(METHOD));
    Files.writeString(dataset.saliency().resolve(METHOD).resolve("b.npz.part"), "in the making");
    assertEquals(Optional.empty(), built());
  }

  @Test
  void lossesStandAsInTheTableAndOfTheirFoldsTheFirstIsShown() {
    ExampleMaps.score(dataset);
    write("a", ExampleMaps.ARCFACE, 0.5);
    write("c0", ExampleMaps.CONTRASTIVE, 0.25);
    write("c1", ExampleMaps.CONTRASTIVE_AGAIN, 1);
    write("Untrained", LossInfo.UNTRAINED, 0);
    write("own", null, 0);
    SaliencyExplorer explorer = built().orElseThrow();
    assertEquals(
        List.of(
            new SaliencyExplorer.ShownLoss("Untrained", "", true),
            new SaliencyExplorer.ShownLoss("Contrastive", "ranking", false),
            new SaliencyExplorer.ShownLoss("ArcFace", "classification", false),
            new SaliencyExplorer.ShownLoss("own", "", false)),
        explorer.data().losses());
    assertTrue(explorer.folded());
    assertFalse(explorer.sampled());
    assertEquals("smoothgrad, 4 samples", explorer.method());
    assertEquals(List.of(0, 1, 2, 3), explorer.data().frames());
    assertEquals(List.of("b", "1", "9"), explorer.data().levels().get(3));
    // (1, 0, 0, q): of Contrastive q is 0.25, of ArcFace 0.5.
    double correlation = (1.125 - 1.5 * 1.25 / 4) / Math.sqrt(0.671875 * 0.6875);
    assertEquals(correlation, explorer.data().correlations().get(2).get(3), 1e-4);
  }

  @Test
  void mapsOfOtherImagesAreLeftOutAndNamed() throws IOException {
    write("Untrained", LossInfo.UNTRAINED, 0);
    write("c0", ExampleMaps.CONTRASTIVE, 0);
    Files.write(dataset.image(1), new byte[] {1});
    write("a", ExampleMaps.ARCFACE, 0);
    SaliencyExplorer explorer = built().orElseThrow();
    assertEquals(
        List.of("ArcFace"),
        explorer.data().losses().stream().map(SaliencyExplorer.ShownLoss::name).toList());
    assertEquals("Untrained, c0", explorer.staleModels());
    assertTrue(page().contains("of other images than are here now: Untrained, c0."));
  }

  @Test
  void mapsMadeInAnotherWayOrOfAnotherPartOfTheImagesAreLeftOutAndNamed() throws IOException {
    write("a", ExampleMaps.ARCFACE, 0);
    ExampleMaps.write(dataset, METHOD, "b", null, 50, 2, frame -> ExampleMaps.map(1, 0, 0, 0));
    ExampleMaps.write(dataset, METHOD, "c", null, 4, 4, frame -> ExampleMaps.map(1, 0, 0, 0));
    SaliencyExplorer explorer = built().orElseThrow();
    assertEquals(1, explorer.data().losses().size());
    assertEquals("b, c", explorer.differentModels());
    assertTrue(page().contains("of another part of the images: b, c."));
  }

  @Test
  void whereAllAreOfOtherImagesThePageSaysSoAndShowsNone() throws IOException {
    write("Untrained", LossInfo.UNTRAINED, 0);
    Files.write(dataset.image(1), new byte[] {1});
    assertNull(built().orElseThrow().data());
    String page = page();
    assertTrue(page.contains("all are of other images than are here now"), "said");
    assertFalse(page.contains("explorer-strip\""), "nothing to choose from");
    assertFalse(page.contains("id=\"explorer-data\""), "no data");
  }

  @Test
  void aMissingImageOrADamagedFileOfMapsDoesNotStopTheReport() throws IOException {
    write("Untrained", LossInfo.UNTRAINED, 0);
    Path maps = SaliencyFile.path(dataset, METHOD, "Untrained", Shard.WHOLE);
    Files.write(maps, Arrays.copyOf(Files.readAllBytes(maps), 100));
    assertTrue(page().contains("is no whole file of maps"));
    Files.delete(dataset.image(2));
    assertTrue(page().contains("1 of 4 images are missing (2.png)"));
  }

  @Test
  void thePapersMethodIsShownAndTheOthersAreNamed() {
    for (String method : List.of("gradient", METHOD, "smoothgrad-seed1", "grad-cam")) {
      ExampleMaps.write(
          dataset, method, "Untrained", LossInfo.UNTRAINED, frame -> ExampleMaps.map(0, 0, 0, 1));
    }
    SaliencyExplorer explorer = built().orElseThrow();
    assertEquals("smoothgrad, 4 samples", explorer.method());
    assertEquals("grad-cam, gradient", explorer.otherMethods());
  }

  private void write(String model, LossInfo loss, double last) {
    ExampleMaps.write(dataset, METHOD, model, loss, frame -> ExampleMaps.map(1, 0, 0, last));
  }

  private Optional<SaliencyExplorer> built() {
    return new SaliencyExplorerBuilder(ReportSource.read(dataset), Progress.silent()).build();
  }

  private String page() throws IOException {
    return Files.readString(new ReportJob(dataset, Progress.silent()).run());
  }
}

package io.carousel.analysis.saliency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.datasets.preprocess.Framing;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.support.fingerprint.DatasetFingerprint;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaliencyMapsTest {

  private static final int IMAGES = 7;

  @TempDir Path root;
  private DatasetFolder dataset;

  @BeforeEach
  void openFolder() {
    dataset = new DatasetFolder(root);
  }

  @Test
  void shardsAreReadAsOne() {
    write("a.b", "gradient", Shard.WHOLE);
    IntStream.rangeClosed(1, 3).forEach(i -> write("c", "gradient", new Shard(i, 3)));
    List<SaliencyMaps> all = SaliencyMaps.openAll(dataset, "gradient");
    assertEquals(2, all.size());
    assertEquals(origin("c", "gradient", Shard.WHOLE), all.get(1).origin());
    for (SaliencyMaps maps : all) {
      for (int frame = 0; frame < IMAGES; frame++) {
        assertTrue(maps.has(frame));
        assertArrayEquals(map(frame).values(), maps.map(frame).values(), 1e-4f);
      }
      assertFalse(maps.has(IMAGES));
    }
  }

  @Test
  void missingShardsAreNamed() {
    write("c", "gradient", new Shard(1, 3));
    write("c", "gradient", new Shard(3, 3));
    assertEquals(
        folder().resolve("c.*.npz") + ": 1 of 3 shards are missing; run `explain` with `shard` 2/3",
        complaint());
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() {
    write("c", "gradient", new Shard(1, 2));
    write("c", "another", new Shard(2, 2));
    assertTrue(complaint().contains("are of different runs (shards 1/2, 2/2)"), complaint());
    write("c", "gradient", new Shard(2, 2));
    write("c", "gradient", Shard.WHOLE);
    assertTrue(complaint().contains("are of different runs (shards 1/1, 1/2, 2/2)"), complaint());
  }

  @Test
  void anEmptyFolderIsNoMaps() throws IOException {
    Files.createDirectories(folder());
    assertTrue(complaint().startsWith(folder() + ": holds no saliency maps"), complaint());
    String alone =
        assertThrows(InvalidInputException.class, () -> SaliencyMaps.open(dataset, "gradient", "c"))
            .getMessage();
    assertTrue(alone.startsWith(folder().resolve("c.npz") + ": there is no such file"), alone);
  }

  private String complaint() {
    return assertThrows(
            InvalidInputException.class, () -> SaliencyMaps.openAll(dataset, "gradient"))
        .getMessage();
  }

  private Path folder() {
    return dataset.saliency().resolve("gradient");
  }

  private void write(String model, String method, Shard shard) {
    Path file = SaliencyFile.path(dataset, "gradient", model, shard);
    try (SaliencyWriter writer = SaliencyWriter.open(file, origin(model, method, shard))) {
      IntStream.range(0, IMAGES)
          .filter(shard::holds)
          .forEach(frame -> writer.append(frame, map(frame)));
      writer.finish();
    }
  }

  private static SaliencyMap map(int frame) {
    return new SaliencyMap(1, new float[] {frame / (float) IMAGES});
  }

  private static SaliencyOrigin origin(String model, String method, Shard shard) {
    return new SaliencyOrigin(
        model,
        LossInfo.UNTRAINED,
        "seed 0",
        LossDistance.EUCLIDEAN,
        SaliencyMethod.named(method),
        new DatasetFingerprint("a", "b"),
        IMAGES,
        Framing.middle(1, 1),
        16,
        shard);
  }
}

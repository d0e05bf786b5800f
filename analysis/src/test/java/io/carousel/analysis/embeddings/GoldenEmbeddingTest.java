package io.carousel.analysis.embeddings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import io.carousel.analysis.Golden;
import io.carousel.analysis.models.library.ModelLibrary;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From images and checkpoints on disk to embeddings on disk, against the published code. */
class GoldenEmbeddingTest {

  @TempDir Path folder;

  @Test
  void imagesAndCheckpointsOnDiskGiveTheGoldenEmbeddings() throws IOException {
    DatasetFolder dataset = dataset();
    for (String format : List.of("checkpoint", "checkpoint-legacy")) {
      Golden.unpacked(format + "/trunk_best.pth", folder.resolve("models").resolve(format));
      Golden.unpacked(format + "/embedder_best.pth", folder.resolve("models").resolve(format));
    }
    ModelLibrary library = new ModelLibrary(folder.resolve("models"));
    List<String> made =
        new EmbeddingJob(dataset, EmbeddingSettings.standard(Device.cpu()), Progress.silent())
            .run(library.find().models())
            .made();
    assertEquals(List.of("Untrained", "checkpoint", "checkpoint-legacy"), made);

    float[] golden = Embeddings.read(Golden.path("embeddings_8x128.npy")).values();
    for (String model : List.of("checkpoint", "checkpoint-legacy")) {
      Embeddings embeddings = Embeddings.read(dataset.embeddings().resolve(model + ".npy"));
      assertArrayEquals(golden, embeddings.values(), 1e-3f, model);
    }
    assertEquals(8, Embeddings.read(dataset.embeddings().resolve("untrained.npy")).rows());
  }

  private DatasetFolder dataset() throws IOException {
    DatasetFolder dataset = new DatasetFolder(folder.resolve("dataset"));
    Files.createDirectories(dataset.images());
    List<Sample> samples = new ArrayList<>();
    try (Stream<Path> files = Files.list(Golden.path("images"))) {
      for (Path image : files.sorted().toList()) {
        int frame = samples.size() + 1;
        Files.copy(image, dataset.image(frame));
        samples.add(new Sample(frame, List.of(Level.of(frame))));
      }
    }
    new SampleTable(List.of("a"), samples).write(dataset.samples());
    return dataset;
  }
}

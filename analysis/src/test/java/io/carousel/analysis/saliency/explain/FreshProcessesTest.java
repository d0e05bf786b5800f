package io.carousel.analysis.saliency.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import io.carousel.analysis.models.library.UntrainedModel;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.FolderTree;
import io.carousel.job.Progress;
import io.carousel.job.worker.JavaCommand;
import io.carousel.job.worker.Worker;
import io.carousel.job.worker.WorkerFailure;
import io.carousel.job.worker.WorkerPool;
import io.carousel.job.worker.WorkerTask;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Explaining on several threads in processes that have met no shape yet, where oneDNN's race was.
 * It shows in a few of a hundred processes, so that one alone says little: {@code ./carousel test
 * -pl analysis -am -Dtest=FreshProcessesTest -Dfresh.processes=60
 * -Dsurefire.failIfNoSpecifiedTests=false} runs sixty, two at a time.
 */
class FreshProcessesTest {

  private static final int PROCESSES = Integer.getInteger("fresh.processes", 1);
  private static final int IMAGES = 6;

  /** More than there are cores, so that threads are interrupted anywhere. */
  private static final int THREADS = 4;

  @TempDir Path folder;

  /** Explains a dataset's images by BN-Inception, with batches of two sizes. */
  static final class Explaining {

    private Explaining() {}

    public static void main(String[] arguments) {
      Worker.run(
          worker ->
              new ExplainJob(
                      new DatasetFolder(Path.of(arguments[0])),
                      ExplainSettings.builder(Device.cpu())
                          .samples(8)
                          .batchSize(5)
                          .threads(Integer.parseInt(arguments[1]))
                          .build(),
                      worker.progress())
                  .run(List.of(new UntrainedModel(0))));
    }
  }

  @Test
  void noneCrashesAndAllGiveTheSameBytes() throws IOException {
    List<WorkerTask> tasks = new ArrayList<>();
    tasks.add(task(folder.resolve("alone"), 1));
    for (int i = 0; i < PROCESSES; i++) {
      tasks.add(task(folder.resolve("several" + i), THREADS));
    }
    Progress.Step step = Progress.silent().begin("", 0, "");
    // Once each: a pool would start a crashed one again.
    List<WorkerFailure> failures =
        new WorkerPool(JavaCommand.ofThisProcess(), 2, 1).run(tasks, step);
    assertEquals(List.of(), failures.stream().map(WorkerFailure::message).toList());
    byte[] alone = Files.readAllBytes(maps(folder.resolve("alone")));
    for (int i = 0; i < PROCESSES; i++) {
      Path several = folder.resolve("several" + i);
      assertArrayEquals(alone, Files.readAllBytes(maps(several)));
      FolderTree.delete(several);
    }
  }

  private static Path maps(Path dataset) {
    return dataset.resolve("saliency").resolve("smoothgrad").resolve("untrained.npz");
  }

  private static WorkerTask task(Path dataset, int threads) throws IOException {
    DatasetFolder made = new DatasetFolder(dataset);
    Files.createDirectories(made.images());
    List<Sample> samples = new ArrayList<>();
    for (int frame = 0; frame < IMAGES; frame++) {
      samples.add(new Sample(frame, List.of(Level.of(frame))));
      Random random = new Random(frame);
      BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
      for (int pixel = 0; pixel < 256 * 256; pixel++) {
        image.setRGB(pixel % 256, pixel / 256, random.nextInt(1 << 24));
      }
      ImageIO.write(image, "png", made.image(frame).toFile());
    }
    new SampleTable(List.of("a"), samples).write(made.samples());
    return new WorkerTask(
        dataset.getFileName().toString(),
        Explaining.class,
        List.of(dataset.toString(), String.valueOf(threads)),
        0);
  }
}

package io.carousel.cluster.slurm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carousel.cluster.ClusterRequest;
import io.carousel.cluster.Resources;
import io.carousel.stage.PartLog;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SbatchScriptTest {

  private static ClusterRequest request(Resources resources) {
    return new ClusterRequest(
        Path.of("/shared/carousel/carousel"),
        (stage, part) -> List.of("part", stage, part, "embed", "my data", "--models", "it's"),
        Path.of("/shared/my work"),
        Path.of("/shared/my work/output/on/run-7"),
        OptionalInt.empty(),
        resources,
        new PartLog(),
        line -> {});
  }

  @Test
  void aTaskDoesThePartOfItsNumberWithWhatWasAskedFor() {
    assertEquals(
        """
        #!/bin/bash
        #SBATCH --job-name=carousel-embed
        #SBATCH --ntasks=1
        #SBATCH --requeue
        #SBATCH --open-mode=append
        #SBATCH --chdir='/shared/my work'
        #SBATCH --output=/shared/on/part-%a-%A.log
        #SBATCH --partition=gpu
        #SBATCH --cpus-per-task=4
        #SBATCH --gres=gpu:1
        #SBATCH --mem=16G
        #SBATCH --time=04:00:00
        export CAROUSEL_NO_BUILD=1
        export LP_NUM_THREADS=4 OMP_NUM_THREADS=4
        export CAROUSEL_JAVA_OPTS="$CAROUSEL_JAVA_OPTS -XX:ActiveProcessorCount=4"
        part=$SLURM_ARRAY_TASK_ID/8
        export CAROUSEL_JOURNAL=/shared/on/part-$SLURM_ARRAY_TASK_ID-$SLURM_ARRAY_JOB_ID-${SLURM_RESTART_COUNT:-0}.jsonl
        exec /shared/carousel/carousel part embed "$part" embed 'my data' --models 'it'\\''s'
        """,
        SbatchScript.of(
            request(new Resources("gpu", 4, 1, "16G", "04:00:00")),
            "embed",
            8,
            Path.of("/shared/on")));
  }

  @Test
  void whatIsNotAskedForIsLeftToTheCluster() {
    String script = SbatchScript.of(request(Resources.UNSAID), "embed", 8, Path.of("/shared/on"));
    for (String option : List.of("partition", "cpus", "gres", "mem", "time", "THREADS")) {
      assertEquals(-1, script.indexOf(option), option);
    }
  }

  @Test
  void numbersOfTasksAreWrittenAsRuns() {
    assertEquals("1-8%4", SlurmCommands.array(List.of(1, 2, 3, 4, 5, 6, 7, 8), 4));
    assertEquals("2,5-6,9%2", SlurmCommands.array(List.of(2, 5, 6, 9), 2));
  }
}

package io.carousel.cluster.slurm;

import io.carousel.cluster.ClusterRequest;
import io.carousel.cluster.PartJournals;
import io.carousel.cluster.Resources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The script of a job array, each of whose tasks does the part of its number. */
final class SbatchScript {

  private static final String NUMBER = "$SLURM_ARRAY_TASK_ID";

  private SbatchScript() {}

  /**
   * The script.
   *
   * @param stage the stage's name
   * @param parts how many parts it has
   * @param folder where tasks write what they say
   */
  static String of(ClusterRequest request, String stage, int parts, Path folder) {
    List<String> lines = new ArrayList<>();
    lines.add("#!/bin/bash");
    lines.add("#SBATCH --job-name=carousel-" + stage);
    lines.add("#SBATCH --ntasks=1");
    lines.add("#SBATCH --requeue");
    lines.add("#SBATCH --open-mode=append");
    lines.add("#SBATCH --chdir=" + quoted(request.directory().toString()));
    lines.add("#SBATCH --output=" + quoted(folder.resolve("part-%a-%A.log").toString()));
    Resources resources = request.resources();
    add(lines, "partition", resources.partition());
    add(lines, "cpus-per-task", resources.cores());
    add(lines, "gres", resources.gpus() == null ? null : "gpu:" + resources.gpus());
    add(lines, "mem", resources.memory());
    add(lines, "time", resources.time());
    lines.add("export " + PartJournals.NO_BUILD + "=1");
    if (resources.cores() != null) {
      int cores = resources.cores();
      lines.add("export LP_NUM_THREADS=%d OMP_NUM_THREADS=%d".formatted(cores, cores));
      lines.add(
          "export CAROUSEL_JAVA_OPTS=\"$CAROUSEL_JAVA_OPTS -XX:ActiveProcessorCount=%d\""
              .formatted(cores));
    }
    lines.add("part=" + NUMBER + "/" + parts);
    lines.add(
        "export %s=%s/%s"
            .formatted(
                PartJournals.FILE,
                quoted(folder.toString()),
                PartJournals.name(NUMBER, "$SLURM_ARRAY_JOB_ID", "${SLURM_RESTART_COUNT:-0}")));
    lines.add(
        "exec "
            + request.words(stage, "$part").stream()
                .map(word -> word.equals("$part") ? "\"$part\"" : quoted(word))
                .collect(Collectors.joining(" ")));
    return String.join("\n", lines) + "\n";
  }

  private static void add(List<String> lines, String option, Object value) {
    if (value != null && !value.equals("gpu:0")) {
      lines.add("#SBATCH --" + option + "=" + value);
    }
  }

  /** A word as a shell takes it for itself. */
  static String quoted(String word) {
    return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}

package io.carousel.cli.benchmark;

import io.carousel.job.FileProblem;
import io.carousel.job.FolderTree;
import io.carousel.job.JobFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Times the same work as one process and in parts, each process on a core of its own. */
final class ClusterBenchmark {

  static final List<String> STEPS = List.of("render", "embed", "evaluate");

  /** Into so many parts the work is divided for one worker, to see what a part costs. */
  private static final int PARTS = 4;

  private static final String SCENE =
      """
      image: {width: 128, height: 96}
      count: %d
      passes: 16
      properties:
        rotation_z: {from: 0, to: 360, levels: 12}
        color_hue: {from: 0, to: 1, levels: 12}
        sun_elevation: {from: 5, to: 85, levels: 12}
      """;

  private final Path launcher;
  private final Path folder;
  private final int images;
  private final Consumer<String> output;

  ClusterBenchmark(Path launcher, Path folder, int images, Consumer<String> output) {
    this.launcher = launcher;
    this.folder = folder.toAbsolutePath();
    this.images = images;
    this.output = output;
  }

  /**
   * Measures.
   *
   * @param spark the address of a Spark cluster; null for none
   */
  void run(List<String> steps, String spark) {
    try {
      FolderTree.delete(folder);
      Files.createDirectories(folder.resolve("models"));
      Files.writeString(folder.resolve("scene.yaml"), SCENE.formatted(images));
    } catch (IOException e) {
      throw FileProblem.writing(folder, e);
    }
    output.accept("%d images; seconds, starts and all".formatted(images));
    for (String step : STEPS) {
      if (steps.contains(step)) {
        measure(step, spark);
      } else if (STEPS.indexOf(step) < STEPS.indexOf(steps.get(steps.size() - 1))) {
        time("0", words(step)); // What the next step reads.
      }
    }
  }

  private void measure(String step, String spark) {
    double alone = time("0", words(step));
    say(step, "one process, one core", alone, 1, alone);
    double one = time("0", on(List.of("local:1"), step));
    say(step, "local:1, 1 part", one, 1, alone);
    double parts = time("0", on(List.of("local:1", "--parts", "" + PARTS), step));
    say(step, "local:1, %d parts".formatted(PARTS), parts, 1, alone);
    double two = time("0,1", on(List.of("local:2"), step));
    say(step, "local:2, 2 parts", two, 2, alone);
    output.accept(
        String.format(
            Locale.ROOT, "%s: a part costs %.1f s locally", step, (parts - one) / (PARTS - 1)));
    if (spark != null) {
      double twoOnSpark = time("0,1", on(List.of(spark, "--parts", "2"), step));
      say(step, "Spark, 2 parts", twoOnSpark, 2, alone);
      double more = time("0,1", on(List.of(spark, "--parts", "" + 2 * PARTS), step));
      say(step, "Spark, %d parts".formatted(2 * PARTS), more, 2, alone);
      output.accept(
          String.format(
              Locale.ROOT,
              "%s: a part costs %.1f s on Spark",
              step,
              (more - twoOnSpark) * 2 / (2 * PARTS - 2)));
    }
  }

  private void say(String step, String how, double seconds, int cores, double alone) {
    output.accept(
        String.format(
            Locale.ROOT,
            "%-9s %-22s %7.1f s, efficiency %.2f",
            step,
            how,
            seconds,
            alone / (cores * seconds)));
  }

  private List<String> words(String step) {
    Path dataset = folder.resolve("dataset");
    return switch (step) {
      case "render" ->
          List.of(
              step,
              folder.resolve("scene.yaml").toString(),
              "--overwrite",
              "--output",
              dataset.toString());
      case "embed" ->
          List.of(
              step,
              dataset.toString(),
              "--models",
              folder.resolve("models").toString(),
              "--overwrite");
      default -> List.of(step, dataset.toString());
    };
  }

  private List<String> on(List<String> where, String step) {
    List<String> all = new ArrayList<>(List.of("on"));
    all.addAll(where);
    all.addAll(words(step));
    return all;
  }

  /** The seconds that a command takes on some cores. */
  private double time(String cores, List<String> words) {
    if (words.contains("evaluate")) {
      forgetEvaluation();
    }
    List<String> all = new ArrayList<>(List.of("taskset", "-c", cores, launcher.toString()));
    all.addAll(words);
    Path log = folder.resolve("log");
    try {
      long start = System.nanoTime();
      int exitCode =
          new ProcessBuilder(all)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      double seconds = (System.nanoTime() - start) / 1e9;
      if (exitCode != 0) {
        throw new JobFailedException(
            "%s: ended with exit code %d; %s says why"
                .formatted(String.join(" ", words), exitCode, log));
      }
      return seconds;
    } catch (IOException e) {
      throw new JobFailedException(
          "taskset: could not be started (" + FileProblem.detail(e) + ")", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobFailedException("interrupted while a command was timed", e);
    }
  }

  /** What is current would not be done again. */
  private void forgetEvaluation() {
    try {
      FolderTree.delete(folder.resolve("dataset").resolve("evaluation"));
      FolderTree.delete(folder.resolve("dataset").resolve("stages"));
    } catch (IOException e) {
      throw FileProblem.writing(folder, e);
    }
  }
}

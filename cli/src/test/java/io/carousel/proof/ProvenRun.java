package io.carousel.proof;

import io.carousel.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command that is disturbed, small enough to be run hundreds of times.
 *
 * @param name the command's name
 * @param abreast how many of it one process runs side by side when it is to be killed
 * @param input a folder that is copied to where the command works; null for none
 * @param arguments the command's arguments; "FOLDER" in them stands for where it works
 */
record ProvenRun(String name, int abreast, Path input, List<String> arguments) {

  private static final String FOLDER = "FOLDER";

  private static final String SCENE =
      """
      image: {width: 32, height: 24}
      count: 48
      passes: 1
      properties:
        model: {fleet: {identities: 8, bodies: [sedan, van]}}
        rotation_z: {from: 0, to: 360, levels: 4}
        bg_color_hue: {from: 0, to: 1, levels: 4}
      """;

  private static final String STUDY =
      """
      train: {scene: scene.yaml, count: 24}
      probe: {scene: scene.yaml, count: 12, seed: 2}
      losses: [Triplet, CosFace]
      folds: 2
      fold: 0
      epochs: 1
      untrained: 1
      dimensions: 8
      settings: small.yaml
      """;

  /** Puts the input into a folder that is there and empty. */
  void prepare(Path folder) throws IOException {
    if (input != null) {
      FolderHashes.copy(input, folder);
    }
  }

  /** Starts the command in folders, as a process that can be killed. */
  CarouselProcess start(Path home, List<Path> folders, Path log) throws IOException {
    if (folders.size() == 1) {
      return CarouselProcess.start(
          home, log, "io.carousel.cli.Main", words(arguments, folders.get(0)));
    }
    List<String> words = new ArrayList<>(List.of(home.toString(), "" + folders.size()));
    folders.forEach(folder -> words.add(folder.toString()));
    words.addAll(arguments);
    return CarouselProcess.start(home, log, SideBySide.class.getName(), words);
  }

  /** Runs the command in a folder to its end, within this process. */
  Cli within(Path home, Path folder) {
    return Cli.run(home, words(arguments, folder).toArray());
  }

  /** A command's words for a folder. */
  static List<String> words(List<String> arguments, Path folder) {
    return arguments.stream().map(word -> word.replace(FOLDER, folder.toString())).toList();
  }

  /**
   * The commands, with what they need made in a folder.
   *
   * @param home Carousel's folder for them: nothing is installed there
   */
  static List<ProvenRun> all(Path home) throws IOException {
    Path scene = home.resolve("scene.yaml");
    Files.writeString(scene, SCENE);
    Files.writeString(home.resolve("study.yaml"), STUDY);
    Files.writeString(
        home.resolve("small.yaml"), "all: {classes_per_batch: 2, images_per_class: 2}\n");
    Path many = home.resolve("many");
    Path few = home.resolve("few");
    // What an earlier call made is kept.
    run(
        home,
        "render",
        scene.toString(),
        "--resume",
        "--output",
        many.resolve("dataset").toString());
    run(
        home,
        "render",
        scene.toString(),
        "--resume",
        "--count",
        "8",
        "--output",
        few.resolve("dataset").toString());
    List<String> train =
        List.of(
            "--loss",
            "triplet",
            "--loss",
            "cosface",
            "--folds",
            "2",
            "--fold",
            "1",
            "--epochs",
            "4",
            "--dimensions",
            "8",
            "--batch",
            "2x2",
            "--input",
            "32x24",
            "--workers",
            "1");
    Path models = home.resolve("models");
    run(home, with(train, "train", many.resolve("dataset").toString(), "--output", "" + models));
    return List.of(
        new ProvenRun(
            "render",
            1,
            null,
            List.of("render", scene.toString(), "--output", FOLDER + "/dataset", "--resume")),
        new ProvenRun(
            "embed",
            8,
            many,
            List.of("embed", FOLDER + "/dataset", "--models", "" + models, "--batch", "4")),
        new ProvenRun(
            "explain",
            8,
            few,
            List.of("explain", FOLDER + "/dataset", "--models", "" + models, "--samples", "2")),
        new ProvenRun(
            "train",
            1,
            many,
            with(train, "train", FOLDER + "/dataset", "--output", FOLDER + "/models")),
        new ProvenRun(
            "study",
            1,
            null,
            List.of(
                "study", home.resolve("study.yaml").toString(), "--output", FOLDER + "/study")));
  }

  private static List<String> with(List<String> more, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(more);
    return all;
  }

  /** Runs a command that must succeed, within this process. */
  static void run(Path home, String... words) {
    run(home, List.of(words));
  }

  private static void run(Path home, List<String> words) {
    Cli cli = Cli.run(home, words.toArray());
    if (cli.exitCode() != 0) {
      throw new IllegalStateException(words + " failed:\n" + cli.complaint());
    }
  }
}

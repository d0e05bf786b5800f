package io.carousel.proof;

import io.carousel.job.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with every kind of JSON file that Carousel writes: models, a dataset with embeddings,
 * measures, maps, annotations and a report, and a study.
 *
 * @param root the folder
 */
record MeasuredFolder(Path root) {

  private static final String DATASET = "FOLDER/dataset";

  private static final String SCENE =
      """
      image: {width: 32, height: 24}
      design: one-at-a-time
      bases: 4
      passes: 1
      properties:
        model: [sedan, van]
        rotation_z: {from: 0, to: 360, levels: 3}
        bg_color_hue: {from: 0, to: 1, levels: 3}
      """;

  /**
   * Makes it.
   *
   * @param home where the files of {@link ProvenRun} are
   */
  static MeasuredFolder in(Path home) throws IOException {
    Path root = home.resolve("measured");
    FolderTree.delete(root);
    MeasuredFolder folder = new MeasuredFolder(Files.createDirectories(root));
    Path scene = Files.writeString(home.resolve("one-at-a-time.yaml"), SCENE);
    String dataset = folder.root.resolve("dataset").toString();
    FolderHashes.copy(
        home.resolve("models"), Files.createDirectories(folder.root.resolve("models")));
    String models = folder.root.resolve("models").toString();
    ProvenRun.run(home, "render", scene.toString(), "--output", dataset);
    ProvenRun.run(home, "embed", dataset, "--models", models);
    ProvenRun.run(home, "evaluate", dataset);
    ProvenRun.run(home, "explain", dataset, "--models", models, "--samples", "1");
    ProvenRun.run(home, "annotate", dataset);
    ProvenRun.run(home, "compare-saliency", dataset);
    ProvenRun.run(home, "locate-saliency", dataset);
    ProvenRun.run(home, "report", dataset);
    ProvenRun.run(
        home,
        "study",
        home.resolve("study.yaml").toString(),
        "--output",
        folder.root.resolve("study").toString());
    return folder;
  }

  /** All its JSON files, with the commands that read them. */
  List<JsonTarget> targets(Path home) throws IOException {
    List<JsonTarget> targets = new ArrayList<>();
    List<String> models = List.of("models", "list", "--models", "FOLDER/models");
    List<String> embed = List.of("embed", DATASET, "--models", "FOLDER/models");
    List<String> study =
        List.of("study", home.resolve("study.yaml").toString(), "--output", "FOLDER/study");
    for (String file : files()) {
      if (file.startsWith("models/")) {
        targets.add(new JsonTarget(file, models));
        targets.add(new JsonTarget(file, embed));
      } else if (file.startsWith("study/")) {
        targets.add(new JsonTarget(file, study));
      } else if (file.contains("/annotations/")) {
        targets.add(new JsonTarget(file, List.of("locate-saliency", DATASET)));
      } else {
        targets.add(new JsonTarget(file, List.of("report", DATASET)));
      }
      if (file.startsWith("dataset/embeddings/") || file.equals("dataset/dataset.json")) {
        targets.add(new JsonTarget(file, List.of("evaluate", DATASET)));
      }
      if (file.startsWith("dataset/stages/")) {
        String command = file.replaceAll(".*/|-smoothgrad.*|\\.json", "");
        if (List.of("evaluate", "compare-saliency", "locate-saliency").contains(command)) {
          targets.add(new JsonTarget(file, List.of(command, DATASET)));
        }
      }
    }
    return targets;
  }

  /** One file of each kind: files of other frames and models are alike. */
  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(".json"))
          .filter(file -> !file.matches(".*/frame/[1-9]\\d*\\.json|.*cosface.*|.*/report/.*"))
          .sorted()
          .toList();
    }
  }
}

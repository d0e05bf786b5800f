package io.carousel.analysis.stages;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.FolderTree;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.stage.Stage;
import io.carousel.stage.StageRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Runs a stage whole and in parts, and compares every byte. */
public final class Division {

  private static final StageRunner RUNNER = new StageRunner(Progress.silent());

  private Division() {}

  /**
   * Asserts that three parts, run in any order, give the files of one run.
   *
   * @param root the folder that the stage writes into
   * @param outputs the folder of it that holds nothing but the stage's outputs
   */
  public static void assertThreeEqualOne(Supplier<Stage> stage, Path root, Path outputs)
      throws IOException {
    assertTrue(stage.get().mostParts() >= 3, "it could not be divided by three");
    RUNNER.run(stage.get());
    assertTrue(stage.get().isCurrent());
    Map<String, byte[]> whole = contents(outputs);
    assertFalse(whole.isEmpty());
    FolderTree.delete(outputs);
    assertFalse(stage.get().isCurrent());
    for (int number : new int[] {2, 3, 1}) {
      assertEquals(Map.of(), contents(outputs), "nothing before the last part");
      RUNNER.run(stage.get(), new Shard(number, 3));
    }
    assertTrue(stage.get().isCurrent());
    Map<String, byte[]> merged = contents(outputs);
    assertEquals(List.copyOf(whole.keySet()), List.copyOf(merged.keySet()));
    whole.forEach((name, bytes) -> assertArrayEquals(bytes, merged.get(name), name));
    try (Stream<Path> left = Files.list(root.resolve("stages"))) {
      assertEquals(
          List.of(),
          left.filter(file -> !file.toString().endsWith(".json")).toList(),
          "parts are deleted");
    }
  }

  private static Map<String, byte[]> contents(Path folder) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    return contents;
  }
}

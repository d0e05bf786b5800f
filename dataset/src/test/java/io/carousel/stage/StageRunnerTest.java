package io.carousel.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageRunnerTest {

  @TempDir private Path folder;
  private final StageRunner runner = new StageRunner(Progress.silent());

  @BeforeEach
  void writeLetters() throws IOException {
    Files.writeString(folder.resolve("letters.txt"), "abcdefg");
  }

  private String capitals() {
    return Letters.text(folder.resolve("capitals.txt"));
  }

  @Test
  void aStageRunsWholeAndThenIsCurrent() {
    Letters stage = new Letters(folder);
    assertEquals(List.of("part 1/1"), runner.run(List.of(stage)).notes());
    assertEquals("ABCDEFG", capitals());
    assertEquals(Outcome.DONE, runner.run(List.of(stage)));
    assertEquals(List.of("1/1", "merge 1"), stage.asked());
  }

  @Test
  void partsInAnyOrderAreMergedWithTheLast() {
    Letters stage = new Letters(folder);
    for (int number : List.of(3, 1)) {
      runner.run(stage, new Shard(number, 3));
      assertTrue(Files.notExists(folder.resolve("capitals.txt")));
    }
    runner.run(stage, new Shard(1, 3)); // It is there, and not run again.
    runner.run(stage, new Shard(2, 3));
    assertEquals("ABCDEFG", capitals());
    assertEquals(List.of("3/3", "1/3", "2/3", "merge 3"), stage.asked());
  }

  @Test
  void partsAreDeletedOnceTheyAreMerged() throws IOException {
    runner.run(new Letters(folder));
    try (Stream<Path> files = Files.list(folder.resolve("stages"))) {
      assertEquals(List.of(folder.resolve("stages/capitals.json")), files.toList());
    }
  }

  @Test
  void anotherInputOrAnOutputThatWasChangedMakesItRunAgain() throws IOException {
    Letters stage = new Letters(folder);
    runner.run(stage);
    Files.writeString(folder.resolve("capitals.txt"), "ABCDEF");
    runner.run(stage);
    assertEquals("ABCDEFG", capitals());
    Files.writeString(folder.resolve("letters.txt"), "xyz");
    runner.run(stage);
    assertEquals("XYZ", capitals());
  }

  @Test
  void partsOfAnotherInputAreNotMerged() throws IOException {
    Letters stage = new Letters(folder);
    runner.run(stage, new Shard(1, 2));
    Files.writeString(folder.resolve("letters.txt"), "tuvwxyz");
    runner.run(stage, new Shard(2, 2));
    assertTrue(Files.notExists(folder.resolve("capitals.txt")));
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> stage.merge(2, Progress.silent()));
    assertTrue(
        e.getMessage()
            .contains("1 of 2 parts of capitals are missing; run them first, part-1-of-2"),
        e.getMessage());
  }

  @Test
  void aRecordThatIsDamagedMakesItRunAgain() throws IOException {
    Letters stage = new Letters(folder);
    runner.run(stage);
    Files.writeString(folder.resolve("stages/capitals.json"), "{\"stage\": ");
    runner.run(stage);
    assertEquals(List.of("1/1", "merge 1", "1/1", "merge 1"), stage.asked());
  }
}

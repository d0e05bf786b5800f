package io.carousel.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.embeddings.measures.Accuracy;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyResultsTest {

  @TempDir Path folder;

  @Test
  void resultsReadBackAsTheyWereWritten() {
    Path file = folder.resolve(StudyResults.FILE);
    for (StudyResults results : List.of(ExampleStudy.plain(), ExampleStudy.tied())) {
      results.write(file);
      assertEquals(results, StudyResults.read(file));
    }
  }

  @Test
  void resultsOfANewerFormatAreRefused() throws IOException {
    Path file = folder.resolve(StudyResults.FILE);
    ExampleStudy.plain().write(file);
    Files.writeString(
        file, Files.readString(file).replace("\"format_version\" : 1", "\"format_version\" : 9"));
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> StudyResults.read(file));
    assertTrue(e.getMessage().startsWith(file + ": format_version: 9 is newer"), e.getMessage());
  }

  @Test
  void tablesShowTheNetworksOfTheLeastTie() {
    assertEquals(28, ExampleStudy.plain().leastTied().size());
    List<StudyRun> least = ExampleStudy.tied().leastTied();
    assertEquals(6, least.size());
    assertTrue(least.stream().allMatch(run -> run.strength() == 0));
  }

  @Test
  void aRunThatNoEpochMadeBetterIsNoBetterThanUntrained() {
    List<StudyRun> failed = ExampleStudy.plain().noBetterThanUntrained();
    assertEquals(
        List.of(ExampleStudy.FAILED, ExampleStudy.FAILED),
        failed.stream().map(run -> run.loss().loss()).toList());
  }

  @Test
  void aRunBelowTheUntrainedNetworksOnUnseenClassesIsNoBetterThanUntrained() {
    StudyResults plain = ExampleStudy.plain();
    StudyRun good = plain.leastTied().get(0);
    StudyRun overfitted =
        new StudyRun(
            good.model(),
            good.loss(),
            good.seed(),
            null,
            new Accuracy(0.2, 0.1, 0.03, 1790),
            good.scores(),
            good.training());
    StudyResults results =
        new StudyResults(
            1,
            "x",
            "small",
            4,
            plain.data(),
            null,
            plain.properties(),
            List.of(plain.runs().get(0), good, overfitted));
    assertEquals(List.of(overfitted), results.noBetterThanUntrained());
  }
}

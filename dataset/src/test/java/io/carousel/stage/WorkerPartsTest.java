package io.carousel.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.worker.JavaCommand;
import io.carousel.job.worker.WorkerTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES) // a process that should have ended may not
class WorkerPartsTest {

  @TempDir private Path folder;
  private final List<String> begun = new ArrayList<>();
  private final AtomicLong total = new AtomicLong();
  private final AtomicLong done = new AtomicLong();

  private StageRunner runner() {
    WorkerParts parts =
        new WorkerParts(
            JavaCommand.ofThisProcess(),
            2,
            (stage, part) ->
                new WorkerTask(
                    stage.name() + " " + part,
                    LettersWorker.class,
                    List.of(folder.toString(), part.toString()),
                    0));
    return new StageRunner(parts, this::begin);
  }

  private Progress.Step begin(String name, long units, String unit) {
    begun.add(name + " by " + unit);
    total.addAndGet(units);
    return new Progress.Step() {
      @Override
      public void advance(long more) {
        done.addAndGet(more);
      }

      @Override
      public void extend(long more, String what) {
        total.addAndGet(more);
      }

      @Override
      public void close() {}
    };
  }

  @Test
  void twoProcessesGiveWhatOneDoesWithOneProgress() throws IOException {
    Files.writeString(folder.resolve("letters.txt"), "abcdefg");
    runner().run(new Letters(folder));
    assertEquals("ABCDEFG", Letters.text(folder.resolve("capitals.txt")));
    assertEquals(List.of("capitals by letter"), begun);
    assertEquals(List.of(7L, 7L), List.of(total.get(), done.get()));
  }

  @Test
  void aMistakeInAPartIsToldAsItIs() throws IOException {
    Files.writeString(folder.resolve("letters.txt"), "abc9efg");
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> runner().run(new Letters(folder)));
    assertEquals(folder.resolve("letters.txt") + ": 9 is no letter", e.getMessage());
    assertTrue(Files.notExists(folder.resolve("capitals.txt")));
  }
}

package io.carousel.job.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerJournalTest {

  @TempDir private Path folder;

  private final AtomicLong done = new AtomicLong();
  private final TaskProgress progress =
      new TaskProgress(
          0,
          new Progress.Step() {
            @Override
            public void advance(long units) {
              done.addAndGet(units);
            }

            @Override
            public void close() {}
          });

  private WorkerJournal read(Path file) {
    WorkerJournal journal = new WorkerJournal(file);
    journal.read(progress);
    return journal;
  }

  @Test
  void whatAWorkerRecordedIsRead() {
    Path file = folder.resolve("part.jsonl");
    int exitCode =
        Worker.record(
            file,
            worker -> {
              worker.done(1);
              worker.done(5);
            });
    WorkerJournal journal = read(file);
    assertEquals(0, exitCode);
    assertEquals(5, done.get());
    assertEquals(HostName.get(), journal.host());
    assertTrue(journal.time().isPresent());
    assertEquals(Optional.empty(), journal.cause());
  }

  @Test
  void aMistakeIsReadAsOne() {
    Path file = folder.resolve("part.jsonl");
    int exitCode =
        Worker.record(
            file,
            worker -> {
              throw new InvalidInputException("a.yaml:3", "is wrong");
            });
    WorkerJournal journal = read(file);
    assertEquals(2, exitCode);
    assertEquals(Optional.of(WorkerFailure.Cause.INPUT), journal.cause());
    assertEquals("a.yaml:3: is wrong", journal.failure());
    assertEquals(Optional.empty(), journal.time());
  }

  @Test
  void aLineThatIsStillBeingWrittenIsReadWhenItIsWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("part.jsonl"), "{\"done\":2}\n{\"do");
    WorkerJournal journal = read(file);
    assertEquals(2, done.get());
    Files.writeString(file, "ne\":3}\n", StandardOpenOption.APPEND);
    journal.read(progress);
    assertEquals(3, done.get());
  }

  @Test
  void aDiskThatIsNotSharedIsNamed() {
    JobFailedException e =
        assertThrows(
            JobFailedException.class,
            () -> Worker.record(folder.resolve("elsewhere/part.jsonl"), worker -> {}));
    assertTrue(e.getMessage().contains("there is no such folder on " + HostName.get()));
  }
}

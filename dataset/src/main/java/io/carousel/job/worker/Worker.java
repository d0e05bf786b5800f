package io.carousel.job.worker;

import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The process of a {@link WorkerTask}: it reports to the {@link WorkerPool} that started it, and
 * ends when that does, however it does.
 */
public final class Worker {

  private static final int GONE = 3;

  /** A thousand workers that write to one disk must not keep it busy by that. */
  private static final Duration JOURNAL_PAUSE = Duration.ofSeconds(1);

  private final PrintStream pool;
  private final Duration pause;
  private long said = System.nanoTime();
  private long unsaid = -1;

  /**
   * @param pause how long to wait at least from one word on how far it is to the next
   */
  private Worker(PrintStream pool, Duration pause) {
    this.pool = pool;
    this.pause = pause;
  }

  /** What a worker does. */
  @FunctionalInterface
  public interface Work {

    /**
     * Does the work.
     *
     * @param worker where to say how far it is
     */
    void run(Worker worker);
  }

  /**
   * Does the work of this process, and ends the process. Called by {@code main}, once.
   *
   * @param work what to do; an {@link InvalidInputException} or {@link JobFailedException} of it
   *     reaches the pool as it is
   */
  public static void run(Work work) {
    // Whatever else is printed must not come between the messages.
    PrintStream pool =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    ParentWatch.start(GONE);
    System.exit(new Worker(pool, Duration.ZERO).exitCode(work));
  }

  /**
   * Does the work of this process, for somebody who reads a file on a disk that both share; see
   * {@link WorkerJournal}.
   *
   * @param journal the file; its folder has to be there
   * @param work what to do
   * @return the exit code that the process is to end with
   * @throws JobFailedException if the file cannot be written
   */
  public static int record(Path journal, Work work) {
    if (!Files.isDirectory(journal.toAbsolutePath().getParent())) {
      throw new JobFailedException(
          "%s: there is no such folder on %s; the disk that it is on must be shared with that"
                  .formatted(journal.toAbsolutePath().getParent(), HostName.get())
              + " machine, under the same path");
    }
    try (PrintStream out =
        new PrintStream(
            new FileOutputStream(journal.toFile(), true), true, StandardCharsets.UTF_8)) {
      long start = System.nanoTime();
      out.println(WorkerMessage.begun(HostName.get()).toLine());
      Worker worker = new Worker(out, JOURNAL_PAUSE);
      int exitCode = worker.exitCode(work);
      worker.sayUnsaid();
      if (exitCode == 0) {
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        out.println(WorkerMessage.ended(millis).toLine());
      }
      return exitCode;
    } catch (IOException e) {
      throw FileProblem.writing(journal, e);
    }
  }

  private int exitCode(Work work) {
    try {
      work.run(this);
      return 0;
    } catch (InvalidInputException e) {
      return say(WorkerFailure.Cause.INPUT, e.getMessage());
    } catch (JobFailedException e) {
      return say(WorkerFailure.Cause.WORK, e.getMessage());
    } catch (RuntimeException | Error e) {
      // The pool sees from the exit code that this was no ordinary failure.
      e.printStackTrace();
      return GONE;
    }
  }

  private int say(WorkerFailure.Cause cause, String message) {
    pool.println(WorkerMessage.failed(cause, message).toLine());
    return cause == WorkerFailure.Cause.INPUT ? 2 : 1;
  }

  /**
   * Says how far the task is.
   *
   * @param units how many units of it are done by now, those of earlier runs included
   */
  public synchronized void done(long units) {
    unsaid = units;
    if (pause.isZero() || System.nanoTime() - said > pause.toNanos()) {
      sayUnsaid();
    }
  }

  private synchronized void sayUnsaid() {
    if (unsaid >= 0) {
      pool.println(WorkerMessage.done(unsaid).toLine());
      unsaid = -1;
      said = System.nanoTime();
    }
  }

  /**
   * A progress for work that begins steps of its own: the pool hears of all of them as one task,
   * and how many units it has.
   */
  public Progress progress() {
    AtomicLong total = new AtomicLong();
    AtomicLong done = new AtomicLong();
    return (name, units, unit) -> {
      pool.println(WorkerMessage.total(total.addAndGet(units), unit).toLine());
      return new Progress.Step() {
        @Override
        public void advance(long more) {
          done(done.addAndGet(more));
        }

        @Override
        public void close() {}
      };
    };
  }
}

package io.carousel.job.worker;

import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The process of a {@link WorkerTask}: it reports to the {@link WorkerPool} that started it, and
 * ends when that does, however it does.
 */
public final class Worker {

  private static final int GONE = 3;

  private final PrintStream pool;

  private Worker(PrintStream pool) {
    this.pool = pool;
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
    System.exit(new Worker(pool).exitCode(work));
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
  public void done(long units) {
    pool.println(WorkerMessage.done(units).toLine());
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

package io.carousel.job.worker;

import io.carousel.job.FileProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a worker on another machine says in a file on a disk that both share, a line at a time; see
 * {@link Worker#record}. Read again and again, from where it was read before.
 */
public final class WorkerJournal {

  private static final int MOST_AT_ONCE = 1 << 16;

  private final Path file;
  private long read;
  private String host = "";
  private Duration time;
  private WorkerMessage failure;

  /** The journal of one attempt at a task. */
  public WorkerJournal(Path file) {
    this.file = file;
  }

  /**
   * Reads what has been added.
   *
   * @param progress hears how far the task is
   * @throws io.carousel.job.InvalidInputException if the file cannot be read
   */
  public void read(TaskProgress progress) {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer bytes = ByteBuffer.allocate(MOST_AT_ONCE);
      channel.read(bytes, read);
      String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
      int end = text.lastIndexOf('\n') + 1; // The line after it is still being written.
      text.substring(0, end).lines().forEach(line -> hear(line, progress));
      read += text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
    } catch (IOException e) {
      throw FileProblem.reading(file, e);
    }
  }

  private void hear(String line, TaskProgress progress) {
    Optional<WorkerMessage> heard = WorkerMessage.ofLine(line);
    if (heard.isEmpty()) {
      return;
    }
    WorkerMessage message = heard.get();
    if (message.host() != null) {
      host = message.host();
    } else if (message.millis() != null) {
      time = Duration.ofMillis(message.millis());
    } else if (message.total() != null) {
      progress.expect(message.total(), message.unit());
    } else if (message.done() != null) {
      progress.reach(message.done());
    } else {
      failure = message;
    }
  }

  /** The machine that the task runs on; "" before that is known. */
  public String host() {
    return host;
  }

  /** How long the task took; empty while it is not done. */
  public Optional<Duration> time() {
    return Optional.ofNullable(time);
  }

  /** Whose fault it is that the task cannot be done; empty while nothing is said of that. */
  public Optional<WorkerFailure.Cause> cause() {
    return Optional.ofNullable(failure).map(WorkerMessage::cause);
  }

  /** Why it cannot be done, in a clause; "" while nothing is said of that. */
  public String failure() {
    return failure == null ? "" : failure.failure();
  }
}

package io.carousel.analysis.training.run;

import io.carousel.job.JobFailedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps two processes from training in one folder. The system lets go of it when a process ends.
 */
final class RunLock implements AutoCloseable {

  /** A worker whose pool was killed needs a moment to end. */
  private static final int ATTEMPTS = 100;

  private static final int PAUSE_MILLIS = 100;

  private final Path file;
  private final FileChannel channel;

  private RunLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws JobFailedException if another process keeps it
   */
  static RunLock take(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return new RunLock(file, channel);
        }
        Thread.sleep(PAUSE_MILLIS);
      }
      channel.close();
    } catch (IOException e) {
      throw new JobFailedException(file + ": could not be locked (" + e.getMessage() + ")", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobFailedException("interrupted before training began", e);
    }
    throw new JobFailedException(
        file.getParent() + ": another process is training there; wait for it to end");
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
      channel.close();
    } catch (IOException e) {
      throw new JobFailedException(file + ": could not be unlocked (" + e.getMessage() + ")", e);
    }
  }
}

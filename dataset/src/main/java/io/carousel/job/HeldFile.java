package io.carousel.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Tells whether the process that is writing or keeping a file still runs: it locks the file, and
 * the system lets go of that when the process ends, however it does. Names of such files begin with
 * the process's ({@link AttemptName#PROCESS}), or have it after the name of another file.
 */
final class HeldFile {

  private HeldFile() {}

  /** Creates a file and keeps it; a disk that knows no locks gives a file that nobody keeps. */
  static FileChannel create(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      FileLock held = channel.tryLock();
      if (held == null) {
        channel.close();
        throw new NoSuchFileException(file.toString()); // Taken for an ended one's this moment.
      }
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      return channel; // No locks on this disk.
    }
    return channel;
  }

  /**
   * Deletes a file unless its process still runs.
   *
   * @return whether it is gone; false also where that cannot be told, as the disk knows no locks
   */
  static boolean deleteIfEnded(Path file) throws IOException {
    if (isOfThisProcess(file)) {
      return false; // To open and close it here would give up the lock, which is the process's.
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      FileLock held;
      try {
        held = channel.tryLock();
      } catch (IOException | OverlappingFileLockException e) {
        return false;
      }
      if (held == null) {
        return false;
      }
      Files.deleteIfExists(file);
      return true;
    } catch (NoSuchFileException e) {
      return true;
    }
  }

  /** Whether a file was made by this process. */
  static boolean isOfThisProcess(Path file) {
    return file.getFileName().toString().contains(AttemptName.PROCESS);
  }
}

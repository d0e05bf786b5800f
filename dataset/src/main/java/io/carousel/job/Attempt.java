package io.carousel.job;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One process's try at some work, with a folder of its own for what is not whole yet. Several
 * attempts at the same work can run at once, on machines that share a disk, and never touch each
 * other's folders. What an attempt that ended or was killed left behind is taken over by the next.
 *
 * <p>A lock on a file in the folder tells whether an attempt still runs: it goes when the process
 * does. Where a disk knows no locks, what killed attempts left stays until it is deleted by hand.
 */
public final class Attempt implements AutoCloseable {

  private static final String LOCK = "lock";
  private static final String BEGINNING = ".beginning";
  private static final String TAKEN = "taken";
  private static final int TRIES = 100;

  private final Path all;
  private final Path folder;
  private final FileChannel lock;
  private final List<Path> left = new ArrayList<>();
  private boolean done;
  private boolean closed;

  private Attempt(Path all, Path folder, FileChannel lock) {
    this.all = all;
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Begins an attempt, and takes over what ended ones left.
   *
   * @param all the folder of all attempts at the same work; is made, and goes with the last of
   *     them, and so does the folder that it is in if nothing else is there
   * @throws JobFailedException if the folder cannot be written to
   */
  public static Attempt begin(Path all) {
    try {
      for (int i = 0; i < TRIES; i++) {
        String name = AttemptName.next();
        Path beginning = all.resolve(name + BEGINNING);
        Path folder = all.resolve(name);
        try {
          Files.createDirectories(beginning);
          FileChannel lock = HeldFile.create(beginning.resolve(LOCK));
          // Only a folder with its lock held gets the name that others look at as an attempt's.
          Files.move(beginning, folder, StandardCopyOption.ATOMIC_MOVE);
          Attempt attempt = new Attempt(all, folder, lock);
          attempt.takeOver();
          return attempt;
        } catch (NoSuchFileException e) {
          // Another attempt took this one's folder for an ended one, or deleted the empty parent.
        }
      }
      throw new IOException("other attempts are in the way");
    } catch (IOException e) {
      throw FileProblem.writing(all, e);
    }
  }

  /**
   * Deletes what ended attempts left at work that is done by now.
   *
   * @param all the folder of all attempts at it; may be missing
   * @throws JobFailedException if it cannot be deleted
   */
  public static void discardEnded(Path all) {
    if (Files.isDirectory(all)) {
      try (Attempt attempt = begin(all)) {
        attempt.done();
      }
    }
  }

  private void takeOver() throws IOException {
    List<Path> others;
    try (Stream<Path> files = Files.list(all)) {
      others = files.filter(Files::isDirectory).filter(other -> !other.equals(folder)).toList();
    }
    for (Path other : others) {
      Path taken = folder.resolve(TAKEN + left.size());
      if (take(other, taken)) {
        left.add(taken);
      }
    }
  }

  /** Moves the folder of an attempt that has ended; false if it still runs or somebody has it. */
  private static boolean take(Path other, Path taken) throws IOException {
    Path lockFile = other.resolve(LOCK);
    boolean own = other.getFileName().toString().startsWith(AttemptName.PROCESS);
    if (own && Files.exists(lockFile)) {
      return false; // To open and close it here would give up the lock, which is the process's.
    }
    try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
      FileLock held = channel.tryLock();
      return held != null && move(other, taken);
    } catch (NoSuchFileException e) {
      return move(other, taken); // It gave up its lock when it ended.
    } catch (IOException e) {
      return false; // No locks on this disk.
    }
  }

  private static boolean move(Path other, Path taken) throws IOException {
    try {
      Files.move(other, taken, StandardCopyOption.ATOMIC_MOVE);
      Files.deleteIfExists(taken.resolve(LOCK));
      return true;
    } catch (NoSuchFileException e) {
      return false; // Another attempt was first.
    }
  }

  /** This attempt's folder, for files that are not whole yet. */
  public Path folder() {
    return folder;
  }

  /**
   * Folders that ended attempts left, which are this attempt's now and go when it is done. Those
   * that they had themselves taken over are among them.
   */
  public List<Path> left() {
    List<Path> all = new ArrayList<>();
    left.forEach(taken -> addWithin(taken, all));
    return all;
  }

  private static void addWithin(Path taken, List<Path> all) {
    all.add(taken);
    for (int i = 0; Files.isDirectory(taken.resolve(TAKEN + i)); i++) {
      addWithin(taken.resolve(TAKEN + i), all);
    }
  }

  /**
   * Writes a file in this attempt's folder and then puts it in its place, whole.
   *
   * @throws JobFailedException if the file cannot be written; an older one is untouched then
   */
  public void write(Path file, WholeFile.Content content) {
    Path partial = folder.resolve(AttemptName.next());
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
        content.writeTo(out);
      } catch (IOException e) {
        Files.deleteIfExists(partial);
        throw e;
      }
      put(partial, file);
    } catch (IOException e) {
      throw FileProblem.writing(file, e);
    }
  }

  /**
   * Puts a whole file from this attempt's folder in its place, or one from another disk.
   *
   * @throws IOException if it cannot be moved
   */
  public static void put(Path partial, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      WholeFile.write(file, out -> Files.copy(partial, out));
      Files.delete(partial);
    }
  }

  /** Says that the work is done, so that nothing is left for a next attempt. */
  public void done() {
    done = true;
  }

  /** Ends the attempt: what it has is deleted if the work is done, else left for the next. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (done) {
        takeOver(); // Whoever was killed meanwhile left nothing that is still needed.
        lock.close();
        deleteUnlessTaken(folder);
      } else {
        Files.deleteIfExists(folder.resolve(LOCK));
        lock.close();
        FolderTree.deleteIfEmpty(folder);
      }
      FolderTree.deleteIfEmpty(all);
      FolderTree.deleteIfEmpty(all.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw FileProblem.writing(all, e);
    }
  }

  /** Without its lock, another attempt may take the folder over, and deletes it when it is done. */
  private static void deleteUnlessTaken(Path folder) throws IOException {
    try {
      FolderTree.delete(folder);
    } catch (NoSuchFileException e) {
      return;
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof NoSuchFileException)) {
        throw e.getCause();
      }
    }
  }
}

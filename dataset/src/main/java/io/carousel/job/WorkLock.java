package io.carousel.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps two processes from work that would get in each other's way in one folder: two that write
 * the same files, or one that reads what another writes. Each has a file in {@code locks/} there,
 * which says who it is. The system lets go of a file when its process ends, however it does; the
 * next one that comes deletes it. Where a disk knows no locks, what a killed process left is told
 * by its process number on the same machine, and kept for alive on any other. A process does not
 * keep itself out.
 */
public final class WorkLock implements AutoCloseable {

  private static final String FOLDER = "locks";

  /** Not locked yet, so that nobody may judge by it. */
  private static final String NEW = ".new";

  /** Wants the work and looks whether others have it. */
  private static final String ASKING = ".asking";

  /** Has the work. */
  private static final String HELD = ".held";

  private static final int PAUSE_MILLIS = 50;

  /** Where two ask at the same moment, so often the one looks again what the other comes to. */
  private static final int LEAST_LOOKS = 40;

  private final Path folder;
  private final LockHolder holder;
  private FileChannel channel;
  private Path file;

  private WorkLock(Path folder, LockHolder holder) {
    this.folder = folder;
    this.holder = holder;
  }

  /**
   * Takes the lock for some work.
   *
   * @param root the folder that the work is in
   * @param work what it is called
   * @param part which part of it; other parts of the same division do not exclude it
   * @param reads files and folders in that folder that it reads
   * @param writes those that it writes
   * @throws JobFailedException if another process has such files; names it
   */
  public static WorkLock take(
      Path root, String work, Shard part, List<Path> reads, List<Path> writes) {
    return take(root, work, part, reads, writes, 0);
  }

  /**
   * Takes the lock for work that needs all of a folder.
   *
   * @param patienceMillis how long to wait for another process, which may be about to end
   * @throws JobFailedException if another process has it still; names it
   */
  public static WorkLock takeAll(Path root, String work, int patienceMillis) {
    return take(root, work, Shard.WHOLE, List.of(), List.of(root), patienceMillis);
  }

  /**
   * Deletes what killed processes left of locks, where none is taken as there is nothing to do.
   *
   * @throws JobFailedException if it cannot be deleted
   */
  public static void discardEnded(Path root) {
    Path folder = root.resolve(FOLDER);
    if (Files.isDirectory(folder)) {
      try {
        for (Path file : list(folder)) {
          HeldFile.deleteIfEnded(file);
        }
        FolderTree.deleteIfEmpty(folder);
      } catch (IOException e) {
        throw FileProblem.writing(folder, e);
      }
    }
  }

  private static WorkLock take(
      Path root, String work, Shard part, List<Path> reads, List<Path> writes, int patience) {
    WorkLock lock =
        new WorkLock(
            root.resolve(FOLDER),
            LockHolder.of(work, part, within(root, reads), within(root, writes)));
    try {
      lock.ask();
      lock.await(root, patience);
      return lock;
    } catch (IOException e) {
      lock.close();
      throw FileProblem.writing(lock.folder, e);
    } catch (InterruptedException e) {
      lock.close();
      Thread.currentThread().interrupt();
      throw new JobFailedException("`" + work + "` was interrupted before it began", e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Paths from a folder, with slashes; what lies elsewhere is nobody's there. */
  private static List<String> within(Path root, List<Path> paths) {
    return paths.stream()
        .filter(path -> path.getFileSystem().equals(root.getFileSystem()) && path.startsWith(root))
        .map(path -> root.relativize(path).toString())
        .toList();
  }

  /** Puts this one's file there, where others see it. */
  private void ask() throws IOException {
    while (true) {
      String name = AttemptName.next();
      Path beginning = folder.resolve(name + NEW);
      try {
        Files.createDirectories(folder);
        channel = HeldFile.create(beginning);
        file = beginning;
        channel.write(ByteBuffer.wrap(holder.json()));
        moveTo(name + ASKING);
        return;
      } catch (NoSuchFileException e) {
        // Another took this file for an ended one's before it was locked, or the empty folder.
        release();
      }
    }
  }

  private void moveTo(String name) throws IOException {
    Path to = folder.resolve(name);
    Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
    file = to;
  }

  private void await(Path root, int patience) throws IOException, InterruptedException {
    int looks = Math.max(LEAST_LOOKS, patience / PAUSE_MILLIS);
    Optional<Other> other = Optional.empty();
    for (int look = 0; look < looks; look++) {
      other = others().filter(one -> one.holder().excludes(holder)).findFirst();
      if (other.isEmpty()) {
        String name = name();
        moveTo(name.substring(0, name.length() - ASKING.length()) + HELD);
        return;
      }
      // Of two that ask at the same time, the one whose name is first looks again.
      boolean both = !other.get().held() && other.get().name().compareTo(name()) > 0;
      if (!both && look * PAUSE_MILLIS >= patience) {
        break;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    throw new JobFailedException(
        "%s: %s; wait for it to end or stop it, then run the same command again"
            .formatted(root, other.orElseThrow().holder().inWords()));
  }

  private String name() {
    return file.getFileName().toString();
  }

  /**
   * Another one that holds a lock in the folder or asks for it.
   *
   * @param held whether it has it already
   */
  private record Other(String name, LockHolder holder, boolean held) {}

  private Stream<Other> others() throws IOException {
    Stream.Builder<Other> others = Stream.builder();
    for (Path one : list(folder)) {
      String name = one.getFileName().toString();
      boolean held = name.endsWith(HELD);
      if (HeldFile.deleteIfEnded(one) || !(held || name.endsWith(ASKING))) {
        continue;
      }
      Optional<LockHolder> who = read(one);
      if (who.isPresent() && who.get().isGone()) {
        Files.deleteIfExists(one);
      } else {
        who.ifPresent(there -> others.add(new Other(name, there, held)));
      }
    }
    return others.build();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      // This process's own are not opened: to close one again would give up its lock.
      return all.filter(one -> !HeldFile.isOfThisProcess(one)).sorted().toList();
    }
  }

  private static Optional<LockHolder> read(Path file) throws IOException {
    try {
      return LockHolder.ofJson(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty(); // It has just been given back.
    }
  }

  private void release() throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
    if (channel != null) {
      channel.close();
    }
    channel = null;
    file = null;
  }

  /** Gives the lock back; its file goes, and the folder with the last of them. */
  @Override
  public void close() {
    try {
      release();
      FolderTree.deleteIfEmpty(folder);
    } catch (IOException e) {
      throw FileProblem.writing(folder, e);
    }
  }
}

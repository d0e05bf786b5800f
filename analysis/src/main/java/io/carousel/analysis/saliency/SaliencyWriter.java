package io.carousel.analysis.saliency;

import io.carousel.analysis.support.json.JsonFile;
import io.carousel.job.Attempt;
import io.carousel.job.FileProblem;
import io.carousel.job.JobFailedException;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Writes one model's maps in a folder of its own, map by map, and puts the file in its place once
 * it is whole. What an ended run wrote, with the very same origin, is taken over as far as it is
 * whole. Two runs may write the same file at once: they write the same bytes.
 */
public final class SaliencyWriter implements AutoCloseable {

  private static final String ATTEMPTS = "attempts";
  private static final String MAPS = "maps";

  private final Path file;
  private final Attempt attempt;
  private final Path unfinished;
  private final ZipOutputStream out;
  private final int bits;
  private int maps;

  /** Where files are written. */
  @FunctionalInterface
  interface Disk {
    OutputStream open(Path file) throws IOException;
  }

  private SaliencyWriter(
      Path file, Attempt attempt, Path unfinished, ZipOutputStream out, int bits) {
    this.file = file;
    this.attempt = attempt;
    this.unfinished = unfinished;
    this.out = out;
    this.bits = bits;
  }

  /**
   * Starts, or goes on.
   *
   * @param file where the maps go in the end
   * @throws JobFailedException if it cannot be written
   */
  public static SaliencyWriter open(Path file, SaliencyOrigin origin) {
    return open(file, origin, Files::newOutputStream);
  }

  /** Starts, or goes on, on a disk of which a test knows when it is full. */
  static SaliencyWriter open(Path file, SaliencyOrigin origin, Disk disk) {
    Attempt attempt = Attempt.begin(attempts(file));
    Path unfinished = attempt.folder().resolve(MAPS);
    byte[] head = JsonFile.bytes(origin);
    try {
      return open(file, attempt, unfinished, head, origin.bits(), disk);
    } catch (IOException e) {
      attempt.close();
      throw FileProblem.writing(file, e);
    }
  }

  private static SaliencyWriter open(
      Path file, Attempt attempt, Path unfinished, byte[] head, int bits, Disk disk)
      throws IOException {
    ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(disk.open(unfinished)));
    try {
      SaliencyWriter writer = new SaliencyWriter(file, attempt, unfinished, out, bits);
      writer.put(SaliencyFile.ORIGIN, head);
      writer.takeOver(head);
      out.flush();
      return writer;
    } catch (IOException e) {
      abandon(out);
      // What it copied is still where it was, and the room is needed.
      Files.deleteIfExists(unfinished);
      throw e;
    }
  }

  /** Lets go of a file that could not be written; what its buffers hold is lost in any case. */
  private static void abandon(OutputStream out) {
    try {
      out.close();
    } catch (IOException e) {
      return; // The disk is full: that is what is being said already.
    }
  }

  /** The folder of all attempts at a file. */
  static Path attempts(Path file) {
    String name = file.getFileName().toString();
    return file.resolveSibling(ATTEMPTS)
        .resolve(name.substring(0, name.length() - SaliencyFile.ENDING.length()));
  }

  /** Deletes what runs that were killed had of a file that is whole by now. */
  public static void discardAttempts(Path file) {
    Attempt.discardEnded(attempts(file));
  }

  /** Copies the maps of the run that got furthest. */
  private void takeOver(byte[] origin) throws IOException {
    Path furthest = null;
    int most = 0;
    for (Path folder : attempt.left()) {
      Path left = folder.resolve(MAPS);
      int whole = Files.exists(left) ? visit(left, origin, (name, bytes) -> {}) : 0;
      if (whole > most) {
        furthest = left;
        most = whole;
      }
    }
    if (furthest != null) {
      maps = visit(furthest, origin, this::put);
      out.flush();
      // Only now are they twice on the disk.
      Files.delete(furthest);
    }
  }

  /** Takes a map as it lies in a file. */
  @FunctionalInterface
  private interface Visitor {
    void map(String name, byte[] bytes) throws IOException;
  }

  /**
   * Goes through the maps of a file that may end anywhere.
   *
   * @return how many whole ones it has; 0 where it has another origin
   */
  private static int visit(Path file, byte[] origin, Visitor visitor) throws IOException {
    int count = 0;
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      ZipEntry entry = next(zip);
      if (entry == null || !Arrays.equals(origin, read(zip))) {
        return 0;
      }
      for (entry = next(zip); entry != null; entry = next(zip)) {
        byte[] bytes = read(zip);
        if (bytes == null) {
          return count;
        }
        visitor.map(entry.getName(), bytes);
        count++;
      }
    }
    return count;
  }

  /** The next entry; null where the file ends, as the run was killed here. */
  private static ZipEntry next(ZipInputStream zip) throws IOException {
    try {
      return zip.getNextEntry();
    } catch (EOFException | ZipException e) {
      return null;
    }
  }

  /** What an entry holds; null where the file ends within. */
  private static byte[] read(ZipInputStream zip) throws IOException {
    try {
      return zip.readAllBytes();
    } catch (EOFException | ZipException e) {
      return null;
    }
  }

  /** How many maps are written, the first of them in order. */
  public int maps() {
    return maps;
  }

  /** Writes the next map. */
  public void append(int frame, SaliencyMap map) {
    try {
      put(SaliencyFile.entry(frame), StoredMap.encoded(map, bits));
      out.flush();
      maps++;
    } catch (IOException e) {
      throw FileProblem.writing(file, e);
    }
  }

  private void put(String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0); // The same maps give the same file.
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }

  /** Puts the file in its place; all maps must have been written. */
  public void finish() {
    try {
      out.close();
      Attempt.put(unfinished, file);
      attempt.done();
    } catch (IOException e) {
      throw FileProblem.writing(file, e);
    }
  }

  @Override
  public void close() {
    try (attempt) {
      if (maps == 0 && attempt.left().isEmpty()) {
        attempt.done(); // There is nothing that a next run could take over.
      }
      out.close();
    } catch (IOException e) {
      throw FileProblem.writing(file, e);
    }
  }
}

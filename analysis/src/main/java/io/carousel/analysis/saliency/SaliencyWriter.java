package io.carousel.analysis.saliency;

import io.carousel.analysis.support.json.JsonFile;
import io.carousel.job.JobFailedException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Writes one model's maps under a temporary name, map by map, and puts the file in its place once
 * it is whole. What a killed run wrote, with the very same origin, is taken over as far as it is
 * whole.
 */
public final class SaliencyWriter implements AutoCloseable {

  private final Path file;
  private final Path unfinished;
  private final ZipOutputStream out;
  private final int bits;
  private int maps;

  /** Where files are written. */
  @FunctionalInterface
  interface Disk {
    OutputStream open(Path file) throws IOException;
  }

  private SaliencyWriter(Path file, Path unfinished, ZipOutputStream out, int bits) {
    this.file = file;
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
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    Path before = file.resolveSibling(file.getFileName() + ".before");
    try {
      Files.createDirectories(file.getParent());
      if (Files.exists(unfinished)) {
        Files.move(unfinished, before, StandardCopyOption.REPLACE_EXISTING);
      }
      byte[] head = JsonFile.bytes(origin);
      Map<String, byte[]> kept = Files.exists(before) ? whole(before, head) : Map.of();
      ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(disk.open(unfinished)));
      SaliencyWriter writer = new SaliencyWriter(file, unfinished, out, origin.bits());
      writer.put(SaliencyFile.ORIGIN, head);
      for (Map.Entry<String, byte[]> map : kept.entrySet()) {
        writer.put(map.getKey(), map.getValue());
        writer.maps++;
      }
      out.flush();
      Files.deleteIfExists(before);
      return writer;
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /** The maps of a file that may end anywhere; none where it has another origin. */
  private static Map<String, byte[]> whole(Path file, byte[] origin) throws IOException {
    Map<String, byte[]> maps = new LinkedHashMap<>();
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      ZipEntry entry = zip.getNextEntry();
      if (entry == null || !java.util.Arrays.equals(origin, zip.readAllBytes())) {
        return Map.of();
      }
      for (entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        maps.put(entry.getName(), zip.readAllBytes());
      }
    } catch (java.io.EOFException | java.util.zip.ZipException e) {
      return maps; // The run was killed here: what came before is whole.
    }
    return maps;
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
      throw failed(file, e);
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
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private static JobFailedException failed(Path file, IOException e) {
    return new JobFailedException(
        "%s: could not be written (%s); free some space or check the folder's"
            .concat(" permissions, then run the same command again")
            .formatted(file, e.getMessage()),
        e);
  }
}

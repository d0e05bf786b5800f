package io.carousel.analysis.support.json;

import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;

/**
 * A kind of file that holds a record as JSON and says the version of its layout, as {@code
 * format_version}.
 *
 * @param type the record
 * @param oldest the oldest version that this code reads
 * @param newest the newest version that this code reads, which is the one that it writes
 * @param ifMissing what to say, and what to do, if there is no such file
 */
public record VersionedJson<T extends Record>(
    Class<T> type, int oldest, int newest, String ifMissing) {

  /** Files of which every version up to the newest is read. */
  public VersionedJson(Class<T> type, int newest, String ifMissing) {
    this(type, 0, newest, ifMissing);
  }

  /** Writes a record, whole or not at all. */
  public void write(Path file, T value) {
    JsonFile.write(file, value);
  }

  /**
   * Reads a record.
   *
   * @throws InvalidInputException if the file is missing or broken, or of a version that this code
   *     does not read
   */
  public T read(Path file) {
    // The version first: what a newer file holds may be nothing that the record knows.
    requireKnown(file, JsonFile.read(file, Version.class, ifMissing).formatVersion);
    return JsonFile.read(file, type, ifMissing);
  }

  /**
   * Reads a record from JSON that was in a file.
   *
   * @param file where it was
   * @throws InvalidInputException as {@link #read(Path)}
   */
  public T read(Path file, byte[] json) {
    requireKnown(file, JsonFile.read(file, json, Version.class).formatVersion);
    return JsonFile.read(file, json, type);
  }

  private void requireKnown(Path file, int found) {
    if (found > newest) {
      throw new InvalidInputException(
          FileProblem.place(file) + ": format_version",
          found + " is newer than the " + newest + " that this version reads; update Carousel");
    }
    if (found < oldest) {
      throw new InvalidInputException(
          FileProblem.place(file) + ": format_version",
          found + " is older than the " + oldest + " that this version reads; make the file again");
    }
  }

  /** What every version of every file has. */
  private record Version(int formatVersion) {}
}

package io.carousel.stage;

import io.carousel.job.FileProblem;
import io.carousel.job.FolderTree;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Shard;
import io.carousel.job.WholeFile;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where one stage keeps its record and, until they are merged, its parts: {@code
 * stages/<stage>.json} and {@code stages/<stage>-<fingerprint>/<part>} in a folder that holds what
 * the stage is about. Parts of other settings or inputs lie in another folder and are never mixed
 * with these.
 */
public final class Workspace {

  private static final int SHORT = 16;

  private final Path root;
  private final String stage;

  /**
   * The workspace of a stage; nothing is created yet.
   *
   * @param root the folder that the outputs are in: a dataset's
   * @param stage the stage's name
   */
  public Workspace(Path root, String stage) {
    this.root = root;
    this.stage = stage;
  }

  private Path stages() {
    return root.resolve("stages");
  }

  private Path record() {
    return stages().resolve(stage + ".json");
  }

  private Path folder(String fingerprint) {
    return stages().resolve(stage + "-" + fingerprint.substring(0, SHORT));
  }

  /** Where a part's result lies: a file, or a folder, whose being there says that it is done. */
  public Path part(String fingerprint, Shard part) {
    return folder(fingerprint).resolve("part-%d-of-%d".formatted(part.number(), part.count()));
  }

  /**
   * The results of all parts, in order.
   *
   * @throws InvalidInputException if a part has not been run
   */
  public List<Path> parts(String fingerprint, int count) {
    List<Path> files =
        IntStream.rangeClosed(1, count)
            .mapToObj(number -> part(fingerprint, new Shard(number, count)))
            .toList();
    List<Path> missing = files.stream().filter(file -> !Files.exists(file)).toList();
    if (!missing.isEmpty()) {
      throw new InvalidInputException(
          folder(fingerprint).toString(),
          "%d of %d parts of %s are missing; run them first, %s to begin with"
              .formatted(missing.size(), count, stage, missing.get(0).getFileName()));
    }
    return files;
  }

  /** Whether the outputs that were recorded are there and are of this fingerprint. */
  public boolean isCurrent(String fingerprint) {
    return StageRecord.read(record()).filter(there -> there.stands(fingerprint, root)).isPresent();
  }

  /**
   * Records that outputs are of a fingerprint, and deletes the parts that they were put together
   * from.
   *
   * @param outputs what was written: files, and folders all of whose files were
   */
  public void record(String fingerprint, List<Path> outputs) {
    StageRecord.of(stage, fingerprint, root, outputs).write(record());
    discardParts(fingerprint);
  }

  /** Deletes parts that have been put together, and nothing that is still being written. */
  public void discardParts(String fingerprint) {
    Path folder = folder(fingerprint);
    try {
      if (Files.isDirectory(folder)) {
        List<Path> parts;
        try (var files = Files.list(folder)) {
          parts = files.filter(file -> !isUnderWay(file)).toList();
        }
        for (Path part : parts) {
          FolderTree.delete(part);
        }
        Files.deleteIfExists(folder);
        Files.deleteIfExists(stages());
      }
    } catch (DirectoryNotEmptyException | NoSuchFileException e) {
      // Another attempt is still writing a part, or is deleting them too: both may.
      return;
    } catch (IOException e) {
      throw new JobFailedException(
          folder + ": parts could not be deleted (" + FileProblem.detail(e) + ")", e);
    }
  }

  private static boolean isUnderWay(Path file) {
    return file.getFileName().toString().endsWith(WholeFile.PARTIAL_SUFFIX);
  }
}

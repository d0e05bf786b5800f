package io.carousel.renderer.model;

import io.carousel.job.FolderTree;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.worker.LimitedProcess;
import io.carousel.job.worker.LimitedProcess.Ending;
import io.carousel.job.worker.LimitedProcess.Limits;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads models in a process of its own, with limits on its memory and time: the library that reads
 * them is native code, which a damaged or malicious file can crash, hang, or make take all memory.
 */
final class ModelProcess implements ModelSource {

  /** What the smallest model may take: twice what the largest model of the catalogue does. */
  private static final int LEAST_MEGABYTES = 512;

  /** A text of some bytes may be a number of four, in lists of lists: as much for each of it. */
  private static final int TIMES_THE_FILE = 48;

  /** No car needs more; a machine that has less ends the process sooner. */
  private static final int MOST_MEGABYTES = 32 * 1024;

  private static final int LEAST_SECONDS = 10;
  private static final int MOST_SECONDS = 1200;
  private static final int MEGABYTE = 1 << 20;

  @Override
  public List<Surface> read(Path file, boolean outsideFiles) {
    if (!Files.isRegularFile(file)) {
      throw ModelFile.missing(file);
    }
    try {
      Limits limits = limits(file);
      Path folder = Files.createTempDirectory("carousel-model");
      try {
        Path answer = folder.resolve("answer");
        Ending ending =
            new LimitedProcess(limits)
                .run(
                    ModelReader.class,
                    List.of(file.toString(), Boolean.toString(outsideFiles), answer.toString()));
        if (ending.exitCode() != 0 || !Files.exists(answer)) {
          throw new InvalidInputException(file.toString(), why(ending, limits));
        }
        return surfaces(answer);
      } finally {
        FolderTree.delete(folder);
      }
    } catch (IOException e) {
      throw new JobFailedException(
          file + ": could not be imported (" + e.getMessage() + "); is the disk full?", e);
    }
  }

  private static List<Surface> surfaces(Path answer) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(answer)))) {
      if (in.readByte() == ModelReader.REFUSED) {
        throw InvalidInputException.ofAll(List.of(in.readUTF()));
      }
      return new SurfaceStream(Files.size(answer)).read(in);
    }
  }

  private static String why(Ending ending, Limits limits) {
    String how;
    if (ending.tooLong()) {
      how = "it would take more than %d s".formatted(limits.seconds());
    } else if (ending.exitCode() == ModelReader.OUT_OF_MEMORY) {
      how = "it would take more than %d MB of memory".formatted(limits.megabytes());
    } else {
      how =
          ending.signal().isPresent()
              ? "it crashes the library that reads models, by signal " + ending.signal().getAsInt()
              : "the library that reads models ended with exit code " + ending.exitCode();
    }
    return "could not be read as a model (" + how + "); export it again, or as another format";
  }

  /** The larger the files, the more it may take. */
  private static Limits limits(Path file) throws IOException {
    long megabytes = 0;
    try (Stream<Path> beside = Files.list(file.toAbsolutePath().getParent())) {
      for (Path one : beside.filter(Files::isRegularFile).toList()) {
        // glTF has its numbers in files of their own.
        if (one.getFileName().equals(file.getFileName())
            || one.toString().toLowerCase(Locale.ROOT).endsWith(".bin")) {
          megabytes += Files.size(one) / MEGABYTE;
        }
      }
    }
    return new Limits(
        (int) Math.min(MOST_MEGABYTES, LEAST_MEGABYTES + TIMES_THE_FILE * megabytes),
        (int) Math.min(MOST_SECONDS, LEAST_SECONDS + megabytes));
  }
}

package io.carousel.renderer.asset;

import io.carousel.job.JobFailedException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Debian's client, and that of its descendants. It needs no root to download a package. */
public final class AptClient implements PackageClient {

  private static final String CAROUSEL_WORKS_WITHOUT =
      "; if you have the package, name it with `from` FILE; the built-in cars and daylight serve"
          + " without it";

  private final List<String> command;

  /** The client that is on the path. */
  public AptClient() {
    this("apt-get");
  }

  AptClient(String program) {
    this.command = List.of(program, "download");
  }

  @Override
  public Path fetch(String name, Path folder) {
    String complaint = run(name, folder);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".deb"))
          .findFirst()
          .orElseThrow(
              () ->
                  new JobFailedException(
                      name
                          + ": could not be downloaded ("
                          + complaint
                          + ")"
                          + CAROUSEL_WORKS_WITHOUT));
    } catch (IOException e) {
      throw new JobFailedException(folder + ": could not be read (" + e.getMessage() + ")", e);
    }
  }

  // What the client wrote last, which is why it failed if it did.
  private String run(String name, Path folder) {
    try {
      Process process =
          new ProcessBuilder(Stream.concat(command.stream(), Stream.of(name)).toList())
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
      int exit = process.waitFor();
      return output
          .lines()
          .filter(line -> line.startsWith("E:"))
          .findFirst()
          .orElse(command.get(0) + " ended with " + exit);
    } catch (IOException e) {
      throw new JobFailedException(
          "there is no "
              + command.get(0)
              + " on this machine to download "
              + name
              + CAROUSEL_WORKS_WITHOUT,
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobFailedException(name + ": the download was interrupted", e);
    }
  }
}

package io.carousel.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Inputs and outputs of the published Python code, from the test resources. */
public final class Golden {

  private Golden() {}

  /** The path of a golden file. */
  public static Path path(String name) {
    try {
      return Path.of(Golden.class.getResource("/golden/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Unpacks a gzipped golden file into a folder. */
  public static Path unpacked(String name, Path folder) {
    Path file = folder.resolve(Path.of(name).getFileName());
    try (InputStream in = new GZIPInputStream(Files.newInputStream(path(name + ".gz")))) {
      Files.createDirectories(folder);
      Files.copy(in, file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.carousel.renderer.asset;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Reads a Debian package: an ar archive, in which {@code data.tar}, packed with xz, zstd, gzip or
 * not at all, holds the files.
 */
final class DebFile {

  private static final String DATA = "data.tar";

  /** Debian packs with at most 64 MB to unpack; a header can ask for four gigabytes. */
  private static final int MOST_XZ_KILOBYTES = 256 * 1024;

  private DebFile() {}

  /**
   * Unpacks some files.
   *
   * @param names the names of the files, without folders
   * @param into the folder that they go into
   * @return where those that the package has are now, by name
   * @throws IOException if the package is damaged or cannot be read, or the disk is full
   */
  static Map<String, Path> unpack(Path deb, Set<String> names, Path into) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(deb));
        ArArchiveInputStream ar = new ArArchiveInputStream(in)) {
      for (ArArchiveEntry entry = ar.getNextEntry(); entry != null; entry = ar.getNextEntry()) {
        if (entry.getName().startsWith(DATA)) {
          // Within the archive's stream, which is closed in the end.
          return files(new TarArchiveInputStream(unpacked(entry.getName(), ar)), names, into);
        }
      }
      throw new IOException("there is no " + DATA + " in it");
    }
  }

  private static InputStream unpacked(String name, InputStream packed) throws IOException {
    return switch (name.substring(DATA.length())) {
      case "" -> packed;
      case ".gz" -> new GzipCompressorInputStream(packed);
      case ".xz" ->
          XZCompressorInputStream.builder()
              .setInputStream(packed)
              .setMemoryLimitKiB(MOST_XZ_KILOBYTES)
              .get();
      case ".zst" -> new ZstdInputStream(packed);
      default -> throw new IOException(name + " is packed in a way that is not known");
    };
  }

  private static Map<String, Path> files(TarArchiveInputStream tar, Set<String> names, Path into)
      throws IOException {
    Map<String, Path> found = new HashMap<>();
    for (TarArchiveEntry entry = tar.getNextEntry();
        entry != null && found.size() < names.size();
        entry = tar.getNextEntry()) {
      String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
      if (entry.isFile() && names.contains(name)) {
        Path file = into.resolve(name);
        Files.copy(tar, file);
        found.put(name, file);
      }
    }
    return found;
  }
}

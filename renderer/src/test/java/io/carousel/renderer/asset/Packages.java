package io.carousel.renderer.asset;

import io.airlift.compress.zstd.ZstdOutputStream;
import io.carousel.renderer.model.ObjModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;

/** Builds furniture libraries and Debian packages as they come from outside. */
final class Packages {

  private Packages() {}

  /** A library of models, each in a folder of its own under {@code cars}. */
  static byte[] library(Map<String, ObjModel> models) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "PluginFurnitureCatalog.properties", "id=test");
      zip.putNextEntry(new ZipEntry("cars/"));
      zip.closeEntry();
      for (Map.Entry<String, ObjModel> model : models.entrySet()) {
        String folder = "cars/" + model.getKey() + "/";
        put(zip, folder + model.getKey() + ".obj", model.getValue().obj());
        put(zip, folder + "model.mtl", model.getValue().mtl());
      }
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /**
   * A Debian package with some files.
   *
   * @param suffix how its data are packed: {@code .xz}, {@code .zst}, {@code .gz} or nothing
   */
  static Path deb(Path file, String suffix, Map<String, byte[]> files) throws IOException {
    try (ArArchiveOutputStream ar = new ArArchiveOutputStream(Files.newOutputStream(file))) {
      put(ar, "debian-binary", "2.0\n".getBytes(StandardCharsets.UTF_8));
      put(ar, "control.tar" + suffix, packed(suffix, tar(Map.of())));
      put(ar, "data.tar" + suffix, packed(suffix, tar(files)));
    }
    return file;
  }

  private static void put(ArArchiveOutputStream ar, String name, byte[] bytes) throws IOException {
    ar.putArchiveEntry(new ArArchiveEntry(name, bytes.length));
    ar.write(bytes);
    ar.closeArchiveEntry();
  }

  private static byte[] tar(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      tar.putArchiveEntry(new TarArchiveEntry("./usr/share/furniture/"));
      tar.closeArchiveEntry();
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry("./usr/share/furniture/" + file.getKey());
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] packed(String suffix, byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        switch (suffix) {
          case ".xz" -> new XZCompressorOutputStream(packed);
          case ".zst" -> new ZstdOutputStream(packed);
          case ".gz" -> new GZIPOutputStream(packed);
          default -> packed;
        }) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}

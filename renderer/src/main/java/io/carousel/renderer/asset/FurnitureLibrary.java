package io.carousel.renderer.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A Sweet Home 3D furniture library ({@code .sh3f}): a zip file of models, a folder each. */
final class FurnitureLibrary {

  private FurnitureLibrary() {}

  /**
   * Unpacks a model with the materials and textures beside it.
   *
   * @param path where in the library the model is
   * @param into an empty folder
   * @return where the model is now
   * @throws IOException if the library is damaged or has no such model, or the disk is full
   */
  static Path unpack(Path library, String path, Path into) throws IOException {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    try (ZipFile zip = new ZipFile(library.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(folder))
              // What lies deeper is not beside the model, and cannot lead out of the folder either.
              .filter(entry -> entry.getName().indexOf('/', folder.length()) < 0)
              .toList();
      for (ZipEntry entry : entries) {
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, into.resolve(entry.getName().substring(folder.length())));
        }
      }
    }
    Path model = into.resolve(path.substring(folder.length()));
    if (!Files.exists(model)) {
      throw new IOException("there is no " + path + " in it");
    }
    return model;
  }
}

package io.carousel.analysis.datasets.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/** The formats that a dataset's images may have, told by how files begin: names can be wrong. */
enum ImageFormat {
  PNG(".png", "89504e47"),
  JPEG(".jpg", "ffd8ff");

  private final String ending;
  private final String start;

  ImageFormat(String ending, String start) {
    this.ending = ending;
    this.start = start;
  }

  /** What names of files of this format end with in a dataset. */
  String ending() {
    return ending;
  }

  /** The format of a file; empty if it is neither, so that a dataset cannot hold it as it is. */
  static Optional<ImageFormat> of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String start = HexFormat.of().formatHex(in.readNBytes(4));
      for (ImageFormat format : values()) {
        if (start.startsWith(format.start)) {
          return Optional.of(format);
        }
      }
      return Optional.empty();
    }
  }
}

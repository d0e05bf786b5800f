package io.carousel.renderer.model;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Counts the corners of the faces in an OBJ file without understanding them: Assimp reads a face in
 * the square of its corners, before it can be asked how many there are.
 */
final class ObjFaces {

  private final InputStream in;
  private int last;

  private ObjFaces(InputStream in) throws IOException {
    this.in = in;
    next();
  }

  /**
   * The corners of the face that has most of them.
   *
   * @param file a model; any but an OBJ file has no such face, and gives 0
   * @throws IOException if it cannot be read
   */
  static int mostCorners(Path file) throws IOException {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".obj")) {
      return 0;
    }
    int most = 0;
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      ObjFaces faces = new ObjFaces(bytes);
      while (faces.last >= 0) {
        most = Math.max(most, faces.corners());
      }
    }
    return most;
  }

  /** Reads a line; how many words stand after an "f", 0 if it begins otherwise. */
  private int corners() throws IOException {
    int words = 0;
    boolean face = false;
    boolean within = false;
    for (; last >= 0 && last != '\n'; next()) {
      boolean space = last == ' ' || last == '\t' || last == '\r';
      if (!space && !within) {
        face = words == 0 ? last == 'f' : face;
        words++;
      } else if (!space && words == 1) {
        face = false; // A longer word, such as "fo" or a comment's.
      }
      within = !space;
    }
    next();
    return face ? words - 1 : 0;
  }

  /** Reads a byte; a line that ends in a backslash goes on in the next. */
  private void next() throws IOException {
    last = in.read();
    while (last == '\\') {
      int after = in.read();
      while (after == '\r') {
        after = in.read();
      }
      last = after == '\n' ? in.read() : after;
    }
  }
}

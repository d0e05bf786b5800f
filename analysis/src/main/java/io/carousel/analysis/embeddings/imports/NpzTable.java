package io.carousel.analysis.embeddings.imports;

import io.carousel.analysis.support.npy.ForeignNpy;
import io.carousel.analysis.support.npy.NpyArray;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Arrays of {@code numpy.savez}: the embeddings, and beside them, where they are not in the order
 * of {@code samples.csv}, the array {@code frame}, which says which image each row is of.
 */
final class NpzTable implements TableFormat {

  private static final String FRAMES = "frame";
  private static final String EMBEDDINGS = "embeddings";
  private static final String NPY = ".npy";

  /** No deflated byte stands for more bytes than this. */
  private static final long MOST_INFLATION = 1032;

  @Override
  public EmbeddingTable read(Path file, Optional<String> array) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> names =
          zip.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.endsWith(NPY))
              .map(name -> name.substring(0, name.length() - NPY.length()))
              .toList();
      String name = chosen(file, names, array);
      NpyArray embeddings = array(file, zip, name);
      Optional<List<String>> images =
          names.contains(FRAMES) ? Optional.of(frames(file, zip)) : Optional.empty();
      return new EmbeddingTable(EmbeddingTable.embeddings(place(file, name), embeddings), images);
    } catch (IOException e) {
      throw FileProblem.reading(file, "is no whole .npz file (" + FileProblem.detail(e) + ")", e);
    }
  }

  /**
   * The array that is named, or that can be meant: the one with the usual name, or the only one.
   */
  private static String chosen(Path file, List<String> names, Optional<String> array) {
    List<String> candidates = names.stream().filter(name -> !name.equals(FRAMES)).toList();
    String wanted = array.orElse(candidates.size() == 1 ? candidates.get(0) : EMBEDDINGS);
    if (!candidates.contains(wanted)) {
      throw new InvalidInputException(
          file.toString(),
          "has no array %s, but %s; say with `array` which holds the embeddings"
              .formatted(wanted, candidates.isEmpty() ? "none" : String.join(", ", candidates)));
    }
    return wanted;
  }

  private static List<String> frames(Path file, ZipFile zip) throws IOException {
    NpyArray frames = array(file, zip, FRAMES);
    if (frames.shape().size() != 1) {
      throw new InvalidInputException(
          place(file, FRAMES),
          "has the shape %s, where one axis must be".formatted(frames.shape()));
    }
    List<String> images = new ArrayList<>();
    for (float frame : frames.values()) {
      if (frame != Math.rint(frame)) {
        throw new InvalidInputException(
            place(file, FRAMES), "holds %s, which is no frame's number".formatted(frame));
      }
      images.add(String.valueOf((long) frame));
    }
    return images;
  }

  private static NpyArray array(Path file, ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name + NPY);
    long size = Math.min(entry.getSize(), MOST_INFLATION * (entry.getCompressedSize() + 1));
    try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
      return ForeignNpy.read(place(file, name), in, size);
    }
  }

  private static String place(Path file, String array) {
    return file + ": " + array;
  }
}

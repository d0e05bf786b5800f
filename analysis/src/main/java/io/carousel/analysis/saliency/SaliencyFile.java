package io.carousel.analysis.saliency;

import io.carousel.analysis.json.JsonFile;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * One model's saliency maps: {@code saliency/<method>/<model>.npz}, which NumPy's {@code load}
 * reads. It holds a map an image, {@code map_<frame>.npy}: uint16 of shape (side, side), 65,535
 * times the map; and {@code origin.json}. One file is open however many maps there are, and a map
 * is read without the others.
 */
public final class SaliencyFile implements AutoCloseable {

  static final String ORIGIN = "origin.json";
  static final int GREATEST = 0xffff;
  private static final String ENDING = ".npz";

  private final Path file;
  private final ZipFile zip;
  private final SaliencyOrigin origin;

  private SaliencyFile(Path file, ZipFile zip, SaliencyOrigin origin) {
    this.file = file;
    this.zip = zip;
    this.origin = origin;
  }

  /** Where a model's maps lie. */
  public static Path path(DatasetFolder dataset, String method, String model) {
    return dataset.saliency().resolve(method).resolve(model + ENDING);
  }

  /**
   * Every file of a method's maps, in order of name.
   *
   * @throws InvalidInputException if there is none
   */
  public static List<Path> all(DatasetFolder dataset, String method) {
    Path folder = dataset.saliency().resolve(method);
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
      if (!found.isEmpty()) {
        return found;
      }
      throw new InvalidInputException(
          folder.toString(), "holds no saliency maps; make them with carousel explain");
    } catch (NoSuchFileException e) {
      throw new InvalidInputException(
          folder.toString(), "there is no such folder; make maps with carousel explain", e);
    } catch (IOException e) {
      throw new InvalidInputException(
          folder.toString(), "could not be read (" + e.getMessage() + ")", e);
    }
  }

  static String entry(int frame) {
    return String.format(Locale.ROOT, "map_%d.npy", frame);
  }

  static byte[] header(int side) {
    String text =
        "{'descr': '<u2', 'fortran_order': False, 'shape': (%d, %d), }".formatted(side, side);
    int prefix = 10;
    int length = (prefix + text.length() + 1 + 63) / 64 * 64;
    byte[] padded =
        (text + " ".repeat(length - prefix - text.length() - 1) + "\n")
            .getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 0x93)
        .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
        .put((byte) 1)
        .put((byte) 0)
        .putShort((short) (length - prefix))
        .put(padded)
        .array();
  }

  /**
   * Opens a file of maps.
   *
   * @throws InvalidInputException if it is missing or damaged
   */
  public static SaliencyFile open(Path file) {
    if (!Files.exists(file)) {
      throw new InvalidInputException(file.toString(), "there is no such file");
    }
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (IOException e) {
      throw damaged(file, e);
    }
    try {
      return new SaliencyFile(file, zip, origin(file));
    } catch (IOException e) {
      close(file, zip);
      throw damaged(file, e);
    } catch (InvalidInputException e) {
      close(file, zip);
      throw e;
    }
  }

  private static SaliencyOrigin origin(Path file) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(file)) {
      return JsonFile.read(
          inside.getPath(ORIGIN), SaliencyOrigin.class, "is missing in " + file + "; delete that");
    }
  }

  /** What made the maps. */
  public SaliencyOrigin origin() {
    return origin;
  }

  /** Whether the map of that image is there. */
  public boolean has(int frame) {
    return zip.getEntry(entry(frame)) != null;
  }

  /**
   * The map of an image.
   *
   * @throws InvalidInputException if it is missing or damaged
   */
  public SaliencyMap map(int frame) {
    ZipEntry entry = zip.getEntry(entry(frame));
    if (entry == null) {
      throw new InvalidInputException(
          file.toString(), "has no map of image %d; run carousel explain again".formatted(frame));
    }
    try {
      byte[] bytes = zip.getInputStream(entry).readAllBytes();
      return decoded(bytes, origin.side());
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  private static SaliencyMap decoded(byte[] bytes, int side) throws IOException {
    int start = header(side).length;
    if (bytes.length != start + Short.BYTES * side * side) {
      throw new IOException("a map has another size than " + side + " x " + side);
    }
    ByteBuffer values = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(start);
    float[] map = new float[side * side];
    for (int i = 0; i < map.length; i++) {
      map[i] = Short.toUnsignedInt(values.getShort()) / (float) GREATEST;
    }
    return new SaliencyMap(side, map);
  }

  static byte[] encoded(SaliencyMap map) {
    byte[] header = header(map.side());
    ByteBuffer bytes =
        ByteBuffer.allocate(header.length + Short.BYTES * map.values().length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(header);
    for (float value : map.values()) {
      bytes.putShort((short) Math.round(value * GREATEST));
    }
    return bytes.array();
  }

  private static InvalidInputException damaged(Path file, IOException e) {
    return new InvalidInputException(
        file.toString(),
        "is no whole file of maps (" + e.getMessage() + "); delete it and run carousel explain",
        e);
  }

  @Override
  public void close() {
    close(file, zip);
  }

  private static void close(Path file, ZipFile zip) {
    try {
      zip.close();
    } catch (IOException e) {
      throw new JobFailedException(file + ": could not be closed (" + e.getMessage() + ")", e);
    }
  }
}

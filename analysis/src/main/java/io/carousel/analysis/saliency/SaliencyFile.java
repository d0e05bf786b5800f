package io.carousel.analysis.saliency;

import io.carousel.analysis.support.json.VersionedJson;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.FileBytes;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Shard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * One model's saliency maps of all images or of a shard of them: {@code
 * saliency/<method>/<model>.npz}, which NumPy's {@code load} reads. It holds a map an image, {@code
 * map_<frame>.npy}: uint16 of shape (height, width), 65,535 times the map, or uint8, 255 times the
 * map; and {@code origin.json}. One file is open however many maps there are, and a map is read
 * without the others. {@link SaliencyMaps} puts shards together.
 */
public final class SaliencyFile implements AutoCloseable {

  static final String ORIGIN = "origin.json";
  static final String ENDING = ".npz";

  /** An origin takes a few kilobytes; a compressed one could unfold to any number. */
  private static final int LARGEST_ORIGIN = 1 << 20;

  private static final VersionedJson<SaliencyOrigin> JSON =
      new VersionedJson<>(
          SaliencyOrigin.class, SaliencyOrigin.FORMAT_VERSION, "there is no such file");

  private final Path file;
  private final ZipFile zip;
  private final SaliencyOrigin origin;

  private SaliencyFile(Path file, ZipFile zip, SaliencyOrigin origin) {
    this.file = file;
    this.zip = zip;
    this.origin = origin;
  }

  /**
   * Where a model's maps lie: {@code <model>.npz}, or those of a shard, {@code
   * <model>.shard-1-of-4.npz}.
   */
  public static Path path(DatasetFolder dataset, String method, String model, Shard shard) {
    String part =
        shard.equals(Shard.WHOLE) ? "" : ".shard-%d-of-%d".formatted(shard.number(), shard.count());
    return dataset.saliency().resolve(method).resolve(model + part + ENDING);
  }

  static String entry(int frame) {
    return String.format(Locale.ROOT, "map_%d.npy", frame);
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
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(file, e);
    }
    try {
      return new SaliencyFile(file, zip, origin(file, zip));
    } catch (IOException | OutOfMemoryError e) {
      close(file, zip);
      throw damaged(file, e);
    } catch (InvalidInputException e) {
      close(file, zip);
      throw e;
    }
  }

  private static SaliencyOrigin origin(Path file, ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(ORIGIN);
    if (entry == null) {
      throw new IOException("it has no " + ORIGIN);
    }
    Optional<String> foreign =
        zip.stream().map(ZipEntry::getName).filter(SaliencyFile::leadsElsewhere).findFirst();
    if (foreign.isPresent()) {
      // NumPy and other tools may unpack it.
      throw new IOException("it has the entry " + foreign.get() + ", outside of its own folder");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return JSON.read(Path.of(file + ": " + ORIGIN), FileBytes.read(in, LARGEST_ORIGIN));
    }
  }

  private static boolean leadsElsewhere(String entry) {
    return entry.startsWith("/") || entry.contains("..") || entry.contains("\\");
  }

  /** What made the maps. */
  public SaliencyOrigin origin() {
    return origin;
  }

  /** How many bytes it has. */
  long size() {
    return file.toFile().length();
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
          file.toString(), "has no map of image %d; run `explain` again".formatted(frame));
    }
    try (InputStream in = zip.getInputStream(entry)) {
      int size = StoredMap.bytes(origin.width(), origin.height(), origin.bits());
      byte[] bytes = FileBytes.read(in, size);
      return StoredMap.decoded(bytes, origin.width(), origin.height(), origin.bits());
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  private static InvalidInputException damaged(Path file, Throwable e) {
    return FileProblem.reading(
        file,
        "is no whole file of maps (" + FileProblem.detail(e) + "); delete it and run `explain`",
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
      throw new JobFailedException(
          file + ": could not be closed (" + FileProblem.detail(e) + ")", e);
    }
  }
}
